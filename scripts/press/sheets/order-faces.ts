import type { Feed } from '../../model/sheet.ts';

/** One sheet of paper: what is on its front and, unless it stays empty, on its back. */
export interface SheetFaces<T> {
  front: T;
  back?: T;
}

export interface OrderOptions<T> {
  /** `auto`: the printer turns the paper · `manual`: hands do. */
  duplex: 'auto' | 'manual';
  /**
   * For `manual`. A printer that lays its sheets face down leaves the last one on top: put back as it lies, it is `last-on-top`; turned over as a whole,
   * `first-on-top` (where nothing is said). The backs are in the order in which the printer then takes the sheets.
   */
  feed?: Feed | undefined;
  /** An empty side as large as this one. */
  blank: (like: T) => T;
}

export interface FaceFile<T> {
  suffix: '' | '-fronts' | '-backs';
  faces: T[];
  /** Whether the printer prints both sides of the paper. */
  isTwoSided: boolean;
}

/** Puts the sides in the order in which they are printed: in one file for a printer that turns the paper, in two for one that does not. */
export function orderFaces<T>(sheets: readonly SheetFaces<T>[], { duplex, feed = 'first-on-top', blank }: OrderOptions<T>): FaceFile<T>[] {
  if (!sheets.some((sheet) => sheet.back)) return [{ suffix: '', faces: sheets.map(({ front }) => front), isTwoSided: false }];
  const backOf = ({ front, back }: SheetFaces<T>): T => back ?? blank(front);
  if (duplex === 'auto') return [{ suffix: '', faces: sheets.flatMap((sheet) => [sheet.front, backOf(sheet)]), isTwoSided: true }];
  const backs = sheets.map(backOf);
  return [
    { suffix: '-fronts', faces: sheets.map(({ front }) => front), isTwoSided: false },
    { suffix: '-backs', faces: feed === 'last-on-top' ? backs.toReversed() : backs, isTwoSided: false },
  ];
}
