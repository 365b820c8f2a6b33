import type { Cell, Imposition, Mark } from '../../../model/sheet.ts';
import { mm, mmToPt, pt } from '../../../units/length.ts';
import { boundAcross } from '../grid-lines.ts';
import { lineOn, type MarkFrame } from './mark-frame.ts';

const MM = mmToPt(mm(1));
/** Width of a common staple. */
const STAPLE = 12 * MM;
const STATION = 3 * MM;
/** Of the kettle stitches from head and tail. */
const KETTLE = 12 * MM;
const STEP = { width: 3 * MM, height: 6 * MM, fromHead: 20 * MM };

/** Two pages that meet in a spine. */
interface Fold {
  x: number;
  /** Height of a point at this distance from the pages' head. */
  at(fromHead: number): number;
  height: number;
  pages: (number | undefined)[];
  nested: number;
  /** Whether the back of a book lies between the pages: a cover that is glued on. */
  hasBack: boolean;
}

/** A line under each staple, at a quarter and three quarters of the spine of the outermost sheet, outside. They are hidden by the staples. */
export const stapleMarks = (frame: MarkFrame): Mark[] =>
  isGathered(frame.imposition) || !frame.imposition.steps.some((step) => step.do === 'fold')
    ? []
    : outermost(frame)
        .filter((fold) => !fold.hasBack)
        .flatMap((fold) => [0.25, 0.75].flatMap((part) => alongSpine(frame, 'staple', fold, part * fold.height, STAPLE)));

/** Where to pierce a signature: in its innermost fold, from inside. */
export function sewingMarks(frame: MarkFrame): Mark[] {
  if (!isGathered(frame.imposition)) return [];
  const isInside = ({ pages: [a, b] }: Fold) => (a === undefined || b === undefined ? frame.side.side === 'back' : Math.abs(a - b) === 1);
  return folds(frame)
    .filter((fold) => fold.nested === 0 && isInside(fold))
    .flatMap((fold) =>
      [KETTLE, fold.height / 4, fold.height / 2, (3 * fold.height) / 4, fold.height - KETTLE].flatMap((at) => alongSpine(frame, 'sewing', fold, at, STATION)),
    );
}

/** A block on the back of each signature, one step lower from signature to signature: in the gathered book they form a stair, and a gap shows. */
export function collationMarks(frame: MarkFrame): Mark[] {
  if (!isGathered(frame.imposition)) return [];
  return outermost(frame).map((fold): Mark => {
    const steps = Math.max(1, Math.floor((fold.height - 2 * STEP.fromHead) / STEP.height));
    const head = STEP.fromHead + (frame.side.signature % steps) * STEP.height;
    const [a, b] = [fold.at(head), fold.at(head + STEP.height)];
    return {
      kind: 'collation',
      shape: 'area',
      area: [pt(fold.x - STEP.width / 2), pt(Math.min(a, b)), pt(fold.x + STEP.width / 2), pt(Math.max(a, b))],
    };
  });
}

const isGathered = ({ steps }: Imposition): boolean => steps.some((step) => step.do === 'gather');

function alongSpine(frame: MarkFrame, kind: 'staple' | 'sewing', fold: Fold, fromHead: number, length: number): Mark[] {
  return lineOn(frame, kind, [fold.x, fold.at(fromHead - length / 2), fold.x, fold.at(fromHead + length / 2)]);
}

/** The folds in which the first page of the signature stands: outside on its outermost sheet. */
function outermost(frame: MarkFrame): Fold[] {
  const { imposition, side } = frame;
  const pages = imposition.sheets.filter((sheet) => sheet.signature === side.signature).flatMap(({ front, back = [] }) => [...front, ...back].map(pageOf));
  const first = Math.min(...pages);
  return folds(frame).filter((fold) => fold.pages.includes(first));
}

const pageOf = ({ page }: Cell): number => page ?? Number.POSITIVE_INFINITY;

function folds({ side, lines, places, cell }: MarkFrame): Fold[] {
  const cells = side.slots.map((slot) => slot.cell);
  return lines.columns.flatMap((_, column) =>
    boundAcross(cells, column).map(([left, right]): Fold => {
      const top = side.height - (places.rows.starts[left.row] ?? 0);
      const [end, next] = [(places.columns.starts[column] ?? 0) + cell.width, places.columns.starts[column + 1] ?? 0];
      return {
        x: (end + next) / 2,
        at: (fromHead) => (left.rotation === 180 ? top - cell.height + fromHead : top - fromHead),
        height: cell.height,
        pages: [left.page, right.page],
        nested: left.nested,
        hasBack: next - end > 0.01,
      };
    }),
  );
}
