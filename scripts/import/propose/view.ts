import type { SourceText } from '../formats/source-text.ts';
import type { Finding } from './finding.ts';
import type { Passage } from './passage.ts';

/** What detectors look at: the passages, and what those before them have found. */
export interface View {
  passages: readonly Passage[];
  /** Lines outside the main content of a web page. */
  aside: SourceText['aside'];
  /** As the page names itself. */
  title?: string | undefined;
  /** In anything but a plain text, `#` before a line says that it is a heading. */
  format?: SourceText['format'] | undefined;
  /** As many words make a paragraph. */
  long: number;
  /** All that has been found so far. */
  found: readonly Finding[];
  findingOf: (passage: Passage) => Finding | undefined;
}

export type Detector = (view: View) => Finding[];

/** As many words as a paragraph has that is more than a line above the text; in a text of short paragraphs, fewer. */
const [LONG, SHORTEST] = [30, 8];

export const isFree = (view: View, passage: Passage): boolean => view.findingOf(passage) === undefined;
export const isLong = (view: Pick<View, 'long'>, { words }: Passage): boolean => words >= view.long;

/** Half the length of the paragraph in which a word of the text stands on average, within bounds. */
export function longIn(passages: readonly Passage[]): number {
  const [sum, squares] = passages.reduce(([one, two], { words }) => [one + words, two + words * words], [0, 0]);
  return Math.min(LONG, Math.max(SHORTEST, squares / Math.max(1, sum) / 2));
}

/** What stands above the first long passage that nothing else was found in. */
export function frontOf(view: View): Passage[] {
  const body = view.passages.findIndex((passage) => isLong(view, passage) && isFree(view, passage));
  return view.passages.slice(0, Math.max(0, body));
}

/** The next passage that nothing was found in, or a certain kind. */
export function nextOf(view: View, passage: Passage, step: 1 | -1 = 1): Passage | undefined {
  for (let i = view.passages.indexOf(passage) + step; i >= 0 && i < view.passages.length; i += step) {
    const other = view.passages[i];
    const kind = other && view.findingOf(other)?.kind;
    if (kind === undefined || !['furniture', 'caption', 'duplicate', 'stamp'].includes(kind)) return other;
  }
  return undefined;
}

/** A finding about the whole of a passage. */
export const about = ({ from, to }: Pick<Passage, 'from' | 'to'>, kind: Finding['kind'], why: string, more: Partial<Finding> = {}): Finding => ({
  from,
  to,
  kind,
  why,
  ...more,
});
