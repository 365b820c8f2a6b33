import type { PrintedRun } from '../../model/printed-text.ts';
import { stringCodes } from '../preflight/walk/string-codes.ts';
import type { PageState } from './page-state.ts';
import { sightOf } from './sight-of.ts';
import type { TextFont } from './text-source.ts';

/** Of the size of type, about the height of an x. */
const CORE = 0.45;
/** Points by which glyphs may stand off the baseline of their run. */
const BASELINE = 0.05;
/** Glyphs farther apart than this, in em, are different runs: the spaces of a justified line are narrower. */
const GAP = 2;
/** Moves on along the line, by so much of text space before it is stretched. */
export function advance({ matrix, state }: PageState, by: number): void {
  matrix[4] += by * state.stretch * matrix[0];
  matrix[5] += by * state.stretch * matrix[1];
}

/** Shows the codes of a string that stands in the content from `from` to `to`. */
export function showCodes(page: PageState, content: Uint8Array, from: number, to: number): void {
  const { font } = page.state;
  if (font === undefined) return;
  const single = font.bytes === 2 ? singleCode(content, from, to) : -1;
  if (single >= 0) showCode(page, font, single);
  else for (const code of stringCodes(Buffer.from(content.subarray(from, to)).toString('latin1'), font.bytes)) showCode(page, font, code);
}

function showCode(page: PageState, font: TextFont, code: number): void {
  const { size, charSpacing, wordSpacing } = page.state;
  const width = (font.widths.get(code) ?? 0.5) * size;
  draw(page, font.texts.get(code) ?? '\uFFFD', width);
  advance(page, width + charSpacing + (font.bytes === 1 && code === 32 ? wordSpacing : 0));
}

/** Chromium writes one glyph at a time, as four hexadecimal digits: read without making a string of them. -1: something else. */
function singleCode(content: Uint8Array, from: number, to: number): number {
  if (to - from !== 6 || content[from] !== 60) return -1;
  return (hex(content[from + 1]) << 12) | (hex(content[from + 2]) << 8) | (hex(content[from + 3]) << 4) | hex(content[from + 4]);
}

const hex = (byte = 0): number => (byte >= 48 && byte <= 57 ? byte - 48 : byte >= 65 && byte <= 70 ? byte - 55 : byte >= 97 && byte <= 102 ? byte - 87 : -1);

function draw(page: PageState, text: string, width: number): void {
  const { state, matrix: m } = page;
  const n = state.ctm;
  // From text space to the page: written out, since this is done for every letter of a book.
  const [a, b] = [m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3]];
  const [c, d] = [m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3]];
  const x = m[4] * n[0] + m[5] * n[2] + n[4] + c * state.rise;
  const y = m[4] * n[1] + m[5] * n[3] + n[5] + d * state.rise;
  const run = runFor(page, a, b, x, y);
  const { actual } = page.marks.length > 0 ? (page.marks[page.marks.length - 1] as PageState['marks'][number]) : UNMARKED;
  if (actual !== undefined && !page.differs) {
    run.drawn = run.text;
    page.differs = true;
  }
  if (page.differs) run.drawn += text;
  run.text += actual === undefined ? text : (page.actual ?? '');
  if (actual !== undefined) page.actual = undefined;
  if (text === ' ' || text === '\u00a0') return;
  const [along, up] = [width * state.stretch, CORE * state.size];
  widen(run, x, y);
  widen(run, x + a * along + c * up, y + b * along + d * up);
}

const UNMARKED = { mark: -1, actual: undefined };

/** The run that a glyph goes on with, or a new one. */
function runFor(page: PageState, a: number, b: number, x: number, y: number): PrintedRun {
  const { mark } = page.marks.length > 0 ? (page.marks[page.marks.length - 1] as PageState['marks'][number]) : UNMARKED;
  const off = a === 0 ? x : y;
  const { run } = page;
  if (run !== undefined && run.mark === mark && Math.abs(off - page.baseline) <= BASELINE) {
    const gap = run.right < run.left || a <= 0 ? 0 : x - run.right;
    if (Math.abs(gap) <= GAP * Math.hypot(a, b) * page.state.size) return run;
  }
  endRun(page);
  page.baseline = off;
  page.run = { text: '', drawn: '', part: page.part, mark, left: FAR, bottom: FAR, right: -FAR, top: -FAR, sight: 'seen' };
  return page.run;
}

/** Beyond any page. */
const FAR = 1e9;

function widen(run: PrintedRun, x: number, y: number): void {
  if (x < run.left) run.left = x;
  if (x > run.right) run.right = x;
  if (y < run.bottom) run.bottom = y;
  if (y > run.top) run.top = y;
}

/** Ends a run and says whether it shows as far as that is known before the page is at its end. */
export function endRun(page: PageState): void {
  const { run } = page;
  page.run = undefined;
  if (run === undefined) return;
  if (!page.differs) run.drawn = run.text;
  page.differs = false;
  if (run.drawn === '') return;
  if (run.left <= run.right) run.sight = sightOf(run, page);
  else run.left = run.right = run.bottom = run.top = 0;
  page.runs.push(run);
}
