import Handlebars from 'handlebars';
import { problem } from '../../diagnostics/problem.ts';
import type { ArtSource } from '../../model/art.ts';
import type { Place, Problem } from '../../model/problem.ts';
import { checkCalls } from '../check-calls.ts';
import { explained } from '../compile-templates.ts';
import { syntaxProblem } from '../explain-template.ts';
import { strictBlocks } from '../helpers/strict-blocks.ts';
import { readSvg } from './read-svg.ts';
import { writeSvg } from './write-svg.ts';

/** What a drawing's template is given; lengths in CSS px. */
export interface ArtView {
  width: number;
  height: number;
  ink: string;
  accent: string;
  paper: string;
  title: string;
  subtitle: string | null;
  collective: string;
  /** Of the chapter that it is drawn for. */
  number: number | null;
}

const HANDLEBARS = Handlebars.create();
HANDLEBARS.registerHelper(strictBlocks(HANDLEBARS));
HANDLEBARS.unregisterHelper('log');
const BLOCKS = { each: true, if: true, unless: true, with: true, lookup: true };
const HINT = 'Draw with paths, shapes and letters; see docs/designing.md.';

/** Markup that has been checked, which a template prints as it is. */
export type Markup = Handlebars.SafeString;

/** Draws what a publication has drawn itself: no partial, no helper, no file; and of what comes out, only what is known to draw. */
export function ownArt({ path, source }: ArtSource, name: string, view: ArtView, className: string): Markup | Problem {
  let svg: string;
  try {
    const parsed = Handlebars.parse(source);
    const [call] = checkCalls(parsed, path, new Set());
    if (call !== undefined) return call;
    const program = HANDLEBARS.compile(parsed, { strict: true, knownHelpersOnly: true, knownHelpers: BLOCKS });
    svg = program(view);
  } catch (error) {
    return unreadable(source, path, error instanceof Error ? error : new Error(String(error)));
  }
  const { root, refused } = readSvg(svg);
  if (root !== undefined) return new Handlebars.SafeString(writeSvg(root, name, className));
  return problem('art-unusable', placeIn(source, path, refused.found), `Unexpected \`${refused.found}\`, expected ${refused.expected}`, HINT);
}

function unreadable(source: string, path: string, error: Error & { lineNumber?: number; column?: number }): Problem {
  if (error.lineNumber === undefined) return syntaxProblem(source, path, error);
  const place = { path, line: error.lineNumber, ...(error.column === undefined ? {} : { column: error.column + 1 }) };
  return problem('template-error', place, ...explained(error.message.replace(/ - \d+:\d+$/, '')));
}

/** Where it is written, unless the template has put it together. */
function placeIn(source: string, path: string, found: string): Place {
  const offset = source.indexOf(found);
  if (offset < 0) return { path };
  const before = source.slice(0, offset).split('\n');
  return { path, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
