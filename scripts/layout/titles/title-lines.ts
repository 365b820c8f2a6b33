import type { Piece } from './title-phrases.ts';

/** How many lines pieces take at so many letters a line; undefined where a word is longer than a line. A piece that is wider stands on lines of its own. */
export function titleLines(pieces: readonly Piece[], measure: number): number | undefined {
  let lines = 0;
  let filled = measure;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    if (length > measure) {
      const within = typeof piece === 'string' ? undefined : titleLines(piece, measure);
      if (within === undefined) return undefined;
      lines += within;
      filled = measure;
    } else if (filled + 1 + length > measure) {
      lines++;
      filled = length;
    } else filled += 1 + length;
  }
  return lines;
}

/** In letters, with a space between two pieces. */
export const lengthOf = (piece: Piece): number =>
  typeof piece === 'string' ? [...piece].length : piece.reduce<number>((sum, each) => sum + 1 + lengthOf(each), -1);
