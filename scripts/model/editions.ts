import { type Mm, mm } from '../units/length.ts';
import type { Edge } from './sheet.ts';

/** What copiers print on. */
export type Paper = 'a4' | 'letter';

/** Sheets for a copier: the paper, the edge that the printer turns it about, and whether hands turn it. */
export interface SheetsPlan {
  is: 'sheets';
  paper: Paper;
  flip: Edge;
  duplex: 'auto' | 'manual';
}

/**
 * The publication set anew on other pages, for the screen of a phone, or so small that one sheet folds to all of them (`mini`). The design of each is in
 * `jobs/editions/reset/`.
 */
export type ResetPlan = { is: 'reset'; design: 'phone' } | { is: 'reset'; design: 'mini'; paper: Paper };

/** A size, and how many of it are cut from a sheet; 1: it is printed as large as it is. */
export interface Piece {
  trim: readonly [width: Mm, height: Mm];
  copies: 1 | 2 | 4 | 8;
}

/** One page with a few words of the publication, in the first of these sizes that holds them. */
export interface HandoutPlan {
  is: 'handout';
  shows: 'flyer' | 'poster' | 'card';
  /** What is cut. */
  paper: Paper;
  pieces: readonly [Piece, ...Piece[]];
}

/** What becomes of the printed pages: they stay as they are; sheets to fold; pages in the inks of a print shop; pages to be kept for long (PDF/A-2); a file for each ink. */
export type PagePlan = { is: 'pages' } | SheetsPlan | { is: 'shop'; standard: 'x1a' | 'x4' } | { is: 'archive' } | { is: 'plates' };

/** A file to read without pages, which has the words of the booklet and the numbers of its pages. */
export interface ReadingPlan {
  is: 'reading';
  format: 'web' | 'epub';
}

/** Or what is made beside them: pages set anew; a page to hand out; the cover of a glued book, back and front with the spine between them; what is read without pages. */
export type EditionPlan = PagePlan | ResetPlan | HandoutPlan | { is: 'cover' } | ReadingPlan;

const sheets = (paper: Paper, flip: Edge, duplex: SheetsPlan['duplex']): SheetsPlan => ({ is: 'sheets', paper, flip, duplex });
/** Half of a sheet of letter paper is 5.5 × 8.5 inches. */
const piece = (width: number, height: number, copies: Piece['copies']): Piece => ({ trim: [mm(width), mm(height)], copies });

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
  archive: { is: 'archive' },
  web: { is: 'reading', format: 'web' },
  epub: { is: 'reading', format: 'epub' },
  phone: { is: 'reset', design: 'phone' },
  mini: { is: 'reset', design: 'mini', paper: 'a4' },
  'mini-letter': { is: 'reset', design: 'mini', paper: 'letter' },
  flyer: { is: 'handout', shows: 'flyer', paper: 'a4', pieces: [piece(105, 148, 4), piece(148, 210, 2)] },
  'flyer-letter': { is: 'handout', shows: 'flyer', paper: 'letter', pieces: [piece(107.95, 139.7, 4), piece(139.7, 215.9, 2)] },
  card: { is: 'handout', shows: 'card', paper: 'a4', pieces: [piece(105, 74, 8)] },
  'card-letter': { is: 'handout', shows: 'card', paper: 'letter', pieces: [piece(107.95, 69.85, 8)] },
  poster: { is: 'handout', shows: 'poster', paper: 'a4', pieces: [piece(297, 420, 1)] },
  cover: { is: 'cover' },
} as const satisfies Record<string, EditionPlan>;
export type EditionName = keyof typeof EDITIONS;

export const EDITION_NAMES = Object.keys(EDITIONS) as [EditionName, ...EditionName[]];
