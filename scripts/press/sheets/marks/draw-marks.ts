import type { Mark } from '../../../model/sheet.ts';
import type { Operation } from '../../content/operation.ts';
import { HAIRLINE } from './mark-frame.ts';
import { strokesOf } from './stroke-letters.ts';

/** `black`: in black alone · `all`: in every ink (the colour space is named `All` in the page's resources). */
export type MarkColour = 'black' | 'all';

const COLOURS: Record<MarkColour, Operation[]> = {
  black: [op('G', 0), op('g', 0)],
  all: [{ operator: 'CS', operands: [{ raw: '/All' }] }, { operator: 'cs', operands: [{ raw: '/All' }] }, op('SCN', 1), op('scn', 1)],
};
const DASHES = '[3 2]';
/** Letters of the slug line are a little heavier than marks. */
const PEN = 0.4;
/** Distance of a circle's control points, for a quarter (error 0.03 %). */
const ARC = 0.5523;

/** Draws marks, all in one colour. */
export function drawMarks(marks: readonly Mark[], colour: MarkColour): Operation[] {
  if (marks.length === 0) return [];
  return [op('q'), ...COLOURS[colour], op('J', 0), op('j', 1), ...marks.flatMap(draw), op('Q')];
}

function draw(mark: Mark): Operation[] {
  if (mark.shape === 'line') {
    const dash: Operation = { operator: 'd', operands: [{ raw: mark.dashed ? DASHES : '[]' }, 0] };
    return [op('w', mark.width), dash, ...polyline([mark.from, mark.to])];
  }
  if (mark.shape === 'area') {
    const [left, bottom, right, top] = mark.area;
    return [op('re', left, bottom, right - left, top - bottom), op('f')];
  }
  const solid: Operation = { operator: 'd', operands: [{ raw: '[]' }, 0] };
  if (mark.shape === 'target') return [op('w', HAIRLINE), solid, ...target(mark.centre, mark.radius)];
  const [x, y] = mark.at;
  return [op('w', PEN), solid, ...strokesOf(mark.text, mark.size).flatMap((stroke) => polyline(stroke.map(([dx, dy]) => [x + dx, y + dy])))];
}

/** A circle with a cross that goes beyond it. */
function target([x, y]: readonly [number, number], radius: number): Operation[] {
  const r = (radius * 2) / 3;
  const k = r * ARC;
  return [
    op('m', x + r, y),
    op('c', x + r, y + k, x + k, y + r, x, y + r),
    op('c', x - k, y + r, x - r, y + k, x - r, y),
    op('c', x - r, y - k, x - k, y - r, x, y - r),
    op('c', x + k, y - r, x + r, y - k, x + r, y),
    op('S'),
    ...polyline([[x - radius, y], [x + radius, y]]), // biome-ignore format: a cross
    ...polyline([[x, y - radius], [x, y + radius]]), // biome-ignore format: a cross
  ];
}

const polyline = ([start, ...others]: readonly (readonly [number, number])[]): Operation[] =>
  start === undefined ? [] : [op('m', ...start), ...others.map((point) => op('l', ...point)), op('S')];

function op(operator: string, ...operands: number[]): Operation {
  return { operator, operands };
}
