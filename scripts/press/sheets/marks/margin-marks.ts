import type { Mark } from '../../../model/sheet.ts';
import { mm, mmToPt, type Pt, pt } from '../../../units/length.ts';
import { gridEdges, type MarkFrame, offsetOf } from './mark-frame.ts';
import { lettersIn } from './stroke-letters.ts';

const MM = mmToPt(mm(1));
const RADIUS = 2.5 * MM;
const SLUG_SIZE = pt(6);

/** Targets by which plates are laid on each other: in the middle of the left and right edge, and on top and at the bottom away from the folds. */
export function registrationMarks(frame: MarkFrame): Mark[] {
  const { side, places, cell } = frame;
  const { left, right, top, bottom } = gridEdges(frame);
  const away = offsetOf(frame.bleed) + RADIUS;
  const middle = (start: Pt | undefined) => (start ?? 0) + cell.width / 2;
  const centres: [number, number][] = [
    [left - away, side.height / 2 + 2 * RADIUS],
    [right + away, side.height / 2 + 2 * RADIUS],
    [middle(places.columns.starts[0]), top + away],
    [middle(places.columns.starts.at(-1)), bottom - away],
  ];
  return centres
    .filter(([x, y]) => x >= RADIUS && y >= RADIUS && x <= side.width - RADIUS && y <= side.height - RADIUS)
    .map(([x, y]): Mark => ({ kind: 'registration', shape: 'target', centre: [pt(x), pt(y)], radius: pt(RADIUS) }));
}

/** A line of text below the first column, as long as there is room beside the next fold. */
export function slugMarks(frame: MarkFrame): Mark[] {
  const { left, bottom } = gridEdges(frame);
  const [x, y] = [left + 2 * MM, bottom - offsetOf(frame.bleed) - SLUG_SIZE];
  const text = frame.slug.slice(0, lettersIn(pt(frame.cell.width - 4 * MM), SLUG_SIZE));
  return text === '' || y < MM ? [] : [{ kind: 'slug', shape: 'text', at: [pt(x), pt(y)], size: SLUG_SIZE, text }];
}
