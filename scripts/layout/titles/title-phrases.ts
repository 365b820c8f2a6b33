import { phraseOpeners } from './phrase-openers.ts';

/** A piece of a title that stays on one line if it fits there: a clause of phrases, a phrase of words and names, a name of words, a word. */
export type Piece = string | readonly Piece[];

/** Signs behind which a reader stops. */
const STOP = /[,;:.!?…–—،؛؟。，：；！？]["'”’»)\]]*$/u;
/** A word of one or two letters alone on a line is no phrase. */
const LEAST = 3;

/**
 * A title by its sense: lines break between clauses (behind a sign), else between phrases (before “of”, “and” and their like), else between words, and last
 * within a name. `names` are those of the glossary, of several words.
 */
export function titlePhrases(title: string, tag: string, names: readonly string[]): Piece[] {
  const openers = phraseOpeners(tag);
  const words = title.split(/\s+/u).filter((word) => word !== '');
  const named = nameOf(words, names);
  const isStop = (at: number): boolean => STOP.test(words[at - 1] ?? '') || /^[–—]$/u.test(words[at - 1] ?? '');
  const isOpener = (at: number): boolean => openers.has(bare(words[at] ?? '')) && !openers.has(bare(words[at - 1] ?? ''));
  const indices = words.map((_, at) => at);
  const clauses = parted(indices, (at) => isStop(at) && !isWithin(named, at));
  return clauses.map((clause) => {
    const phrases = parted(clause, (at, from) => isOpener(at) && !isWithin(named, at) && words.slice(from, at).join('').length >= LEAST);
    return phrases.map((phrase) =>
      parted(phrase, (at) => !isWithin(named, at)).map((run) => (run.length === 1 ? (words[run[0] ?? 0] ?? '') : run.map((at) => words[at] ?? ''))),
    );
  });
}

/** Consecutive places in runs; `isStart` is asked for every place but the first of all, with the start of the run that it would end. */
function parted(places: readonly number[], isStart: (at: number, from: number) => boolean): number[][] {
  const runs: number[][] = [];
  for (const at of places) {
    const last = runs.at(-1);
    if (last === undefined || isStart(at, last[0] ?? 0)) runs.push([at]);
    else last.push(at);
  }
  return runs;
}

/** For every word the name that it belongs to, by number; 0: none. */
function nameOf(words: readonly string[], names: readonly string[]): number[] {
  const marks = words.map(() => 0);
  const bares = words.map(bare);
  for (const [i, name] of names.entries()) {
    const parts = name.split(/\s+/u).map(bare);
    if (parts.length < 2) continue;
    for (let at = 0; at + parts.length <= words.length; at++) {
      if (parts.every((part, offset) => part === bares[at + offset])) marks.fill(i + 1, at, at + parts.length);
    }
  }
  return marks;
}

const isWithin = (named: readonly number[], at: number): boolean => named[at] !== 0 && named[at] === named[at - 1];

const bare = (word: string): string => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}’]+$/gu, '');
