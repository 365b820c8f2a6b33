import { describe, expect, it } from 'vitest';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { readSetting } from '../../scripts/render/in-page/read-setting.ts';
import { measureLayout } from '../../scripts/render/measure-layout.ts';
import { measurableHtml } from '../../scripts/render/page-styles.ts';
import { call, lines, notes, tinyLayout } from './tiny-layout.ts';
import { tinySetup } from './tiny-setup.ts';

/** Pages of ten lines of 20 px. */
const setup = tinySetup();

/** Page and top of every line, from the page's top in CSS px. */
async function tops(html: string): Promise<(readonly [page: number, top: number])[]> {
  const layout = tinyLayout(setup.fonts, [{ id: 'a', path: 'chapters/en/a.md', folio: 'none', html: `${html}<style>body { --grid: 20px; }</style>` }]);
  const { page, setDocument } = await openPage(setup.browser);
  try {
    await setDocument(measurableHtml(layout));
    expect((await measureLayout(page, layout)).problems).toEqual([]);
    const [section] = await page.evaluate(readSetting);
    const set = section?.blocks.filter(({ kind }) => kind === 'text').flatMap((block) => block.lines) ?? [];
    const start = set[0]?.top ?? 0;
    return set.map(({ page: at, top }) => [at, Math.round((top - start) * 10) / 10] as const);
  } finally {
    await page.close();
  }
}

describe('the grid that facing pages share', () => {
  it('goes on below a picture of any height', async () => {
    const all = await tops(`${lines(2)}<figure style="height: 33px"></figure>${lines(2)}<figure style="height: 40px"></figure>${lines(8)}`);
    expect(all.map(([, top]) => top)).toEqual([0, 20, 80, 100, 160, 180, 0, 20, 40, 60, 80, 100]);
  });

  it('goes on below a head of several parts, with one gap for all', async () => {
    const head =
      '<h1 class="part-title" style="height: 31px; margin: 0 0 5px">Head</h1><p class="part-note" style="height: 12px; font-size: 8px; overflow: clip"> </p>';
    const all = await tops(`${lines(1)}${head}${lines(3)}`);
    expect(all.map(([, top]) => top)).toEqual([0, 80, 100, 120]);
  });
});

describe('a chapter whose last page would hold two lines', () => {
  const head = '<header class="text-head" style="height: 40px">Head</header>';
  const perPage = (all: (readonly [page: number, top: number])[]): number[] => [...Map.groupBy(all, ([page]) => page).values()].map(({ length }) => length);

  it('begins lower, so that it holds five', async () => {
    expect(perPage(await tops(head + lines(20)))).toEqual([5, 10, 5]);
  });

  it('by no more than leaves three lines below its head', async () => {
    const tall = head.replace('40px', '100px');
    expect(perPage(await tops(tall + lines(17)))[0]).toBeGreaterThan(2);
  });

  it('with its notes', async () => {
    const all = await tops(`${head}${lines(3)}<p>a call${call(1)}</p>${lines(14)}${notes('A note.')}`);
    // The call has gone to the second page, and two lines of that are its note’s.
    expect(perPage(all)).toEqual([3, 9, 6]);
  });

  it('and stays as it is where the page is filled, or where it has no other', async () => {
    expect(perPage(await tops(head + lines(23)))).toEqual([8, 10, 5]);
    expect(perPage(await tops(head + lines(2)))).toEqual([2]);
  });
});
