import type { Passage } from '../passage.ts';
import { bare, endsInColon, endsSentence, isLabel } from '../sentences.ts';
import { about, type Detector, isFree, nextOf, type View } from '../view.ts';

/** What a heading stands above has at least as many words. */
const TEXT = 18;

/** Headings: marked as in Markdown, or a short line without a full stop between a paragraph that ends and one that begins. */
export const headings: Detector = (view) =>
  view.passages.flatMap((passage) => {
    if (!isFree(view, passage)) return [];
    if (isMarked(view, passage)) return [about(passage, 'heading', 'marked as a heading', { depth: 2 })];
    return isHeading(view, passage) ? [about(passage, 'heading', 'a short line without a full stop between two paragraphs')] : [];
  });

/** In a plain text, one sign alone may be a number sign. */
const isMarked = ({ format }: View, { text }: Passage): boolean => /^#{2,6}\s/.test(text) || (format !== undefined && format !== 'text' && /^#\s/.test(text));

function isHeading(view: View, passage: Passage): boolean {
  const [before, after] = [nextOf(view, passage, -1), nextOf(view, passage)];
  const plain = { ...passage, text: bare(passage.text) };
  if (!isLabel(plain) || !/^["“«„([]?[\p{Lu}\p{N}]/u.test(plain.text) || !/\p{L}{2}/u.test(plain.text)) return false;
  if (after === undefined || after.words < Math.min(TEXT, view.long) || !/^["'“‘«„([…]*[\p{Lu}\p{N}]/u.test(after.text)) return false;
  // Behind an open sentence or a colon it is a part of what is said there.
  return (
    before === undefined ||
    view.findingOf(before) !== undefined ||
    endsSentence(before.text) ||
    (endsInColon(before.text) && isStampBetween(view, before, passage))
  );
}

const isStampBetween = (view: View, before: Passage, passage: Passage): boolean =>
  view.passages.slice(view.passages.indexOf(before), view.passages.indexOf(passage)).some((each) => view.findingOf(each)?.kind === 'stamp');
