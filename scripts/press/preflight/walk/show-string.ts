import type { Box } from '../../../model/geometry.ts';
import { pt } from '../../../units/length.ts';
import { boxUnder, type Matrix, multiply, translated } from '../../graphics/matrix.ts';
import { paintingOfText } from '../../graphics/painting.ts';
import { around, common } from './box.ts';
import type { Font } from './font.ts';
import type { GraphicsState } from './graphics-state.ts';
import { stringCodes } from './string-codes.ts';
import type { Run, Walk } from './walk.ts';

/** Glyphs farther apart than this, in em, belong to different runs; a space of a justified line is narrower. */
const GAP = 1;
/** By which glyphs may lie closer than their widths say. */
const KERNING = 0.5;
/** By which they may stand off the baseline. */
const OFFSET = 0.05;
/** Modes without paint, with clipping and without (ISO 32000-2, 9.3.6): a scan's recognised text, for one. */
const UNSEEN = [3, 7];

/** Moves on in the direction of writing, by so much of text space before it is stretched. */
export function advance({ state, text }: Walk, font: Font, by: number): void {
  text.matrix = font.isVertical ? translated(text.matrix, 0, by) : translated(text.matrix, by * state.horizontalScale, 0);
}

/** Shows one string: lengthens the run that it continues, or begins a new one. */
export function showString(walk: Walk, font: Font, raw: string): void {
  const { state, text } = walk;
  const start = multiply(text.matrix, state.ctm);
  const ink: Ink = { text: '', from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY, missing: [] };
  let length = 0;
  for (const code of stringCodes(raw, font.bytes)) {
    const width = font.isVertical ? 1 : font.width(code);
    const meant = font.text(code);
    const isBlank = meant === undefined ? font.bytes === 1 && code === 32 : /^\s+$/.test(meant);
    ink.text += isBlank ? ' ' : (meant ?? '\uFFFD');
    if (!isBlank) {
      ink.from = Math.min(ink.from, length);
      ink.to = Math.max(ink.to, length + width * state.size);
      if (font.isMissing(code)) ink.missing.push([length, length + width * state.size]);
    }
    length += width * state.size + state.charSpacing + (font.bytes === 1 && code === 32 ? state.wordSpacing : 0);
  }
  advance(walk, font, font.isVertical ? -length : length);
  if (!UNSEEN.includes(state.mode)) addInk(walk, font, start, ink);
}

/** What a string leaves on paper; lengths in text space before it is stretched, from its start. */
interface Ink {
  text: string;
  from: number;
  to: number;
  missing: [from: number, to: number][];
}

function addInk({ state, text, emit }: Walk, font: Font, start: Matrix, ink: Ink): void {
  const after = multiply(text.matrix, state.ctm);
  const box = (from: number, to: number): Box => glyphBox(font, state, start, from, to);
  const run = text.run && goesOn(text.run, state, start) ? text.run : undefined;
  if (run) {
    run.text += `${hasGap(run, start) ? ' ' : ''}${ink.text}`;
    run.end = [after[4], after[5]];
    if (ink.from <= ink.to) run.box = around(run.box, box(ink.from, ink.to));
    run.missing.push(...ink.missing.map(([from, to]) => box(from, to)));
    return;
  }
  endRun(text.run, emit);
  text.run = undefined;
  if (ink.from > ink.to) return;
  text.run = {
    kind: 'text',
    box: box(ink.from, ink.to),
    state,
    text: ink.text,
    font,
    size: pt(state.size * Math.hypot(start[2], start[3])),
    missing: ink.missing.map(([from, to]) => box(from, to)),
    ...paintingOfText(state.mode),
    end: [after[4], after[5]],
    turn: start,
  };
}

/** Hands over a run that nothing continues, as much of it as is not clipped away. */
export function endRun(run: Run | undefined, emit: Walk['emit']): void {
  if (run === undefined) return;
  const box = common(run.box, run.state.clip);
  if (box === undefined) return;
  const { kind, state, font, size, fills, strokes } = run;
  emit({ kind, box, state, text: run.text.replace(/\s+/g, ' ').trim(), font, size, missing: run.missing, fills, strokes });
}

/** The line of glyphs upright lies between ascent and descent; one from top to bottom is an em wide. */
function glyphBox(font: Font, { size, rise, horizontalScale }: GraphicsState, matrix: Matrix, from: number, to: number): Box {
  if (font.isVertical) return boxUnder(matrix, -size / 2, -to, size / 2, -from);
  return boxUnder(matrix, from * horizontalScale, rise + font.descent * size, to * horizontalScale, rise + font.ascent * size);
}

const goesOn = (run: Run, state: GraphicsState, start: Matrix): boolean => {
  if (run.state !== state || run.turn[0] !== start[0] || run.turn[1] !== start[1] || run.turn[2] !== start[2] || run.turn[3] !== start[3]) return false;
  const [along, off] = distance(run, start);
  return along > -KERNING && along < GAP && Math.abs(off) < OFFSET;
};

const hasGap = (run: Run, start: Matrix): boolean => distance(run, start)[0] > 0.15;

/** From the end of a run to the start of the next glyph: along its baseline and off it, in em. */
function distance({ end, turn, size }: Run, start: Matrix): [number, number] {
  const [dx, dy, length] = [start[4] - end[0], start[5] - end[1], Math.hypot(turn[0], turn[1]) || 1];
  const em = size || 1;
  return [(dx * turn[0] + dy * turn[1]) / length / em, (dy * turn[0] - dx * turn[1]) / length / em];
}
