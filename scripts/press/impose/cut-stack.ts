import { UsageError } from '../../diagnostics/errors.ts';
import { range, type TwoSided } from './draft.ts';
import { nest, repeated } from './nest.ts';
import { type Plan, padTo, type Wishes } from './plan.ts';
import { signatureSize } from './signature-size.ts';

/**
 * Rows of two pages: the pile is cut between the rows, the lower part laid on the upper, and all folded once. Two rows unless others are wished for.
 * @throws UsageError for a grid that is not two pages wide and at least two high
 */
export function cutStack(wishes: Wishes): Plan {
  const { columns, rows } = wishes.grid ?? { columns: 2, rows: 2 };
  if (columns !== 2 || rows < 2)
    throw new UsageError(`Unexpected grid \`${columns}x${rows}\`, expected 2 columns and at least 2 rows for the fold \`cut-stack\``);
  const unit = 4 * rows;
  const size = signatureSize(wishes, unit, padTo(wishes.pages, unit));
  const padded = padTo(wishes.pages, size);
  return {
    grid: { columns, rows },
    padded,
    sheets: repeated(padded, size, onSheets(nest(size), rows)),
    steps: [
      { do: 'pile', first: 'bottom', front: 'down' },
      { do: 'cut', along: 'horizontal', into: rows, lay: 'last-on-top' },
      { do: 'fold', move: 'left' },
      ...(padded > size ? [{ do: 'gather' } as const] : []),
    ],
  };
}

/** The outermost strips are the top rows of all sheets, then come the second rows, and so on. */
const onSheets = (strips: readonly TwoSided[], rows: number): TwoSided[] => {
  const sheets = strips.length / rows;
  return range(sheets).map((i) => {
    const ofSheet = range(rows).flatMap((row) => strips.slice(row * sheets + i, row * sheets + i + 1));
    return { signature: 0, front: ofSheet.flatMap(({ front }) => front), back: ofSheet.flatMap(({ back }) => back) };
  });
};
