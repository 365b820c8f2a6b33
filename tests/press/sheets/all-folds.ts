import type { ImposeOptions } from '../../../scripts/model/impose-options.ts';
import type { Binding, Edge } from '../../../scripts/model/sheet.ts';

type Order = Omit<ImposeOptions, 'pages' | 'page'>;

const FOLDS: Order[] = [
  { fold: 'saddle' },
  { fold: 'saddle', cover: true },
  { fold: 'signatures', signature: 8 },
  { fold: 'quarto' },
  { fold: 'octavo' },
  { fold: 'cut-stack' },
  { fold: 'perfect' },
  { fold: 'perfect', grid: { columns: 2, rows: 1 } },
  { fold: 'mini' },
  { fold: 'mini-16' },
  { fold: 'accordion' },
  { fold: 'repeat', copies: 2 },
  { fold: 'repeat', copies: 4 },
  { fold: 'n-up' },
];

/** Every fold for both bindings and both edges, with a name for the test. */
export const ALL_FOLDS: [name: string, order: Order][] = FOLDS.flatMap((fold) =>
  (['left', 'right'] as Binding[]).flatMap((binding) =>
    (['short', 'long'] as Edge[]).map((flip): [string, Order] => [
      `${Object.values({ ...fold, grid: fold.grid ? 'grid' : '' }).join(' ')} ${binding} ${flip}`,
      { ...fold, binding, flip },
    ]),
  ),
);
