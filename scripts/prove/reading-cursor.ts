import type { ExpectedText } from './expected.ts';
import type { Piece } from './pieces.ts';
import { commonLength, type Two } from './same-letters.ts';

export type Stream = 0 | 1;
export const BOTH: readonly Stream[] = [0, 1];

/** So many letters tell one place from another. */
export const TELLING = 20;
/** Fewer tell nothing. */
export const LEAST = 6;
/** Letters looked at to choose between two places. */
const AHEAD = 120;
/** Pieces that may have come between. */
const BETWEEN = 12;

/** Where the reading has come to in body and notes, and what lies ahead of it. */
export class ReadingCursor {
  readonly expected: ExpectedText;
  readonly pieces: readonly Piece[];
  readonly streams: Two<string>;
  readonly at: [number, number] = [0, 0];

  constructor(expected: ExpectedText, pieces: readonly Piece[]) {
    this.expected = expected;
    this.pieces = pieces;
    this.streams = [expected.body.text, expected.notes.text];
  }

  /** How many letters of a text stand in a stream, so far behind where it is. */
  common(stream: Stream, by: number, text: string): number {
    return commonLength(this.streams[stream], this.at[stream] + by, text);
  }

  /** The words from a piece on, as many as tell places apart. */
  following(index: number): string {
    let text = '';
    for (let next = index; next < this.pieces.length && text.length < AHEAD; next++) {
      const piece = this.pieces[next] as Piece;
      if (!piece.isLabel) text += piece.text;
    }
    return text.slice(0, AHEAD);
  }

  /** How many pieces stand before the one that goes on here; 0 where none does. */
  cameBetween(index: number): number {
    for (let more = 1; more <= BETWEEN && index + more < this.pieces.length; more++) {
      if (this.pieces[index + more]?.isLabel) continue;
      const next = this.following(index + more);
      const least = Math.min(TELLING, next.length);
      if (least >= LEAST && BOTH.some((stream) => this.common(stream, 0, next) >= least)) return more;
    }
    return 0;
  }

  /** Where the print goes on in the publication, at most so many letters further. */
  placeBehind(index: number, text: string, far: number): { stream: Stream; place: number } | undefined {
    const probe = (text + this.following(index + 1)).slice(0, TELLING);
    if (probe.length < LEAST) return undefined;
    const distance = ({ stream, place }: { stream: Stream; place: number }): number => place - this.at[stream];
    const places = BOTH.map((stream) => ({ stream, place: this.streams[stream].indexOf(probe, this.at[stream]) })).filter(({ place }) => place >= 0);
    const [near] = places.sort((a, b) => distance(a) - distance(b));
    return near !== undefined && distance(near) > 0 && distance(near) <= far ? near : undefined;
  }
}
