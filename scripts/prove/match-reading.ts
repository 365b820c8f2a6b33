import type { ExpectedText } from './expected.ts';
import type { Match, Matches } from './matches.ts';
import type { Piece } from './pieces.ts';
import type { Proof } from './proof.ts';
import { BOTH, LEAST, ReadingCursor, type Stream, TELLING } from './reading-cursor.ts';
import { RowRests } from './row-rests.ts';
import { areShaped, type Two } from './same-letters.ts';
import { settleRows } from './settle-rows.ts';

/** Letters, about two pages, that are sooner lost than as many pieces have come between. */
const FAR = 3000;
/** Letters by which a piece may be out of step. */
const NEAR = 40;
/** Pieces of words of both directions on one line. */
const MIXED = 8;
/** More differences than a report needs. */
const MOST = 400;

/**
 * Follows the print, in the order in which it is read, through the text of the publication: every piece goes on where the body has come to, or where
 * the notes have. Where neither is so, something is lost, doubled or in another place, and the search goes on behind it.
 */
export function matchReading(expected: ExpectedText, pieces: readonly Piece[], dir: Proof['dir'] = 'ltr'): Matches {
  return new ReadingMatcher(expected, pieces, dir).run();
}

class ReadingMatcher {
  readonly #cursor: ReadingCursor;
  readonly #dir: Proof['dir'];
  readonly #rests: RowRests;
  readonly #found: Matches = { matches: [], labels: [], missing: [], extra: [] };
  #last: Match | undefined;
  /** Signs of lists before the item that follows: body or note, the first words of the item tell. */
  #labels: Piece[] = [];

  constructor(expected: ExpectedText, pieces: readonly Piece[], dir: Proof['dir']) {
    this.#cursor = new ReadingCursor(expected, pieces);
    this.#dir = dir;
    this.#rests = new RowRests(expected);
  }

