import { describe, expect, it } from 'vitest';
import { readBack } from '../../scripts/press/read-back.ts';
import { gatherText } from '../../scripts/press/text/gather-text.ts';
import { struckWords } from '../../scripts/press/text/struck-words.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { measurableHtml } from '../../scripts/render/page-styles.ts';
import { printLayout } from '../../scripts/render/print-layout.ts';
import { checkSetting } from '../../scripts/render/setting/check-setting.ts';
import { lines, tinyLayout } from './tiny-layout.ts';
import { tinySetup } from './tiny-setup.ts';

/** Pages of ten lines of 200 px; `W` is a word of which four fill a line. */
const setup = tinySetup();

/** What is told of a section: rule, page within it, line of the file, words. */
async function look(html: string) {
  const layout = tinyLayout(setup.fonts, [{ id: 'a', path: 'chapters/en/a.md', folio: 'none', html }]);
  const { page, setDocument } = await openPage(setup.browser);
  await setDocument(measurableHtml(layout));
  try {
    let read: Awaited<ReturnType<typeof readBack>> | undefined;
    const { value, problems } = await printLayout(page, layout, {
      readBack: async (pdf, map) => {
        read = await readBack(pdf, layout, map);
        return read;
      },
      readsSetting: true,
    });
    if (!value?.setting || !read) throw new Error(JSON.stringify(problems));
    const flaws = checkSetting(value.setting, value.map).map(({ rule, page: at, line, text }) => [rule, at, line, text]);
    return [...flaws, ...struckWords(gatherText(read.document, read.destinations)).map(({ page: at, text }) => ['set-struck', at, undefined, text])];
  } finally {
    await page.close();
  }
}

/** A paragraph of its own line breaks. */
const broken = (line: number, ...texts: string[]): string => `<p data-line="${line}">${texts.join('<br>')}</p>`;
/** Too long for a line, and divided where the line ends. */
const divided = 'information\u00ADinformation';
const ten = lines(10);

describe('what a typographer marks', () => {
  it('a word divided over a page’s end', async () => {
    expect(await look(`${lines(9)}<p data-line="12">${divided}</p>${lines(9)}`)).toEqual([['set-divided', 0, 12, 'information']]);
  });

  it('more than two hyphens in a row', async () => {
    const run = (count: number) => `<p data-line="3" style="width: 120px">${Array.from({ length: count + 1 }, () => 'information').join('\u00AD')}</p>`;
    expect(await look(run(3))).toEqual([['set-ladder', 0, 3, 'information']]);
    expect(await look(run(2))).toEqual([]);
  });

  it('a last line of four characters', async () => {
    expect(await look(broken(4, 'a line of words', 'end.'))).toEqual([['set-last-line', 0, 4, 'end.']]);
    expect(await look(broken(4, 'a line of words', 'ends.'))).toEqual([]);
  });

  it('a line with holes in it', async () => {
    const paragraph = (words: string) => `<p data-line="5" style="text-align: justify">${words} <span style="white-space: nowrap">informationinf</span></p>`;
    expect(await look(paragraph('two words'))).toEqual([['set-loose', 0, 5, 'two words']]);
    expect(await look(paragraph('they fill the lines up'))).toEqual([]);
  });

  it('a heading with one line below it', async () => {
    const page = (before: number) => `${lines(before)}<h2 data-line="20">Head</h2>${lines(9)}`;
    expect(await look(page(8))).toEqual([['set-heading', 0, 20, 'Head']]);
    expect(await look(page(7))).toEqual([]);
  });

  it('a page of four lines', async () => {
    expect(await look(ten + lines(4, 'last'))).toEqual([['set-short-page', 1, 1, 'last 1']]);
    expect(await look(ten + lines(5, 'last'))).toEqual([]);
  });

  it('facing pages that are off each other’s grid', async () => {
    const spread = (height: number) => `${ten}<div style="height: ${height}px"></div>${lines(9)}${lines(10)}`;
    expect(await look(spread(10))).toEqual([['set-baseline', 1, 1, 'line 1']]);
    expect(await look(spread(20))).toEqual([]);
  });

  it('a table that goes on without its head', async () => {
    const rows = Array.from({ length: 16 }, (_, i) => `<tr><td>row ${i + 1}</td></tr>`).join('');
    const table = (head: string) =>
      `<table data-line="7" style="border-collapse: collapse"><style>td, th { padding: 0 } thead { break-inside: avoid }</style>${head}<tbody>${rows}</tbody></table>`;
    expect(await look(table(''))).toMatchObject([['set-table-head', 1, 7, expect.stringContaining('row')]]);
    expect(await look(table('<thead><tr><th>Rows</th></tr></thead>'))).toEqual([]);
  });

  it('a rule through a line', async () => {
    const ruled = (top: number) => `${lines(4)}<div style="margin-top: ${top - 80}px; width: 150px; border-top: 1px solid #000"></div>`;
    expect(await look(ruled(30))).toEqual([['set-struck', 0, undefined, 'line 2']]);
    expect(await look(ruled(39))).toEqual([]);
  });

  it('a pull quote on the page of its own sentence', async () => {
    const pages = (between: number) =>
      `<p data-line="1">We go on. Then, nothing.</p>${lines(between)}<p class="pull" data-line="30">“We go on.”</p>${lines(4)}`;
    expect(await look(pages(3))).toEqual([['set-pull', 0, 30, '“We go on.”']]);
    expect(await look(pages(9))).toEqual([]);
  });
});
