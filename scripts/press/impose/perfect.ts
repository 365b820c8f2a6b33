import { range, spot } from './draft.ts';
import { type Plan, padTo, type Wishes } from './plan.ts';

/**
 * Leaves, cut apart, piled and glued at the spine; four on a sheet unless another grid is wished for. The pile of sheets is cut as it lies: with S sheets,
 * place j of sheet s is leaf jS + s, and its second page stands in the mirrored column behind the first.
 */
export function perfect({ pages, grid = { columns: 2, rows: 2 } }: Wishes): Plan {
  const { columns, rows } = grid;
  const padded = padTo(pages, 2 * columns * rows);
  const count = padded / (2 * columns * rows);
  const side = (s: number, behind: 0 | 1) => range(rows).map((r) => range(columns).map((c) => spot(2 * ((r * columns + c) * count + s) + 1 + behind)));
  return {
    grid,
    padded,
    sheets: range(count).map((s) => ({ signature: 0, front: side(s, 0), back: side(s, 1).map((row) => row.toReversed()) })),
    steps: [
      { do: 'pile', first: 'bottom', front: 'down' },
      // Seen from behind, the first column is on the right.
      ...(columns > 1 ? [{ do: 'cut', along: 'vertical', into: columns, lay: 'first-on-top' } as const] : []),
      ...(rows > 1 ? [{ do: 'cut', along: 'horizontal', into: rows, lay: 'last-on-top' } as const] : []),
      { do: 'gather' },
    ],
  };
}
