import { expect, it, vi } from 'vitest';
import type { ImposeOptions } from '../../../scripts/model/impose-options.ts';
import { paperSize } from '../../../scripts/model/paper-size.ts';
import type * as module from '../../../scripts/press/impose/impose.ts';
import { makeSheets } from '../../../scripts/press/sheets/make-sheets.ts';
import { numberedPages } from './numbered-pages.ts';

// An order with a mistake in it: the first two sheets are exchanged.
vi.mock('../../../scripts/press/impose/impose.ts', async (original) => {
  const { impose } = await original<typeof module>();
  return {
    impose: (options: ImposeOptions) => {
      const { sheets, ...others } = impose(options);
      const [first, second, ...rest] = sheets;
      return { ...others, sheets: first && second ? [second, first, ...rest] : sheets };
    },
  };
});

it('does not make sheets that would not be read in order', async () => {
  const options = { path: 'x.pdf', paper: paperSize('a4') as never, order: { fold: 'saddle' as const }, metadata: { tool: 'zine' } };
  const { value, problems } = await makeSheets(await numberedPages(8), options);
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([{ rule: 'fold-order', place: { path: 'x.pdf' }, message: expect.stringContaining('reading order') }]);
  expect((await makeSheets(await numberedPages(4), options)).problems).toEqual([]);
});
