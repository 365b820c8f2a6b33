import { expect, it } from 'vitest';
import { readBack } from '../../scripts/press/read-back.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { measurableHtml } from '../../scripts/render/page-styles.ts';
import { printLayout } from '../../scripts/render/print-layout.ts';
import { picture } from '../press/inks/picture.ts';
import { lines, tinyLayout } from './tiny-layout.ts';
import { tinySetup } from './tiny-setup.ts';

/** Pages of ten lines of 20 px from 40 px below the top; a rule of 4 px beside the document, at the text's side, 50 px from the edge. */
const setup = tinySetup();
const STYLES = '<style>:root { --paper: #fff; } .document { border-inline-start: 4px solid #000; padding-inline-start: 16px; orphans: 2; widows: 2; }</style>';

/** Of each line of the first page, whether there is a rule beside it. */
async function ruled(html: string): Promise<boolean[]> {
  const layout = tinyLayout(setup.fonts, [{ id: 'a', path: 'chapters/en/a.md', folio: 'none', html: STYLES + html }]);
  const { page, setDocument } = await openPage(setup.browser);
  try {
    await setDocument(measurableHtml(layout));
    const { value, problems } = await printLayout(page, layout, { readBack: (pdf, map) => readBack(pdf, layout, map) });
    expect(problems).toEqual([]);
    const seen = await picture(value?.pdf ?? new Uint8Array());
    const ofPx = (px: number): number => px * 0.75;
    return Array.from({ length: 10 }, (_, line) => seen.at(ofPx(52), 210 - ofPx(40 + 20 * line + 10))[0] < 128);
  } finally {
    await page.close();
  }
}

const row = (...counts: number[]): boolean[] => Array.from({ length: 10 }, (_, line) => line >= (counts[0] ?? 0) && line < (counts[1] ?? 0));

it('ends with the last line of the page where a document goes on overleaf', async () => {
  // Of the last paragraph two lines must stay together: the tenth line stays free.
  expect(await ruled(`${lines(2)}<div class="document">${lines(7, 'in')}<p>two<br>lines</p></div>`)).toEqual(row(2, 9));
});

it('ends there within a paragraph, too, and reaches to the end of a full page', async () => {
  expect(await ruled(`${lines(2)}<div class="document">${lines(5, 'in')}<p>four lines<br>of which two<br>go over<br>to the next</p></div>`)).toEqual(row(2, 9));
  expect(await ruled(`${lines(2)}<div class="document">${lines(9, 'in')}</div>`)).toEqual(row(2, 10));
});
