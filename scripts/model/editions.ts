import type { Edge } from './sheet.ts';

/** Sheets for a copier: the paper, the edge that the printer turns it about, and whether hands turn it. */
export interface SheetsPlan {
  is: 'sheets';
  paper: 'a4' | 'letter';
  flip: Edge;
  duplex: 'auto' | 'manual';
}

/** What becomes of the printed pages: they stay as they are; sheets to fold; pages in the inks of a print shop; a file for each ink. */
export type EditionPlan = { is: 'pages' } | SheetsPlan | { is: 'shop'; standard: 'x1a' | 'x4' } | { is: 'plates' };

const sheets = (paper: SheetsPlan['paper'], flip: Edge, duplex: SheetsPlan['duplex']): SheetsPlan => ({ is: 'sheets', paper, flip, duplex });

/** Every edition there is; those that publication.yml does not list are made on request (`--edition`). */
export const EDITIONS = {
  a5: { is: 'pages' },
  'booklet-a4': sheets('a4', 'short', 'auto'),
  'booklet-a4-long': sheets('a4', 'long', 'auto'),
  'booklet-a4-manual': sheets('a4', 'short', 'manual'),
  'booklet-letter': sheets('letter', 'short', 'auto'),
  'booklet-letter-long': sheets('letter', 'long', 'auto'),
  'booklet-letter-manual': sheets('letter', 'short', 'manual'),
  x1a: { is: 'shop', standard: 'x1a' },
  x4: { is: 'shop', standard: 'x4' },
  plates: { is: 'plates' },
} as const satisfies Record<string, EditionPlan>;
export type EditionName = keyof typeof EDITIONS;

export const EDITION_NAMES = Object.keys(EDITIONS) as [EditionName, ...EditionName[]];
