import { fencedUntil } from '../../markdown/fenced-until.ts';
import { about, type Detector, isFree } from '../view.ts';

/** Lines between two of ```, as code is written in Markdown. */
export const codes: Detector = (view) =>
  view.passages.flatMap((passage) =>
    isFree(view, passage) && fencedUntil(passage.lines, 0) === passage.lines.length - 1 ? [about(passage, 'code', 'code between two lines of ```')] : [],
  );
