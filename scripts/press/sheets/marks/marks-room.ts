import { problem } from '../../../diagnostics/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Imposition, MarkKind, SheetSide } from '../../../model/sheet.ts';
import { gridLines } from '../grid-lines.ts';
import { isCutLine, isFoldLine } from './line-marks.ts';

/** Tells of marks around the pages that were asked for and stand on no side, though there is something to mark. */
export function marksRoom(sides: readonly SheetSide[], imposition: Imposition, { path, kinds }: { path: string; kinds: ReadonlySet<MarkKind> }): Problem[] {
  const drawn = new Set(sides.flatMap((side) => side.marks.map(({ kind }) => kind)));
  const { columns, rows } = gridLines(imposition.sheets[0]?.front ?? [], imposition);
  const lines = [...columns, ...rows];
  const meant: MarkKind[] = [
    'crop',
    ...(lines.some(isFoldLine) ? ['fold' as const] : []),
    ...(lines.some(isCutLine) ? ['cut' as const] : []),
    'registration',
    'slug',
  ];
  const missing = meant.filter((kind) => kinds.has(kind) && !drawn.has(kind));
  if (missing.length === 0) return [];
  const names = missing.map((kind) => `\`${kind}\``).join(', ');
  return [
    problem(
      'marks-room',
      { path },
      `Unexpected marks ${names} on a sheet without room for them around the pages, expected 7 mm beside the bleed`,
      'Take a larger `--paper`, or `--fit`.',
    ),
  ];
}
