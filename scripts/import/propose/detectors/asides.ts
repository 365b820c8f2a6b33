import { about, type Detector } from '../view.ts';

/** What the reader of web pages did not take for their main content. */
export const asides: Detector = ({ passages, aside }) =>
  passages.flatMap((passage) => {
    const within = aside.find(({ from, to }) => from <= passage.from && passage.to <= to);
    return within === undefined ? [] : [about(passage, 'furniture', within.why)];
  });