  run(): Matches {
    const found = this.#found;
    for (let index = 0; index < this.#cursor.pieces.length && found.extra.length + found.missing.length < MOST; ) {
      const piece = this.#cursor.pieces[index] as Piece;
      if (piece.isLabel) this.#labels.push(piece);
      index = piece.isLabel ? index + 1 : this.#step(index, piece, piece.text);
    }
    this.#placeLabels(false, this.#cursor.at[0]);
    for (const stream of BOTH) this.#skip(stream, this.#cursor.streams[stream].length);
    found.missing.push(...this.#rests.open);
    if (found.extra.length > 0) settleRows(this.#cursor.expected, found);
    return found;
  }

  /** Matches a piece, or the rest of one; gives back the number of the next. */
  #step(index: number, piece: Piece, text: string): number {
    const lengths: Two<number> = [this.#cursor.common(0, 0, text), this.#cursor.common(1, 0, text)];
    const [inBody, inNotes] = lengths.map((length) => length === text.length);
    if ((inBody || inNotes) && this.#goesOnInRow(index, text) && this.#goOnInRow(index, piece, text)) return index + 1;
    if ((inBody || inNotes) && !this.#isRepeated(index, piece))
      this.#take(inBody && inNotes ? this.#better(index, piece, text.length) : inBody ? 0 : 1, piece, text.length);
    else if (!inBody && !inNotes) return this.#recover(index, piece, text, lengths);
    return index + 1;
  }

  #recover(index: number, piece: Piece, text: string, lengths: Two<number>): number {
    if (this.#isRepeated(index, piece)) return index + 1;
    // A word that is divided between two pages.
    const divided = text.endsWith('-') ? BOTH.find((stream) => lengths[stream] === text.length - 1) : undefined;
    if (divided !== undefined) {
      this.#take(divided, piece, text.length - 1);
      return index + 1;
    }
    const shaped = this.#takeShaped(index, piece, text);
    if (shaped > 0) return index + shaped;
    if (this.#goOnInRow(index, piece, text) || (text.endsWith('-') && this.#goOnInRow(index, piece, text.slice(0, -1)))) return index + 1;
    const stream = lengths[0] >= lengths[1] ? 0 : 1;
    const length = lengths[stream];
    if (length >= TELLING || (length > LEAST / 2 && length > text.length / 2)) {
      this.#take(stream, piece, length);
      return this.#step(index, piece, text.slice(length));
    }
    return this.#realign(index, piece, text) ?? this.#searchOn(index, piece, text);
  }

  /**
   * Letters that are drawn in another order than they are written, in a piece or in as many pieces of its element as follow it: on a line with words of both
   * directions, they are drawn from left to right. How many pieces were taken.
   */
  #takeShaped(index: number, piece: Piece, text: string): number {
    let all = '';
    for (let count = 0; count < MIXED; count++) {
      const next = count === 0 ? { ...piece, text } : this.#cursor.pieces[index + count];
      if (next === undefined || next.element !== piece.element || next.page !== piece.page || next.isLabel) return 0;
      all += next.text;
      const stream = BOTH.find((each) =>
        areShaped(this.#cursor.streams[each].slice(this.#cursor.at[each], this.#cursor.at[each] + all.length), all, this.#dir),
      );
      if (stream === undefined) continue;
      this.#take(stream, piece, text.length);
      for (const each of this.#cursor.pieces.slice(index + 1, index + count + 1)) this.#take(stream, each, each.text.length);
      return count + 1;
    }
    return 0;
  }

  /** Whether what follows goes on in the rest of a row, or in its next cell, and not where either stream is. */
  #goesOnInRow(index: number, text: string): boolean {
    const next = (): string => this.#cursor.following(index + 1);
    const reach = Math.max(this.#rests.reachBehind(text, next), this.#rests.reachInNext(this.#cursor.at, text, next));
    return reach >= LEAST && BOTH.every((stream) => this.#cursor.common(stream, text.length, next()) < reach);
  }

  #goOnInRow(index: number, piece: Piece, text: string): boolean {
    const row = this.#rests.goOn(this.#cursor.at, piece, text, () => this.#cursor.following(index + 1));
    if (row === undefined) return false;
    const to = row.from + text.length;
    if (row.isNext) this.#cursor.at[row.stream] = to;
    this.#match({ piece, isNote: row.stream === 1, from: row.from, to });
    return true;
  }

  /** A few letters too many or too few, within a piece. */
  #realign(index: number, piece: Piece, text: string): number | undefined {
    const behind = text + this.#cursor.following(index + 1);
    const next = behind.slice(0, TELLING);
    for (let by = 1; by <= NEAR; by++) {
      for (const stream of BOTH) {
        const [whole, at] = [this.#cursor.streams[stream], this.#cursor.at[stream]];
        if (next.length > LEAST && whole.startsWith(next, at + by)) {
          this.#skip(stream, at + by);
          return this.#step(index, piece, text);
        }
        if (text.length - by > LEAST && whole.startsWith(behind.slice(by, by + TELLING), at)) {
          this.#addExtra(piece, text.slice(0, by));
          return this.#step(index, piece, text.slice(by));
        }
      }
    }
    return undefined;
  }

  /** Something came between, or something is missing, or this is something else. */
  #searchOn(index: number, piece: Piece, text: string): number {
    if (this.#goOnBehind(index, text, FAR)) return this.#step(index, piece, text);
    const between = this.#cursor.cameBetween(index);
    for (const each of this.#cursor.pieces.slice(index, index + between)) if (!each.isLabel) this.#addExtra(each, each === piece ? text : each.text);
    if (between > 0) return index + between;
    if (this.#goOnBehind(index, text, Number.POSITIVE_INFINITY)) return this.#step(index, piece, text);
    this.#addExtra(piece, text);
    return index + 1;
  }

  /** Which of two streams a piece belongs to that both go on with: the one that what follows goes on with as well. */
  #better(index: number, piece: Piece, length: number): Stream {
    const body = Math.max(this.#reach(index + 1, 0, length), this.#reach(index + 1, 1, 0));
    const note = Math.max(this.#reach(index + 1, 1, length), this.#reach(index + 1, 0, 0));
    if (body !== note) return body > note ? 0 : 1;
    return this.#last?.isNote && this.#last.piece.element === piece.element ? 1 : 0;
  }

  /** How far the pieces from one on go along with a stream, so many letters behind where it is; a few letters that happen to be alike tell nothing where others stand first. */
  #reach(index: number, stream: Stream, by: number): number {
    const length = this.#cursor.common(stream, by, this.#cursor.following(index));
    const next = this.#cursor.pieces.slice(index).find(({ isLabel }) => !isLabel)?.text ?? '';
    const at = this.#cursor.at[stream] + by;
    if (next.length > length && areShaped(this.#cursor.streams[stream].slice(at, at + next.length), next, this.#dir)) return next.length;
    return this.#dir === 'rtl' && length < LEAST ? 0 : length;
  }

  #take(stream: Stream, piece: Piece, length: number): void {
    this.#match({ piece, isNote: stream === 1, from: this.#cursor.at[stream], to: this.#cursor.at[stream] + length });
    this.#cursor.at[stream] += length;
  }

  #match(match: Match): void {
    this.#placeLabels(match.isNote, match.from);
    this.#last = match;
    this.#found.matches.push(match);
  }

  #placeLabels(isNote: boolean, at: number): void {
    this.#found.labels.push(...this.#labels.splice(0).map((piece) => ({ piece, isNote, from: at, to: at })));
  }

  #skip(stream: Stream, to: number): void {
    if (to > this.#cursor.at[stream]) this.#found.missing.push({ isNote: stream === 1, from: this.#cursor.at[stream], to });
    this.#cursor.at[stream] = to;
  }

  #addExtra(piece: Piece, text: string): void {
    // It stands behind what was read last.
    const { isNote = false, to: at = 0 } = this.#last ?? {};
    this.#found.extra.push({ piece: { ...piece, text }, isNote, from: Math.max(0, at - 1), to: at });
  }

  /** Chromium draws the head of a table again on every page: it stays the same element. */
  #isRepeated(index: number, piece: Piece): boolean {
    const last = this.#last;
    if (piece.table < 0 || last?.piece.element !== piece.element || piece.page <= last.piece.page || piece.text !== last.piece.text) return false;
    const stream = last.isNote ? 1 : 0;
    const next = this.#cursor.following(index + 1);
    return this.#cursor.common(stream, 0, next) >= this.#cursor.common(stream, piece.text.length, next);
  }

  /** Goes on further behind, where the print does; what lies between is missing. */
  #goOnBehind(index: number, text: string, far: number): boolean {
    const found = this.#cursor.placeBehind(index, text, far);
    if (found) this.#skip(found.stream, found.place);
    return found !== undefined;
  }
}
