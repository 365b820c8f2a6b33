import type { Nodes, Parents, Root } from 'mdast';
import type { RuleId } from '../../diagnostics/rules.ts';

/** A piece of a chapter's source to be written otherwise. */
export interface Edit {
  /** The rule that it settles. */
  rule: RuleId;
  /** Offsets in the source; the same where something is put in. */
  from: number;
  to: number;
  text: string;
  /** What a reader would notice, where words do not just stay what they were. */
  remark?: string;
}

/** What a mend may know of the publication around a chapter. */
export interface Surroundings {
  slug: string;
  /** The title in its header, if it has one. */
  title: string | undefined;
  /** By the slug of each chapter, the ids of its headings by what a link may call them ({@link bareName}). */
  chapters: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Paths of the images at hand, relative to `chapters/`. */
  images: readonly string[];
  /** Texts of files that code refers to ({@link includedPaths}), by their paths as the chapter writes them. */
  included: ReadonlyMap<string, string>;
}

/** A chapter as it is written, and read. */
export interface Draft extends Surroundings {
  source: string;
  tree: Root;
}

/** Finds all mistakes of one kind that can be mended without knowing what the author meant. */
export type Mend = (draft: Draft) => Edit[];

export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
export const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

/** The source of a node's content, as it is written. */
export function innerSource(source: string, node: Parents): string {
  const [first, last] = [node.children[0], node.children.at(-1)];
  return first && last ? source.slice(startOf(first), endOf(last)) : '';
}

/** What a further line of the block at `offset` begins with: the marks of quotations around it, and blanks as wide as those of lists. */
export function linePrefix(source: string, offset: number): string {
  if (offset === 0) return '';
  return source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset).replace(/[^>\t]/gu, ' ');
}
