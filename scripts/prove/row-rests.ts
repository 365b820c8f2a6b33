import type { ExpectedTable } from './expected-text.ts';
import type { Stretch } from './match-reading.ts';
import type { Piece } from './pieces.ts';
import type { Two } from './same-letters.ts';

/** Rows of tables that are parted over pages: the beginning of every cell is read on one page, then their rests on the next. */
export class RowRests {
  readonly #tables: readonly ExpectedTable[];
  readonly #streams: Two<string>;
  #rests: (Stretch & { page: number })[] = [];

  constructor(tables: readonly ExpectedTable[], streams: Two<string>) {
    this.#tables = tables;
    this.#streams = streams;
  }

  /** Rests of cells that nothing has gone on with. */
  get open(): readonly Stretch[] {
    return this.#rests;
  }

  /** Where a piece goes on in a row: in the rest of a cell, or (`isNext`) in a cell behind that in which its stream is. `at`: where both streams are. */
  goOn(at: Two<number>, piece: Piece, text: string): { stream: 0 | 1; from: number; isNext: boolean } | undefined {
    if (piece.table < 0) return undefined;
    return this.#intoRest(piece, text) ?? this.#intoNext(at, piece, text);
  }

  #intoRest({ page }: Piece, text: string) {
    const rest = this.#rests.find(({ isNote, from, page: first }) => page > first && this.#streams[isNote ? 1 : 0].startsWith(text, from));
    if (rest === undefined) return undefined;
    const { from } = rest;
    rest.from += text.length;
    this.#rests = this.#rests.filter((each) => each.from < each.to);
    return { stream: rest.isNote ? 1 : 0, from, isNext: false } as const;
  }

  #intoNext(at: Two<number>, { page }: Piece, text: string) {
    for (const stream of [0, 1] as const) {
      const table = this.#tables.findLast(({ isNote, from, to }) => isNote === (stream === 1) && from <= at[stream] && at[stream] <= to);
      const row = table?.rows.findLast(({ from, to }) => from <= at[stream] && at[stream] <= to);
      const from = row?.cells.find((cell) => cell > at[stream] && this.#streams[stream].startsWith(text, cell));
      if (from === undefined) continue;
      this.#rests.push({ isNote: stream === 1, from: at[stream], to: from, page });
      return { stream, from, isNext: true } as const;
    }
    return undefined;
  }
}
