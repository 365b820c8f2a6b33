import type { Finding } from '../finding.ts';
import { openSentences } from '../order/open-sentences.ts';
import type { Passage } from '../passage.ts';
import { bare, beginsLow, endsInQuestion, endsSentence, isLabel, plainWords } from '../sentences.ts';
import { about, type Detector, frontOf, isFree } from '../view.ts';

/** Title, subtitle, author, and what else stands above the first paragraph. */
export const frontMatter: Detector = (view) => {
  const front = frontOf(view).filter((passage) => isFree(view, passage));
  const heads = front.filter(({ text }) => /^#\s/.test(text));
  // A page names itself by the title and its own name.
  const marked = heads.find(({ text }) => view.title?.startsWith(bare(text))) ?? heads[0];
  const title =
    marked ??
    front.find((passage) => isLabel(passage) && !isName(passage) && !beginsLow(passage.text)) ??
    front.find((passage) => isLabel(passage) && !beginsLow(passage.text));
  const found: Finding[] =
    title === undefined
      ? []
      : [
          about(
            title,
            'title',
            marked ? 'title, which the header has: the heading of the file' : 'title, which the header has: the first line without a full stop',
            { says: bare(title.lines[0] ?? '') },
          ),
        ];
  const isComplete =
    openSentences(view.passages.filter((passage) => isFree(view, passage) && passage !== title && !(front.includes(passage) && beginsLow(passage.text)))) <= 0;
  const named = { subtitle: false, byline: false };
  for (const passage of front) {
    if (passage === title) continue;
    const finding = restOf(passage, title, { ...named, isComplete });
    if (finding) found.push(finding);
    if (finding?.kind === 'subtitle' || finding?.kind === 'byline') named[finding.kind] = true;
  }
  return found;
};

function restOf(
  passage: Passage,
  title: Passage | undefined,
  { isComplete, ...named }: { subtitle: boolean; byline: boolean; isComplete: boolean },
): Finding | undefined {
  const { text, words } = passage;
  const titleWords = plainWords(title?.text ?? '');
  if (title && plainWords(text).every((word) => titleWords.includes(word))) {
    const isSame = plainWords(text).join(' ') === titleWords.join(' ');
    return about(passage, 'title', isSame ? 'the title once more' : 'only words of the title: a label of the page or of a picture');
  }
  if (isLabel(passage) && title && passage.from > title.from) {
    if (isName(passage)) return about(passage, 'byline', 'author, whom the header has: a name below the title', named.byline ? {} : { says: bare(text) });
    if (endsInQuestion(text)) return undefined;
    return named.subtitle
      ? about(passage, 'furniture', 'a line above the text, without a sentence')
      : about(passage, 'subtitle', 'subtitle, which the header has: a line below the title, without a full stop', { says: bare(text) });
  }
  // In pages that are out of order it may be what another page breaks off before.
  if (words <= 12 && beginsLow(text) && isComplete) return about(passage, 'furniture', 'above the text, and begins in lower case: belongs to no sentence here');
  // A single sentence above the text says what it is about, as magazines do.
  return words >= 8 && !/^#{1,6}\s/.test(text) && endsSentence(text) && !/[.!?]\s+\p{Lu}/u.test(text) && passage.lines.length === 1 && !/^[“"«„]/u.test(text)
    ? about(passage, 'epigraph', 'a sentence alone above the text: what magazines set between title and text')
    : undefined;
}

/** Two to five words, all of which begin with a capital, or a name behind a comma. */
const isName = ({ text, words }: Passage): boolean =>
  words <= 5 &&
  words >= 2 &&
  bare(text)
    .split(/[\s,]+/)
    .every((word) => /^\p{Lu}\p{Ll}*/u.test(word)) &&
  !/[?!“”"]/u.test(text) &&
  /,|^\S+\s\S+$/u.test(bare(text));
