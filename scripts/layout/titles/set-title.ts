import { titleLines } from './title-lines.ts';
import type { Piece } from './title-phrases.ts';

/** Shares of the trim that a title may take, and how large it may be, as a share of the width. */
export interface TitleRoom {
  width: number;
  height: number;
  largest: number;
}

export const ABOVE_ART: TitleRoom = { width: 0.8, height: 0.26, largest: 0.155 };
/** Without a picture the title has most of the page. */
export const LETTERING: TitleRoom = { width: 0.74, height: 0.56, largest: 0.24 };
/** Width of an average letter of the display face, in em; and of one in a single word, which may have more wide ones. */
const LETTER = 0.58;
const WIDE = 0.7;
/** Share of the trim's width between the margins. */
const MEASURE = 0.82;
const LEADING = { ltr: 1.02, rtl: 1.4 };
const SMALLEST = 0.04;
/** Letters of a word that does not fit a cover in type that anybody would call a title. */
const OVERLONG = 16;
/** Letters of a word that does not end a line. */
const SHORT = 4;
/** How much smaller a title may be set, so that it breaks by its sense. */
const FOR_SENSE = 0.75;

/** A title as it is set: its size in CSS px, and the pieces that stay whole at that size. */
export interface SetTitle {
  size: number;
  pieces: readonly Piece[];
  /** Whether a word of it may be wider than the page, and then breaks anywhere. */
  isBreakable: boolean;
}

/** The cut page in CSS px, and which way the title is read. */
export interface TitlePage {
  width: number;
  height: number;
  dir: 'ltr' | 'rtl';
}

/** As large as the longest word allows, and its lines the room; smaller where its phrases then stay whole, or its clauses, or at least its names. */
export function setTitle(pieces: readonly Piece[], page: TitlePage, room: TitleRoom): SetTitle {
  const phrases = pieces.flatMap(within);
  const words = flat(pieces);
  const isBreakable = longestWord(words) > OVERLONG;
  const largest = sizeOf(words, page, room);
  for (const whole of [phrases, pieces, phrases.flatMap(glued)]) {
    const size = sizeOf(
      whole.map((piece) => flat([piece]).join(' ')),
      page,
      room,
    );
    if (whole.length > 1 && size >= largest * FOR_SENSE) return { size, pieces: whole, isBreakable };
  }
  return { size: largest, pieces: words, isBreakable };
}

function sizeOf(pieces: readonly Piece[], page: TitlePage, room: TitleRoom): number {
  let size = Math.round(room.largest * page.width);
  const longest = longestWord(pieces);
  const fits = (): boolean => {
    if (longest * WIDE * size > MEASURE * page.width) return false;
    const lines = titleLines(pieces, (room.width * page.width) / (LETTER * size));
    return lines !== undefined && lines * LEADING[page.dir] * size <= room.height * page.height;
  };
  while (size > SMALLEST * page.width && !fits()) size--;
  return size;
}

/** In letters. */
const longestWord = (pieces: readonly Piece[]): number =>
  Math.max(
    ...flat(pieces)
      .flatMap((piece) => piece.split(' '))
      .map((word) => [...word].length),
  );

/** Words and names of a phrase; what it opens with keeps with the next word: no line ends in “and” or “the”. */
function glued(phrase: Piece): readonly Piece[] {
  const [first = '', second, ...rest] = within(phrase);
  if (second === undefined) return [first];
  return typeof first === 'string' && [...first].length <= SHORT ? [[first, second], ...rest] : [first, second, ...rest];
}

const within = (piece: Piece): readonly Piece[] => (typeof piece === 'string' ? [piece] : piece);

const flat = (pieces: readonly Piece[]): string[] => pieces.flatMap((piece) => (typeof piece === 'string' ? [piece] : flat(piece)));
