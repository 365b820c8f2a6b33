import type { Finding } from '../finding.ts';
import type { Passage } from '../passage.ts';
import { beginsLow, endsSentence, isCapitals, isLabel } from '../sentences.ts';
import { about, type Detector, isFree } from '../view.ts';

/** Longest line below the headline of a teaser. */
const DEK = 30;

/** Teasers of other articles between paragraphs: a headline, often a sentence below it, then kicker and names in capitals. */
export const teasers: Detector = (view) => {
  const found: Finding[] = [];
  const { passages } = view;
  for (let i = 1; i < passages.length; i += 1) {
    if (!isKicker(passages[i]) || isKicker(passages[i - 1])) continue;
    let last = i;
    while (isKicker(passages[last + 1])) last += 1;
    const first = headline(passages, i);
    if (first === undefined || !passages.slice(first, last + 1).every((passage) => isFree(view, passage))) continue;
    const [start, end] = [passages[first], passages[last]];
    if (start && end)
      found.push(about({ from: start.from, to: end.to }, 'furniture', 'a teaser of another article: a headline above names or a label in capitals'));
  }
  return found;
};

const isKicker = (passage: Passage | undefined): boolean => passage !== undefined && passage.words <= 12 && isCapitals(passage.text);

/** Where the teaser begins: a headline right above the capitals, or above the sentence that stands there. */
function headline(passages: readonly Passage[], kicker: number): number | undefined {
  const [above, further] = [passages[kicker - 1], passages[kicker - 2]];
  if (above === undefined || kicker < 2) return undefined;
  if (isLabel(above)) return kicker - 1;
  return above.words <= DEK && endsSentence(above.text) && !beginsLow(above.text) && further !== undefined && isLabel(further) ? kicker - 2 : undefined;
}
