import { bare } from '../sentences.ts';
import { about, type Detector, frontOf, isFree, isLong } from '../view.ts';

const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}`;
const BY = new RegExp(
  `^(?:by|via|from|text(?: by)?:?|words(?: by)?:?|written by|author:?|авторы?:|автор текста:|текст:)\\s+(?<name>${NAME})(?<rest>.*)$`,
  'iu',
);
const ANNOUNCES = new RegExp(
  `^(?<name>${NAME})\\s+(?:provides|reports|reflects|writes|argues|explains|looks|reviews|asks|examines|considers|describes|discusses|analyses|analyzes|introduces|talks|speaks|recalls|tells)\\b.*[.!]$`,
  'u',
);
const NOTE = new RegExp(
  `^(?<name>${NAME})\\s+(?:is|was|has been|works|teaches|lives)\\s.*\\b(?:author|writer|journalist|editor|professor|lecturer|historian|researcher|scholar|activist|member|translator|student|fellow|reporter)\\b`,
  'u',
);

/** Who wrote the text: above it in a line of its own, in a sentence that announces it, or in a note at the end. */
export const bylines: Detector = (view) => {
  const front = frontOf(view);
  const head = view.passages.slice(0, Math.max(front.length, 4));
  const tail = view.passages.slice(-Math.max(3, Math.ceil(view.passages.length / 8)));
  return view.passages.flatMap((passage) => {
    if (!isFree(view, passage)) return [];
    const text = bare(passage.text);
    const by = head.includes(passage) && passage.words <= 45 ? BY.exec(text)?.groups : undefined;
    // "By Friday the square was full" is a sentence; a byline is short, or tells who somebody is.
    if (by && (passage.words <= 6 || /^,\s+(?:an?|the)\s/u.test(by.rest ?? '')))
      return [about(passage, 'byline', 'author, whom the header has: a line above the text', { says: by.name ?? '' })];
    const announced = head.includes(passage) && !isLong(passage) ? ANNOUNCES.exec(text)?.groups?.name : undefined;
    if (announced?.includes(' ')) return [about(passage, 'byline', 'author, whom the header has: announced above the text', { says: announced })];
    return tail.includes(passage) && NOTE.test(text)
      ? [about(passage, 'furniture', 'a note on an author; keep of it what has to travel with the text (`disclaimer`)')]
      : [];
  });
};
