import { expect, test } from 'vitest';
import type { Layout } from '../../scripts/model/layout.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { measureLayout } from '../../scripts/render/measure-layout.ts';
import { measurableHtml } from '../../scripts/render/page-styles.ts';
import { type TinySection, tinyLayout } from './tiny-layout.ts';
import { tinySetup } from './tiny-setup.ts';

const setup = tinySetup();

/** What cannot be printed of a page of one use, and where its last element ends, in CSS px. */
async function measure(use: NonNullable<Layout['use']>, section: TinySection): Promise<{ messages: string[]; end: number }> {
  const layout = { ...tinyLayout(setup.fonts, [section]), use };
  const { page, setDocument } = await openPage(setup.browser);
  try {
    await setDocument(measurableHtml(layout));
    const { problems } = await measureLayout(page, layout);
    const end = await page.evaluate(() => [...document.querySelectorAll('.last')].at(-1)?.getBoundingClientRect().bottom ?? 0);
    return { messages: problems.map(({ message }) => message), end };
  } finally {
    await page.close();
  }
}

test('the words of a page to hand out keep off the cut: what would reach into the margin is set smaller', async () => {
  const style = 'display: flex; flex-direction: column; box-sizing: border-box; width: 280px; height: 280px; padding: 40px;';
  const html = `<div class="trim handout" style="${style}"><p>${'five '.repeat(50)}</p><p class="last">last</p></div>`;
  const { messages, end } = await measure('handout', { id: 'flyer', frame: 'full', html });
  expect(messages).toEqual([]);
  expect(end).toBeGreaterThan(180);
  expect(end).toBeLessThanOrEqual(241);
});

test('a table that is wider than the screen of a phone by a fraction of a pixel is set smaller', async () => {
  const html =
    '<table data-line="3" style="width: 100%; border-spacing: 0"><tr><td style="padding: 0"><span style="display: inline-block; width: 10.06em">x</span></td></tr></table>';
  expect((await measure('phone', { id: 'a', path: 'chapters/en/a.md', html })).messages).toEqual([]);
});
