import type { WrittenRange } from '../../model/block.ts';
import type { Place } from '../../model/problem.ts';
import type { PlacedEntry } from '../../translate/po/po-entry.ts';

/** What is to stand in a range of a text; without `written`, what stands there. */
export interface Piece {
  range: WrittenRange;
  written?: string;
  entry?: PlacedEntry;
}

/** A text with other words in its ranges, and where each entry stands in it. */
export interface PlacedText {
  text: string;
  placed: { start: number; end: number; entry: PlacedEntry }[];
}

/** Puts pieces into their places; what stands between them is passed through `between`. */
export function placePieces(text: string, pieces: readonly Piece[], between: (gap: string) => string = (gap) => gap): PlacedText {
  const placed: PlacedText['placed'] = [];
  let made = '';
  let at = 0;
  for (const { range, written, entry } of pieces.toSorted((a, b) => a.range.start - b.range.start)) {
    if (range.start < at) continue;
    made += between(text.slice(at, range.start));
    const words = written ?? text.slice(range.start, range.end);
    if (entry !== undefined) placed.push({ start: made.length, end: made.length + words.length, entry });
    made += words;
    at = range.end;
  }
  return { text: made + between(text.slice(at)), placed };
}

/** The place in a PO file of a place in such a text: to the sign where the entry stands there as it was sent, else its beginning. */
export function entryPlace({ text, placed }: PlacedText, { line = 1, column }: Place): Place | undefined {
  const starts = [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)];
  const start = starts[line - 1] ?? text.length;
  const end = starts[line] ?? text.length + 1;
  const offset = start + (column ?? 1) - 1;
  const exact = column === undefined ? undefined : placed.find((piece) => piece.start <= offset && offset <= piece.end);
  const found = exact ?? placed.find((piece) => piece.start < end && piece.end >= start);
  if (found === undefined) return undefined;
  const isSame = exact !== undefined && text.slice(found.start, found.end) === found.entry.translation;
  return isSame ? found.entry.placeAt(offset - found.start) : found.entry.place;
}
