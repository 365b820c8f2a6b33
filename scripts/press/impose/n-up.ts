import { range, spot } from './draft.ts';
import { type Plan, padTo, type Wishes } from './plan.ts';

/** Pages in the order in which one reads them on the sheet, row by row; two side by side unless another grid is wished for. */
export function nUp({ pages, grid = { columns: 2, rows: 1 } }: Wishes): Plan {
  const { columns, rows } = grid;
  const onSide = columns * rows;
  const isOneSided = pages <= onSide;
  const padded = padTo(pages, isOneSided ? onSide : 2 * onSide);
  const side = (index: number) => range(rows).map((r) => range(columns).map((c) => spot(index * onSide + r * columns + c + 1)));
  return {
    grid,
    padded,
    sheets: range(Math.ceil(padded / onSide / 2)).map((i) => ({ signature: 0, front: side(2 * i), ...(isOneSided ? {} : { back: side(2 * i + 1) }) })),
    steps: [isOneSided ? { do: 'pile', first: 'top', front: 'up' } : { do: 'pile', first: 'bottom', front: 'down' }],
  };
}
