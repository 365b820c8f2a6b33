import { UsageError } from '../../diagnostics/errors.ts';
import type { ImposeOptions } from '../../model/impose-options.ts';
import type { FoldName } from '../../model/sheet.ts';

/** Far more than anybody folds, and few enough that a slip of the finger does not fill the memory. */
const MOST_PAGES = 100_000;
const MOST_CELLS = 256;

/** The folds that take a wish; with the others it would mean nothing. */
const TAKES = {
  signature: ['signatures', 'quarto', 'octavo', 'cut-stack'],
  grid: ['cut-stack', 'perfect', 'accordion', 'n-up'],
  copies: ['repeat'],
  cover: ['saddle', 'signatures', 'quarto', 'octavo', 'cut-stack', 'perfect', 'mini', 'mini-16'],
} as const satisfies Record<string, readonly FoldName[]>;

/**
 * Refuses wishes that make no sense for any fold, or not for this one.
 * @throws UsageError
 */
export function checkOptions(options: ImposeOptions): void {
  const { fold, pages, grid } = options;
  if (!Number.isSafeInteger(pages) || pages < 1 || pages > MOST_PAGES) {
    throw new UsageError(`Unexpected number of pages \`${pages}\`, expected a whole number from 1 to ${MOST_PAGES}`);
  }
  for (const [wish, folds] of Object.entries(TAKES) as [keyof typeof TAKES, readonly FoldName[]][]) {
    const isWished = options[wish] !== undefined && options[wish] !== false;
    if (isWished && !folds.includes(fold)) throw new UsageError(`Unexpected \`--${wish}\` for the fold \`${fold}\`, expected it only for ${list(folds)}`);
  }
  if (options.copies !== undefined && ![2, 4, 8].includes(options.copies)) throw new UsageError(`Unexpected copies \`${options.copies}\`, expected 2, 4 or 8`);
  if (grid && !(isCount(grid.columns) && isCount(grid.rows) && grid.columns * grid.rows <= MOST_CELLS)) {
    throw new UsageError(
      `Unexpected grid \`${grid.columns}x${grid.rows}\`, expected columns and rows such as \`4x2\`, with at most ${MOST_CELLS} pages a side`,
    );
  }
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value > 0;
const list = (folds: readonly FoldName[]): string => folds.map((fold) => `\`${fold}\``).join(', ');
