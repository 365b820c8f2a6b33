import { bare } from '../sentences.ts';
import { about, type Detector } from '../view.ts';

/** What the reader of web pages did not take for their main content. */
export const asides: Detector = ({ passages, aside, title = '' }) =>
  passages.flatMap((passage) => {
    const within = aside.find(({ from, to }) => from <= passage.from && passage.to <= to);
    // The reader of web pages takes the title out of the content.
    return within === undefined || (/^#\s/.test(passage.text) && title.startsWith(bare(passage.text))) ? [] : [about(passage, 'furniture', within.why)];
  });
