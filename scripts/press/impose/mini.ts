import { type Draft, rotated, spot } from './draft.ts';
import { repeated } from './nest.ts';
import { type Plan, padTo, type Wishes } from './plan.ts';

const row = (...positions: number[]) => [positions.map((position) => spot(position))];
const SHEET: Draft = { signature: 0, front: [...rotated(row(2, 3, 4, 5)), ...row(6, 7, 8, 1)] };

/** Eight pages on one side of one sheet, slit in the middle. More pages become several zines of eight, as a series in parts is made. */
export function mini({ pages }: Wishes): Plan {
  const padded = padTo(pages, 8);
  return { grid: { columns: 4, rows: 2 }, padded, sheets: repeated(padded, 8, [SHEET]), steps: [{ do: 'pile', first: 'top', front: 'up' }, { do: 'slit' }] };
}
