import type { Passage } from '../passage.ts';
import { bare, endsInQuestion, isLabel } from '../sentences.ts';
import { about, type Detector, isFree, type View } from '../view.ts';

/** Longest question of an interview; what is longer answers one, or asks itself. */
const MOST_WORDS = 60;
/** As many make an interview. */
const FEWEST = 3;
const MARKED = /^(?:#{2,6}\s|\*\*[^*]+\*\*$|__[^_]+__$)/u;
/** Who begins so asks itself, not another. */
const SPEAKS_OF_ITSELF = /^(?:we|i|my|our|мы|я|мой|наш)(?!\p{L})/iu;
const ORDER =
  /^(?:please\s+)?(?:describe|present|tell|explain|name|list|give|talk|say|compare|share|summari[sz]e|outline|introduce|discuss|comment|imagine|start|begin|walk us|let['’]s|опишите|расскажите|объясните|назовите|представьте|поделитесь|скажите|перечислите|сравните|прокомментируйте)(?!\p{L})/iu;

/**
 * Questions of an interview, in the forms that we have met: paragraphs that nothing marks, bold ones, headings; and orders among them. Questions in running text
 * are longer, or answered in the same breath; a single one makes no interview.
 */
export const questions: Detector = (view) => {
  const asked = view.passages.filter((passage, i) => isFree(view, passage) && isAsked(passage) && isAnswered(view, i));
  const ordered = view.passages.filter(
    (passage, i) => isFree(view, passage) && passage.words <= MOST_WORDS && ORDER.test(bare(passage.text)) && isAnswered(view, i),
  );
  if (asked.length < 2 || asked.length + ordered.filter(({ text }) => MARKED.test(text)).length < FEWEST) return [];
  const [first, last] = [asked[0]?.from ?? 0, asked.at(-1)?.to ?? 0];
  const marked = asked.filter(({ text }) => MARKED.test(text)).length >= FEWEST - 1;
  return view.passages.flatMap((passage, i) => {
    if (asked.includes(passage))
      return [about(passage, 'question', `${formOf(passage)} that ends in a question mark, one of ${asked.length}, with answers between them`)];
    const isWithin = isFree(view, passage) && passage.words <= MOST_WORDS && isAnswered(view, i) && !endsInQuestion(passage.text);
    if (!isWithin || passage.to < first || passage.from > last) return [];
    if (ORDER.test(bare(passage.text))) return [about(passage, 'question', 'an order in a sequence of questions')];
    return marked && MARKED.test(passage.text) && isLabel({ ...passage, text: bare(passage.text) })
      ? [about(passage, 'question', 'marked as the questions around it are')]
      : [];
  });
};

const isAsked = ({ text, words, lines }: Passage): boolean =>
  endsInQuestion(bare(text)) && words <= MOST_WORDS && lines.length <= 3 && !SPEAKS_OF_ITSELF.test(bare(text));

/** Something that is no question follows. */
function isAnswered(view: View, i: number): boolean {
  const next = view.passages.slice(i + 1).find((passage) => isFree(view, passage));
  return next !== undefined && !isAsked(next);
}

const formOf = ({ text }: Passage): string => (text.startsWith('#') ? 'a heading' : MARKED.test(text) ? 'a bold paragraph' : 'a short paragraph');
