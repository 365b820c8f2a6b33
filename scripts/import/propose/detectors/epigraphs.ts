import type { Finding } from '../finding.ts';
import type { Passage } from '../passage.ts';
import { about, type Detector, isFree } from '../view.ts';

const OPENS = /^["“«„‟]/u;
const ATTRIBUTION = /^[-–—―]\s?\p{L}/u;
/** An attribution tells a name, a place and a time; hardly more. */
const ATTRIBUTION_WORDS = 40;
/** Share of the file in which a quotation is one before the text. */
const START = 0.25;

/** Quoted paragraphs near the start, with a line below them that begins with a dash and says whose they are. */
export const epigraphs: Detector = (view) => {
  const found: Finding[] = [];
  for (const [i, passage] of view.passages.entries()) {
    if (!ATTRIBUTION.test(passage.text) || passage.words > ATTRIBUTION_WORDS || !isFree(view, passage)) continue;
    let first = i;
    while (first > 0 && i - first < 4 && isQuoted(view.passages[first - 1]) && isFree(view, view.passages[first - 1] as Passage)) first -= 1;
    const quoted = view.passages.slice(first, i);
    if (quoted.length === 0) continue;
    const kind = i <= Math.max(6, view.passages.length * START) ? 'epigraph' : 'quotation';
    found.push(...quoted.map((each) => about(each, kind, 'words in quotation marks above a line that says whose they are')));
    if (kind === 'epigraph') found.push(about(passage, 'attribution', 'begins with a dash: says whose the words above are'));
  }
  return found;
};

const isQuoted = (passage: Passage | undefined): boolean => passage !== undefined && OPENS.test(passage.text);
