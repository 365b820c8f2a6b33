import { nest } from './nest.ts';
import { type Plan, padTo, type Wishes } from './plan.ts';

/** All sheets nested in each other, folded once and stapled in the fold. */
export function saddle({ pages }: Wishes): Plan {
  const padded = padTo(pages, 4);
  return {
    grid: { columns: 2, rows: 1 },
    padded,
    sheets: nest(padded),
    steps: [
      { do: 'pile', first: 'bottom', front: 'down' },
      { do: 'fold', move: 'left' },
    ],
  };
}
