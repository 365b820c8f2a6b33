import type { ExpectedText } from './expected.ts';
import type { Piece } from './pieces.ts';
import { cellOf, rowOf } from './rows.ts';
import { commonLength, type Two } from './same-letters.ts';
import type { Stretch } from './stretch.ts';

/** Where a piece goes on. `isNext`: behind what its stream has come to, which goes on later. */
interface Place {
  stream: 0 | 1;
  from: number;
  isNext: boolean;
}

type Rest = Stretch & { page: number };

/**
 * Rows of tables that are parted over pages: the beginning of every cell is read on one page, then their rests on the next. So are the notes that are
 * called there.
 */
export class RowRests {
  readonly #expected: ExpectedText;
  readonly #streams: Two<string>;
  #rests: Rest[] = [];
  #current: Rest | undefined;

  constructor(expected: ExpectedText) {
    this.#expected = expected;
    this.#streams = [expected.body.text, expected.notes.text];
  }

  /** Rests that nothing has gone on with. */
  get open(): readonly Stretch[] {
    return this.#rests;
  }

  /** Takes a piece that goes on in a row, and tells where: in the rest of a cell, in a cell behind that in which its stream is, or so among the notes. `at`: where both streams are; `next`: the words behind it. */
  goOn(at: Two<number>, piece: Piece, text: string, next: () => string): Place | undefined {
    return this.#intoRest(piece, text) ?? this.#intoNext(at, piece, text, next) ?? this.#intoRestOfNotes(text) ?? this.#intoNote(at[1], piece, text);
  }

  /** How far a text goes on behind a piece of the rest that was read last; -1 where that piece is not of it. */
  reachBehind(text: string, next: () => string): number {
    const rest = this.#current;
    if (rest === undefined || !this.#continues(rest, text)) return -1;
    return commonLength(this.#streams[rest.isNote ? 1 : 0].slice(0, rest.to), rest.from + text.length, next());
  }

  /** How far a text goes on behind the beginning of a cell that follows; -1 where none begins with it. */
  reachInNext(at: Two<number>, text: string, next: () => string): number {
    return this.#nextCells(at, text, next)[0]?.reach ?? -1;
  }

  #intoRest({ page }: Piece, text: string): Place | undefined {
    return this.#goOnWith(
      this.#rests.find((rest) => page > rest.page && this.#continues(rest, text)),
      text.length,
    );
  }

  #intoNext(at: Two<number>, piece: Piece, text: string, next: () => string): Place | undefined {
    const [cell] = this.#nextCells(at, text, next);
    return cell && this.#leave(cell.stream, at[cell.stream], cell.from, piece);
  }

  /** The cells behind, in the rows where the streams are, that begin with a text, and how far what follows it goes on there; the furthest first. */
  #nextCells(at: Two<number>, text: string, next: () => string): { stream: 0 | 1; from: number; reach: number }[] {
    const cells = ([0, 1] as const).flatMap((stream) => {
      const row = rowOf(this.#expected, { isNote: stream === 1, from: at[stream] });
      const begun = row?.cells.filter((from) => from > at[stream] && this.#streams[stream].startsWith(text, from)) ?? [];
      return begun.map((from) => ({ stream, from, reach: commonLength(this.#streams[stream], from + text.length, next()) }));
    });
    return cells.sort((a, b) => b.reach - a.reach);
  }

  /** The number of a note tells where it is; what follows it goes on there. */
  #intoRestOfNotes(text: string): Place | undefined {
    const begins = (rest: Rest): boolean => rest === this.#current || this.#expected.calls.some(({ at }) => at === rest.from);
    return this.#goOnWith(
      this.#rests.find((rest) => rest.isNote && begins(rest) && this.#continues(rest, text)),
      text.length,
    );
  }

  #intoNote(at: number, piece: Piece, text: string): Place | undefined {
    const { calls } = this.#expected;
    const index = calls.findIndex((call) => call.at === at);
    const cell = calls[index] && cellOf(this.#expected, calls[index]);
    const next = cell && calls.slice(index + 1).find((call) => this.#streams[1].startsWith(text, call.at) && cellOf(this.#expected, call)?.row === cell.row);
    return next && this.#leave(1, at, next.at, piece);
  }

  #continues({ isNote, from, to }: Rest, text: string): boolean {
    return text.length <= to - from && this.#streams[isNote ? 1 : 0].startsWith(text, from);
  }

  #goOnWith(rest: Rest | undefined, length: number): Place | undefined {
    if (rest === undefined) return undefined;
    this.#current = rest;
    const { isNote, from } = rest;
    rest.from += length;
    this.#rests = this.#rests.filter((each) => each.from < each.to);
    return { stream: isNote ? 1 : 0, from, isNext: false };
  }

  #leave(stream: 0 | 1, from: number, to: number, { page }: Piece): Place {
    this.#rests.push({ isNote: stream === 1, from, to, page });
    return { stream, from: to, isNext: true };
  }
}
