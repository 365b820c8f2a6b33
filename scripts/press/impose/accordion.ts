import { UsageError } from '../../diagnostics/errors.ts';
import { range, spot } from './draft.ts';
import { type Plan, padTo, type Wishes } from './plan.ts';

/**
 * A strip of panels, read along its front and then along its back; four panels on a sheet unless others are wished for, and the sheets glued end to end.
 * What fits on one side is printed on one side.
 * @throws UsageError for a grid that is no strip
 */
export function accordion({ pages, grid = { columns: 4, rows: 1 } }: Wishes): Plan {
  const { columns, rows } = grid;
  if (rows !== 1 || columns < 2) throw new UsageError(`Unexpected grid \`${columns}x${rows}\`, expected 1 row of at least 2 panels for the fold \`accordion\``);
  const isOneSided = pages <= columns;
  const padded = isOneSided ? columns : padTo(pages, 2 * columns);
  const count = isOneSided ? 1 : padded / 2 / columns;
  const strip = (sheet: number) => [range(columns).map((c) => spot(sheet * columns + c + 1))];
  return {
    grid,
    padded,
    // Whoever turns the strip over finds the back of the last sheet first.
    sheets: range(count).map((s) => ({ signature: 0, front: strip(s), ...(isOneSided ? {} : { back: strip(2 * count - 1 - s) }) })),
    steps: [{ do: 'pile', first: isOneSided ? 'top' : 'bottom', front: isOneSided ? 'up' : 'down' }, { do: 'zigzag' }],
  };
}
