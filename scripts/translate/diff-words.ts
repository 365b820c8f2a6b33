import { align } from './align.ts';

/** A run of words that stand in both texts, or in one. */
export interface WordRun {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** What has become of a text, in runs of words. */
export function diffWords(before: string, after: string): WordRun[] {
  const runs: WordRun[] = [];
  const add = (kind: WordRun['kind'], word: string): void => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += ` ${word}`;
    else runs.push({ kind, text: word });
  };
  const pairs = align(before.split(' '), after.split(' '), (a, b) => (a === b ? 0 : undefined));
  for (const { a, b } of grouped(pairs)) {
    if (a !== undefined && b !== undefined) add('same', b);
    else if (a !== undefined) add('removed', a);
    else if (b !== undefined) add('added', b);
  }
  return runs;
}

type WordPair = { a?: string; b?: string };

/** Between words that are the same, first all that is gone, then all that is new. */
function grouped(pairs: readonly WordPair[]): WordPair[] {
  const ordered: WordPair[] = [];
  let added: WordPair[] = [];
  for (const pair of pairs) {
    if (pair.a === undefined) {
      added.push(pair);
      continue;
    }
    if (pair.b !== undefined) {
      ordered.push(...added);
      added = [];
    }
    ordered.push(pair);
  }
  return [...ordered, ...added];
}
