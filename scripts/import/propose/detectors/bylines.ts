import type { Finding } from '../finding.ts';
import type { Passage } from '../passage.ts';
import { bare } from '../sentences.ts';
import { about, type Detector, frontOf, isFree, isLong, type View } from '../view.ts';

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

const DISCLAIMS = /\b(?:opinions?|views?)\b.*\b(?:own|not (?:necessarily )?(?:those|reflect|represent|the (?:opinions?|views?)))\b/iu;

/** Who wrote the text: above it in a line of its own, in a sentence that announces it, or in a note at the end. */
export const bylines: Detector = (view) => {
  const head = view.passages.slice(0, Math.max(frontOf(view).length, 4));
  const tail = view.passages.slice(-Math.max(3, Math.ceil(view.passages.length / 8)));
  return view.passages.flatMap((passage) => {
    if (!isFree(view, passage)) return [];
    const found = (head.includes(passage) ? above(view, passage) : undefined) ?? (tail.includes(passage) ? below(passage) : undefined);
    return found === undefined ? [] : [found];
  });
};

function above(view: View, passage: Passage): Finding | undefined {
  const text = bare(passage.text).replaceAll('*', '');
  const by = BY.exec(text)?.groups;
  // "By Friday the square was full" is a sentence; a byline is short, or tells who somebody is.
  if (by && (passage.words <= 6 || (passage.words <= 45 && /^,\s+(?:an?|the)\s/u.test(by.rest ?? '')))) {
    return about(passage, 'byline', 'author, whom the header has: a line above the text', { says: by.name ?? '' });
  }
  const name = isLong(view, passage) ? undefined : ANNOUNCES.exec(text)?.groups?.name;
  return name?.includes(' ') ? about(passage, 'byline', 'author, whom the header has: announced above the text', { says: name }) : undefined;
}

function below(passage: Passage): Finding | undefined {
  if (DISCLAIMS.test(passage.text)) return about(passage, 'disclaimer', 'says whose opinions these are not: has to travel with the text');
  return NOTE.test(bare(passage.text)) ? about(passage, 'furniture', 'a note on an author, below the text') : undefined;
}
