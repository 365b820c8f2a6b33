import type { Section } from './layout.ts';
import type { Place } from './problem.ts';

/** Chapters that run on share a section: the lines of its n-th file are counted from n times this. No text has as many. */
const LINES_A_FILE = 1_000_000;

/** How a line of the n-th file of a section is told from those of the others, as `data-line`. */
export const sharedLine = (file: number, line: number): number => file * LINES_A_FILE + line;

/** File and line of what stands in a section; undefined where it comes from no file. */
export function placeInSection({ path, paths = [] }: Pick<Section, 'path' | 'paths'>, line?: number): Place | undefined {
  if (path === undefined) return undefined;
  if (line === undefined) return { path };
  return { path: paths[Math.floor(line / LINES_A_FILE)] ?? path, line: line % LINES_A_FILE };
}
