/** Where a page stands before binding, padding and the printer's edge are known: left binding, and a printer that turns about the vertical axis. */
export interface Spot {
  /** Place in the booklet, from 1; blanks count. */
  position: number;
  turned: boolean;
  /** Thicknesses of paper between this leaf and the innermost of its nest. */
  nested: number;
}

/** One side of a sheet as printed: rows from the top. */
export type Side = Spot[][];

export interface Draft {
  signature: number;
  front: Side;
  back?: Side;
}

export interface TwoSided extends Draft {
  back: Side;
}

export const spot = (position: number, nested = 0): Spot => ({ position, turned: false, nested });

/** The numbers from 0 up to, and without, `count`. */
export const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** What one sees after turning the side by 180° in its plane. */
export const rotated = (side: Side): Side => side.toReversed().map((row) => row.toReversed().map((each) => ({ ...each, turned: !each.turned })));
