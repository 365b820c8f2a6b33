import type { PrintedRun } from '../../model/printed-text.ts';
import { type Matrix, multiply, translated } from '../preflight/walk/matrix.ts';
import { stringCodes } from '../preflight/walk/string-codes.ts';
import type { PageState } from './page-state.ts';
import { sightOf } from './sight-of.ts';

/** Of the size of type, about the height of an x. */
const CORE = 0.45;
/** Points by which glyphs may stand off the baseline of their run. */
const BASELINE = 0.05;
/** Glyphs farther apart than this, in em, are different runs: the spaces of a justified line are narrower. */
const GAP = 2;
/** Moves on along the line, by so much of text space before it is stretched. */
export function advance(page: PageState, by: number): void {
  page.matrix = translated(page.matrix, by * page.state.stretch, 0);
}

/** Shows the codes of a string that stands in the content from `from` to `to`. */
export function showCodes(page: PageState, content: Uint8Array, from: number, to: number): void {
  const { font, size, charSpacing, wordSpacing } = page.state;
  if (font === undefined) return;
  for (const code of codesOf(content, from, to, font.bytes)) {
    const width = (font.widths.get(code) ?? 0.5) * size;
    const text = font.texts.get(code) ?? '\uFFFD';
    draw(page, text, width);
    advance(page, width + charSpacing + (font.bytes === 1 && code === 32 ? wordSpacing : 0));
  }
}

/** Chromium writes one glyph at a time, as four hexadecimal digits: read without making a string of them. */
function codesOf(content: Uint8Array, from: number, to: number, bytes: 1 | 2): number[] {
  if (bytes === 2 && to - from === 6 && content[from] === 60) {
    const code = (hex(content[from + 1]) << 12) | (hex(content[from + 2]) << 8) | (hex(content[from + 3]) << 4) | hex(content[from + 4]);
    if (code >= 0) return [code];
  }
  return stringCodes(Buffer.from(content.subarray(from, to)).toString('latin1'), bytes);
}

const hex = (byte = 0): number => (byte >= 48 && byte <= 57 ? byte - 48 : byte >= 65 && byte <= 70 ? byte - 55 : byte >= 97 && byte <= 102 ? byte - 87 : -1);

function draw(page: PageState, text: string, width: number): void {
  const { state } = page;
  const matrix = multiply(page.matrix, state.ctm);
  const actual = page.marks.at(-1)?.actual;
  const run = runFor(page, matrix);
  run.drawn += text;
  run.text += actual === undefined ? text : (page.actual ?? '');
  if (actual !== undefined) page.actual = undefined;
  if (text === ' ' || text === '\u00a0') return;
  const [a, b, c, d, e, f] = matrix;
  const [x, y] = [e + c * state.rise, f + d * state.rise];
  const [along, up] = [width * state.stretch, CORE * state.size];
  widen(run, x, y);
  widen(run, x + a * along + c * up, y + b * along + d * up);
}

/** The run that a glyph goes on with, or a new one. */
function runFor(page: PageState, [a, b, , , x, y]: Matrix): PrintedRun {
  const mark = page.marks.at(-1)?.mark ?? -1;
  const off = a === 0 ? x : y;
  const { run } = page;
  const isEmpty = run === undefined || run.right < run.left;
  const gap = isEmpty || a <= 0 ? 0 : (x - run.right) / (Math.hypot(a, b) * page.state.size || 1);
  if (run !== undefined && run.mark === mark && Math.abs(off - page.baseline) <= BASELINE && Math.abs(gap) <= GAP) return run;
  endRun(page);
  page.baseline = off;
  page.run = {
    text: '',
    drawn: '',
    part: page.part,
    mark,
    left: Number.POSITIVE_INFINITY,
    bottom: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.NEGATIVE_INFINITY,
    sight: 'seen',
  };
  return page.run;
}

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
  if (run === undefined || run.drawn === '') return;
  if (run.left <= run.right) run.sight = sightOf(run, page);
  else run.left = run.right = run.bottom = run.top = 0;
  page.runs.push(run);
}
