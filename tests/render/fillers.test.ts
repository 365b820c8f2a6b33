import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { layOut } from '../../scripts/layout/lay-out.ts';
import { readBack } from '../../scripts/press/read-back.ts';
import { withBrowser } from '../../scripts/render/browser/launch-browser.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { measurableHtml } from '../../scripts/render/page-styles.ts';
import { printLayout } from '../../scripts/render/print-layout.ts';
import { sample } from '../layout/sample-publication.ts';
import { rasterise } from '../press/exchange/rasterise.ts';
import { finishWhole } from '../press/finish-whole.ts';

const METADATA = { title: 'Laundry', author: 'The Steam Press', language: 'en', tool: 'zine', date: new Date(0), dir: 'ltr' as const };

/** A wide black image, so that covering the page cuts its sides off. */
function blackImage() {
  const canvas = createCanvas(64, 16);
  canvas.getContext('2d').fillRect(0, 0, 64, 16);
  return { dataUri: canvas.toDataURL('image/png'), width: 64, height: 16 };
}

/** The sample publication with these fillers: what was printed, and the finished pages as pictures of 72 dpi. */
async function print(fillers: readonly string[]) {
  const layout = layOut({ ...(await sample({ config: { press: { fillers } } })), images: new Map([['images/poster.png', blackImage()]]) }).value;
  return withBrowser({ env: process.env }, async (browser) => {
    const { page, setDocument } = await openPage(browser);
    await setDocument(measurableHtml(layout));
    let document: Awaited<ReturnType<typeof readBack>>['document'] | undefined;
    const { value, problems } = await printLayout(page, layout, {
      readBack: async (pdf, map) => {
        const print = await readBack(pdf, layout, map);
        document = print.document;
        return print;
      },
    });
    expect(problems).toEqual([]);
    if (value === undefined || document === undefined) throw new Error('expected a print');
    const bytes = await finishWhole(document, {
      geometry: layout.geometry,
      metadata: METADATA,
      frontMatter: value.map.frontMatter,
      headings: value.headings,
      content: 'fillers',
    });
    return { map: value.map, pictures: await rasterise(bytes), media: layout.geometry.boxes.media };
  });
}

test('a poster covers its page with the bleed, notes have rules, and all else stays where it was', async () => {
  const [bare, filled] = [await print([]), await print(['images/poster.png', 'notes', 'notes', 'notes'])];
  const room = bare.map.sections.at(-1)?.blanksBefore ?? 0;
  expect(room).toBeGreaterThanOrEqual(2);
  expect(filled.map.sections.filter((section) => section.filler)).toHaveLength(room);
  expect([filled.map.pages, filled.map.anchors, filled.map.labels]).toEqual([bare.map.pages, bare.map.anchors, bare.map.labels]);

  const first = filled.map.pages - 1 - room;
  const [width, height] = [Math.ceil(filled.media[2]), Math.ceil(filled.media[3])];
  const isDark = (page: number, x: number, y: number): boolean => (filled.pictures[page]?.[(y * width + x) * 4] ?? 255) < 128;
  // The last row and column of points are shared with what lies beside the page.
  for (const x of [0, width >> 1, width - 2]) for (const y of [1, height >> 1, height - 2]) expect([x, y, isDark(first, x, y)]).toEqual([x, y, true]);
  const rules = Array.from({ length: height }, (_, y) => y).filter((y) => isDark(first + 1, width >> 1, y) && isDark(first + 1, width >> 2, y));
  expect(new Set(rules.map((y) => Math.round(y / 3))).size).toBe(16);
});
