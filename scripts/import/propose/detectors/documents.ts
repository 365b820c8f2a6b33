import type { Finding } from '../finding.ts';
import type { Passage } from '../passage.ts';
import { endsInColon } from '../sentences.ts';
import { about, type Detector, isFree, type View } from '../view.ts';

/** So few paragraphs are a remark, not a document. */
const FEWEST = 2;
const INTRODUCTION_WORDS = 40;

/** In a thread, what somebody posted is a document of its own where it was introduced with a colon, or has a heading. */
export const documents: Detector = (view) => {
  const stamps = view.passages.flatMap((passage, i) => (view.findingOf(passage)?.kind === 'stamp' ? [i] : []));
  return stamps.flatMap((at, i) => {
    const post = view.passages.slice(at + 1, stamps[i + 1] ?? view.passages.length).filter((passage) => view.findingOf(passage)?.kind !== 'furniture');
    const date = view.findingOf(view.passages[at] as Passage)?.says;
    const document = documentIn(view, post);
    return document === undefined ? [] : [{ ...document, ...(date ? { says: date } : {}) }];
  });
};

function documentIn(view: View, post: readonly Passage[]): Finding | undefined {
  const [first, second] = post;
  const last = post.at(-1);
  if (first === undefined || second === undefined || last === undefined) return undefined;
  if (isFree(view, first) && endsInColon(first.text) && first.words <= INTRODUCTION_WORDS && post.length > FEWEST)
    return about({ from: second.from, to: last.to }, 'document', 'introduced with a colon, between two time stamps: a text by somebody else');
  if (view.findingOf(first)?.kind === 'heading' && post.length > FEWEST)
    return about({ from: first.from, to: last.to }, 'document', 'begins with a heading below a time stamp: a text by somebody else');
  return undefined;
}
