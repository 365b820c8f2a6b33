import { MARK_KINDS, type Mark, type MarkKind } from '../../../model/sheet.ts';
import { cropMarks } from './crop-marks.ts';
import { cutMarks, foldMarks } from './line-marks.ts';
import { registrationMarks, slugMarks } from './margin-marks.ts';
import type { MarkFrame } from './mark-frame.ts';
import { collationMarks, sewingMarks, stapleMarks } from './spine-marks.ts';

const MARKS: Record<MarkKind, (frame: MarkFrame) => Mark[]> = {
  crop: cropMarks,
  fold: foldMarks,
  cut: cutMarks,
  staple: stapleMarks,
  sewing: sewingMarks,
  collation: collationMarks,
  registration: registrationMarks,
  slug: slugMarks,
};

/** The marks of a side that were asked for and that there is room for. */
export const layMarks = (frame: MarkFrame): Mark[] => MARK_KINDS.filter((kind) => frame.kinds.has(kind)).flatMap((kind) => MARKS[kind](frame));
