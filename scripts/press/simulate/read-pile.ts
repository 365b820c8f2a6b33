import type { Binding } from '../../model/sheet.ts';
import { type Edge, type Face, type Layer, OPPOSITE, type Pile, turnAround, turnOver } from './paper.ts';

/** A page, or a blank, as a reader comes to it. */
export interface ReadPage {
  page?: number;
  isUpright: boolean;
  /** Where it was printed: sheet from 1. */
  sheet: number;
  side: 'front' | 'back';
  row: number;
  column: number;
  /** On which side of the place, as printed, the leaf hangs on its spine; absent where nothing binds it. */
  spine?: Edge;
}

/**
 * Takes the pile up as a reader does, with the spine on its side and the pages on their feet, and leafs through.
 * @param front which face of the pile begins, where it has no spine that says so
 * @param isGlued whether loose leaves are bound on their side
 * @throws RangeError for a pile that is no book: larger than a page, or with its spine at the head or the foot
 */
export function readPile({ layers, spine }: Pile, { binding, front, isGlued }: { binding: Binding; front: 'up' | 'down'; isGlued: boolean }): ReadPage[] {
  if (spine === 'top' || spine === 'bottom') throw new RangeError(`Unexpected spine at the ${spine}, expected it on the left or right`);
  if ((spine !== undefined || isGlued) && layers.some((layer) => layer.length !== 1 || layer[0]?.length !== 1)) {
    throw new RangeError('Unexpected book of several pages side by side, expected paper folded and cut to single leaves');
  }
  const begun = front === 'down' && spine === undefined ? turnOver(layers) : layers;
  const held = spine === OPPOSITE[binding] ? turnAround(begun) : begun;
  // With a spine on its side there are two ways to hold a book: either cover may be the front one. Loose paper lies as it lies, or the other way around.
  const ways = [held, spine === undefined ? turnAround(held) : turnAround(turnOver(held))];
  const hasSpine = spine !== undefined || isGlued;
  const [one = [], other = []] = ways.map((way) => leafThrough(way, binding, hasSpine));
  return isBetter(other, one) ? other : one;
}

const upright = (pages: readonly ReadPage[]): number => pages.filter(({ page, isUpright }) => page !== undefined && isUpright).length;

/** More pages stand on their feet; if as many do, it begins with the lower page. */
function isBetter(one: readonly ReadPage[], other: readonly ReadPage[]): boolean {
  const first = (pages: readonly ReadPage[]) => pages[0]?.page ?? Number.POSITIVE_INFINITY;
  return upright(one) === upright(other) ? first(one) < first(other) : upright(one) > upright(other);
}

const leafThrough = (layers: readonly Layer[], binding: Binding, hasSpine: boolean): ReadPage[] =>
  layers.flatMap((layer) => [
    ...readSide(layer, binding, hasSpine ? binding : undefined),
    ...turnOver([layer]).flatMap((back) => readSide(back, binding, hasSpine ? OPPOSITE[binding] : undefined)),
  ]);

/** Row by row, from the side of the binding. `spine`: where one sees the spine from this side. */
const readSide = (layer: Layer, binding: Binding, spine: Edge | undefined): ReadPage[] =>
  layer.flatMap((row) => (binding === 'left' ? row : row.toReversed()).flatMap(({ up }) => seen(up, spine)));

function seen({ print, turn }: Face, spine: Edge | undefined): ReadPage[] {
  if (!print) return [];
  const { sheet, side, cell } = print;
  const { page, row, column, rotation } = cell;
  return [
    {
      ...(page === undefined ? {} : { page }),
      isUpright: rotation === turn,
      sheet,
      side,
      row,
      column,
      ...(spine === undefined ? {} : { spine: turn === 0 ? spine : OPPOSITE[spine] }),
    },
  ];
}
