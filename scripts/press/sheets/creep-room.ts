import { problem } from '../../diagnostics/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Imposition, SheetSide } from '../../model/sheet.ts';
import { mm, mmToPt, type Pt, pt, ptToMm } from '../../units/length.ts';

/**
 * A copier leaves about 4 mm at the edge of the paper unprinted, so pages that are set for it have a margin there which is a good deal wider. Creep that
 * costs no more than that once again takes white paper only, and is not worth a word: 24 sheets of copier paper, 2.3 mm.
 */
const BORNE = mmToPt(mm(4));
const HINT = 'Fold several signatures (`--signature`), or take thinner or larger paper';

/** How far the pages of the outermost sheets move away from the spine. */
export const greatestCreep = ({ sheets }: Imposition, thickness: number): Pt =>
  pt(thickness * Math.max(0, ...sheets.flatMap(({ front, back = [] }) => [...front, ...back]).map(({ nested }) => nested)));

/** For creep that pushes half of a page or more off the paper: no paper is so thick, or no such pile can be folded. */
export const senselessCreep = (creep: Pt, path: string): Problem =>
  problem('pdf-input', { path }, `Unexpected creep of ${inTenths(creep)} mm, expected less than half of a page to leave the sheet`, `${HINT}.`);

/** Tells of the sheet whose pages are pushed off the paper farthest, where they lose more than white paper. */
export function creepRoom(sides: readonly SheetSide[], path: string): Problem[] {
  const farthest = sides
    .map((side) => ({ sheet: side.sheet, beyond: beyondEdge(side) }))
    .reduce((a, b) => (b.beyond > a.beyond ? b : a), { sheet: 0, beyond: 0 });
  if (farthest.beyond <= BORNE) return [];
  const message = `Unexpected creep that pushes pages of sheet ${farthest.sheet} by ${inTenths(farthest.beyond)} mm off the paper, expected at most ${inTenths(BORNE)} mm`;
  return [problem('creep-room', { path }, message, `${HINT}, or let \`--fit\` make room.`)];
}

/** How far the trimmed area of a page leaves the sheet, in points. */
const beyondEdge = ({ slots, width, height }: SheetSide): number =>
  Math.max(0, ...slots.flatMap(({ trim }) => [-trim[0], -trim[1], trim[2] - width, trim[3] - height]));

const inTenths = (length: number): string => ptToMm(pt(length)).toFixed(1);
