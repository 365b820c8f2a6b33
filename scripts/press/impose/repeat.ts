import { range, spot } from './draft.ts';
import { type Plan, padTo, type Wishes } from './plan.ts';

/** The same page two, four or eight times on a side, its second page behind it: leaflets, to cut apart. */
export function repeat({ pages, copies = 2 }: Wishes): Plan {
  const rows = copies / 2;
  const padded = pages === 1 ? 1 : padTo(pages, 2);
  const side = (position: number) => range(rows).map(() => [spot(position), spot(position)]);
  return {
    grid: { columns: 2, rows },
    padded,
    sheets: range(Math.ceil(padded / 2)).map((i) => ({ signature: 0, front: side(2 * i + 1), ...(padded === 1 ? {} : { back: side(2 * i + 2) }) })),
    steps: [
      padded === 1 ? { do: 'pile', first: 'top', front: 'up' } : { do: 'pile', first: 'bottom', front: 'down' },
      { do: 'cut', along: 'vertical', into: 2, lay: 'apart' },
      ...(rows > 1 ? [{ do: 'cut', along: 'horizontal', into: rows, lay: 'apart' } as const] : []),
    ],
  };
}
