import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImposeOptions } from '../../../scripts/model/impose-options.ts';
import { FOLDS, type FoldName } from '../../../scripts/model/sheet.ts';
import { impose } from '../../../scripts/press/impose/impose.ts';
import { proveReading } from '../../../scripts/press/simulate/prove-reading.ts';

const BINDINGS = ['left', 'right'] as const;
const EDGES = ['short', 'long'] as const;
const COVERED: readonly FoldName[] = ['saddle', 'signatures', 'quarto', 'octavo', 'cut-stack', 'perfect', 'mini', 'mini-16'];
const PAGE_COUNTS = Array.from({ length: 130 }, (_, i) => i + 1);

/** Beside the plain fold: signatures, grids, copies. */
const VARIANTS: Record<FoldName, Omit<ImposeOptions, 'fold' | 'pages'>[]> = {
  saddle: [{}],
  signatures: [{}, { signature: 4 }, { signature: 16 }, { signature: 20 }, { signature: { from: 8, to: 20 } }],
  quarto: [{}, { signature: 8 }, { signature: 16 }, { page: 'landscape' }],
  octavo: [{}, { signature: 16 }, { signature: { from: 16, to: 48 } }],
  'cut-stack': [{}, { signature: 16 }, { grid: { columns: 2, rows: 3 } }, { grid: { columns: 2, rows: 4 } }],
  perfect: [{}, { grid: { columns: 1, rows: 1 } }, { grid: { columns: 2, rows: 1 } }, { grid: { columns: 4, rows: 2 } }, { grid: { columns: 1, rows: 3 } }],
  mini: [{}],
  'mini-16': [{}],
  accordion: [{}, { grid: { columns: 3, rows: 1 } }, { grid: { columns: 8, rows: 1 } }],
  repeat: [{}, { copies: 4 }, { copies: 8 }],
  'n-up': [{}, { grid: { columns: 1, rows: 1 } }, { grid: { columns: 2, rows: 2 } }, { grid: { columns: 4, rows: 3 } }],
};

const wishes = (fold: FoldName, pages: number): ImposeOptions[] =>
  VARIANTS[fold].flatMap((variant) =>
    BINDINGS.flatMap((binding) =>
      EDGES.flatMap((flip) => (COVERED.includes(fold) ? [false, true] : [false]).map((cover) => ({ fold, pages, binding, flip, cover, ...variant }))),
    ),
  );

describe.each(FOLDS)('%s', (fold) => {
  it('reads 1 … n for every number of pages, binding, edge, cover and size of signatures', () => {
    for (const pages of PAGE_COUNTS) {
      for (const wish of wishes(fold, pages)) {
        const imposition = impose(wish);
        const problems = proveReading(imposition);
        if (problems.length > 0) expect.fail(`${JSON.stringify(wish)}: ${problems.map(({ message }) => message).join('; ')}`);
        const printed = imposition.sheets.flatMap(({ front, back = [] }) => [...front, ...back].flatMap(({ page }) => page ?? [])).toSorted((a, b) => a - b);
        if (printed.length !== pages * imposition.copies || new Set(printed).size !== pages) expect.fail(`${JSON.stringify(wish)}: prints ${printed}`);
      }
    }
  });
});

it('holds for books of any length, in signatures of any size', () => {
  const size = fc.integer({ min: 1, max: 20 }).map((sheets) => 16 * sheets);
  const options = fc.record({
    fold: fc.constantFrom('signatures', 'quarto', 'octavo', 'cut-stack'),
    pages: fc.integer({ min: 1, max: 2000 }),
    binding: fc.constantFrom(...BINDINGS),
    flip: fc.constantFrom(...EDGES),
    cover: fc.boolean(),
    signature: fc.oneof(
      size,
      fc.tuple(size, size).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
    ),
  });
  fc.assert(
    fc.property(options, (wish) => proveReading(impose(wish)).length === 0),
    { numRuns: 100 },
  );
});
