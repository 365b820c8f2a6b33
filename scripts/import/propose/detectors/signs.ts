import { about, type Detector, isFree } from '../view.ts';

const RULE = /^(?:[-–—―_*=~•·.\s]{3,})$/u;
const SITE = /^(?:https?:\/\/\S+|(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,6}(?:\/\S*)?)$/iu;

/** Lines without words, and addresses of sites that stand alone. A rule between two paragraphs stays: there it says that something new begins. */
export const signs: Detector = (view) =>
  view.passages.flatMap((passage, i) => {
    const { text } = passage;
    if (SITE.test(text)) return [about(passage, 'furniture', 'address of a site, alone on its line')];
    if (RULE.test(text)) {
      const besides = [view.passages[i - 1], view.passages[i + 1]].map((other) => other !== undefined && isFree(view, other) && other.words > 18);
      return besides.every(Boolean) ? [] : [about(passage, 'furniture', 'a rule at the edge of the text')];
    }
    return /[\p{L}\p{N}]/u.test(text) ? [] : [about(passage, 'furniture', 'a sign without words: a rest of the page around the text')];
  });
