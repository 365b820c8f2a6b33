import { type PDFDict, PDFName } from '@cantoo/pdf-lib';

/** What was taken out, by kind, how often, and what it said where that is short. */
export interface Taken {
  what: string;
  count: number;
  words: string[];
}

const MOST_WORDS = 5;

/** Keeps account of what is taken out of a document. */
export class TakenOut {
  readonly #kinds = new Map<string, Taken>();

  get all(): Taken[] {
    return [...this.#kinds.values()];
  }

  take(what: string, words: readonly string[] = [], count = 1): void {
    if (count === 0) return;
    const { count: before = 0, words: said = [] } = this.#kinds.get(what) ?? {};
    this.#kinds.set(what, { what, count: before + count, words: [...said, ...words.filter((each) => each !== '')].slice(0, MOST_WORDS) });
  }

  /** Takes a key out of a dictionary, if it is there. */
  drop(dict: PDFDict, key: string, what = key): void {
    if (dict.delete(PDFName.of(key))) this.take(what);
  }

  /** Takes every key out that is not among these. */
  keep(dict: PDFDict, keys: ReadonlySet<string>): void {
    for (const key of dict.keys()) if (!keys.has(key.decodeText())) this.drop(dict, key.decodeText());
  }
}
