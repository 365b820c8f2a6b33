import type { Binding, Cell, ImposedSheet } from '../../model/sheet.ts';
import { type Draft, rotated, type Side, type Spot } from './draft.ts';

export interface Placement {
  binding: Binding;
  /** Whether the printer turns about the horizontal axis, so that the backs stand on their heads unless the fronts do. */
  turnFronts: boolean;
  /** Whether the leaves hang on a spine. */
  isBound: boolean;
  /** The page at a place of the booklet; `undefined`: blank. */
  pageAt(position: number): number | undefined;
}

/** Makes the order of a plan into cells: right binding mirrors the columns, and never the list of pages, whose blanks would come to the front. */
export function placePages({ signature, front, back }: Draft, placement: Placement): ImposedSheet {
  const mirror = (side: Side): Side => (placement.binding === 'right' ? side.map((row) => row.toReversed()) : side);
  const turn = (side: Side): Side => (placement.turnFronts && back ? rotated(side) : side);
  const cells = (side: Side): Cell[] => side.flatMap((spots, row) => spots.map((spot, column) => cell(spot, row, column, placement)));
  return { signature, front: cells(turn(mirror(front))), ...(back ? { back: cells(mirror(back)) } : {}) };
}

function cell({ position, turned, nested }: Spot, row: number, column: number, { binding, isBound, pageAt }: Placement): Cell {
  const page = pageAt(position);
  // A recto hangs on the side of the binding, a verso on the other; upside down they change sides.
  const isLeft = ((position % 2 === 1) === (binding === 'left')) !== turned;
  return {
    row,
    column,
    ...(page === undefined ? {} : { page }),
    rotation: turned ? 180 : 0,
    nested,
    ...(isBound ? { spine: isLeft ? 'left' : 'right' } : {}),
  };
}
