import { readStamp } from '../read-stamp.ts';
import { about, type Detector, frontOf, isFree } from '../view.ts';

/** Up to as many words a name has. */
const NAME = 4;

/** Dates and times alone on a line, with or without a name: they head what somebody posted, or tell when the page was made. */
export const stamps: Detector = (view) =>
  view.passages.flatMap((passage) => {
    if (!isFree(view, passage)) return [];
    const { lines } = passage;
    const isStamp = lines.map((line) => readStamp(line) !== undefined);
    if (!isStamp.some(Boolean)) {
      const isYear = /^(?:1[89]|20)\d\d$/.test(passage.text) && frontOf(view).includes(passage);
      return isYear ? [about(passage, 'date', 'a year alone above the text', { says: passage.text })] : [];
    }
    const date = lines.map(readStamp).find(Boolean);
    const says = date === undefined ? {} : { says: date };
    if (isStamp.every(Boolean))
      return [about(passage, 'stamp', lines.length === 1 ? 'a time stamp alone on its line' : 'time stamps with nothing between them', says)];
    const others = lines.filter((_, i) => !isStamp[i]);
    return others.every((line) => line.split(/\s+/).length <= NAME) ? [about(passage, 'stamp', 'a name and a time stamp', says)] : [];
  });
