import { about, type Detector, isFree } from '../view.ts';

/** Lines that begin with `>`, as in Markdown and letters. */
export const quotedLines: Detector = (view) =>
  view.passages.flatMap((passage) =>
    isFree(view, passage) && passage.lines.every((line) => line.startsWith('>'))
      ? [about(passage, 'quotation', 'every line begins with the sign of a quotation')]
      : [],
  );
