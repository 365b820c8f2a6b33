import { expect, it } from 'vitest';
import type { ImposeOptions } from '../../../../scripts/model/impose-options.ts';
import { impose } from '../../../../scripts/press/impose/impose.ts';
import { sheetLines } from '../../../../scripts/press/simulate/show/sheet-lines.ts';

/** `v2 3` is a line behind the second column, made by the step with the index 3; `!` cut, `from-to` where it does not go through. */
const lines = (options: ImposeOptions): string[] => {
  const imposition = impose(options);
  const { columns, rows } = imposition.grid;
  return sheetLines(imposition).map(({ kind, along, at, from, to, step }) => {
    const goesThrough = from === 0 && to === (along === 'vertical' ? rows : columns);
    return `${along === 'vertical' ? 'v' : 'h'}${at}${kind === 'cut' ? '!' : ''} ${step}${goesThrough ? '' : ` ${from}-${to}`}`;
  });
};

it.each<[ImposeOptions, string[]]>([
  [{ fold: 'saddle', pages: 8 }, ['v1 1']],
  [{ fold: 'quarto', pages: 8 }, ['h1 1', 'v1 2']],
  // The spine is folded through all that lies on each other.
  [{ fold: 'octavo', pages: 16 }, ['v2 1', 'h1 2', 'v1 3', 'v3 3']],
  [{ fold: 'octavo', pages: 16, binding: 'right', flip: 'long' }, ['v2 1', 'h1 2', 'v1 3', 'v3 3']],
  [{ fold: 'cut-stack', pages: 12, grid: { columns: 2, rows: 3 } }, ['h1! 1', 'h2! 1', 'v1 2']],
  [{ fold: 'perfect', pages: 8 }, ['v1! 1', 'h1! 2']],
  [{ fold: 'mini', pages: 8 }, ['v1 1', 'v2 1', 'v3 1', 'h1 1 0-1', 'h1! 1 1-3', 'h1 1 3-4']],
  [{ fold: 'accordion', pages: 8 }, ['v1 1', 'v2 1', 'v3 1']],
  [{ fold: 'repeat', pages: 2, copies: 4 }, ['v1! 1', 'h1! 2']],
  [{ fold: 'n-up', pages: 8 }, []],
])('%j', (options, expected) => expect(lines(options)).toEqual(expected));
