import type { MarkKind } from '../../../model/sheet.ts';
import { mm, mmToPt } from '../../../units/length.ts';
import { offsetOf } from './mark-frame.ts';

/** Marks that stand around the pages and need room there. */
export const MARGINAL: readonly MarkKind[] = ['crop', 'fold', 'cut', 'registration', 'slug'];
const ROOM = mmToPt(mm(7));

/** Points that pages which are fitted to the sheet leave free at its edges. */
export const marginFor = (kinds: ReadonlySet<MarkKind>, bleed: number): number => (MARGINAL.some((kind) => kinds.has(kind)) ? offsetOf(bleed) + ROOM : 0);
