import type { Page } from 'puppeteer';
import type { Layout, PageMap } from '../model/layout.ts';
import type { Spread } from '../model/spread.ts';
import type { OpenedPage } from './browser/open-page.ts';
import { betterPages } from './in-page/better-pages.ts';
import { loadFonts } from './in-page/load-fonts.ts';
import { setNotes } from './in-page/set-pages.ts';
import { standBefore } from './in-page/stand-before.ts';
import { fillPageNumbers, frameOf, installation, MAX_ROUNDS } from './measure-layout.ts';
import { requestProblems } from './request-problems.ts';
import { pageView } from './warm/page-view.ts';
import { splitDocument } from './warm/split-document.ts';
import { stageDocument } from './warm/stage-document.ts';

/**
 * The first two facing pages with text, as they are numbered from 0: what follows title and contents, since only there all that makes a page can be seen: type, notes,
 * heads and folios.
 */
export function firstSpread({ sections, pages }: Pick<PageMap, 'sections' | 'pages'>): readonly [verso: number, recto: number] | undefined {
  const isText = (page: number): boolean =>
    sections.some(
      ({ frame, folio, filler, firstPage, pages: count }) => frame === 'text' && folio === 'arabic' && !filler && firstPage <= page && page < firstPage + count,
    );
  for (let verso = 1; verso + 1 < pages; verso += 2) if (isText(verso) && isText(verso + 1)) return [verso, verso + 1];
  return undefined;
}

/**
 * Draws the first spread as it was printed, its sections set again by themselves; nothing where a booklet has none. Closes the page.
 * @param map where everything stands in the print
 */
export async function takeSpread({ page, blocked, setDocument, close }: OpenedPage, layout: Layout, map: PageMap): Promise<Spread | undefined> {
  try {
    const [verso, recto] = (firstSpread(map) ?? []).map((index) => pageView(layout, map, index));
    if (verso === undefined || recto === undefined) return undefined;
    const document = splitDocument(layout);
    const sections = new Map([...document.sections].filter(([id]) => id === verso.section || id === recto.section));
    const { sheet, bleedPx, topOffset, trimPx } = layout.geometry;
    await page.setViewport({ width: Math.ceil(sheet.width), height: Math.ceil(sheet.height) });
    await setDocument(stageDocument(layout, { ...document, sections }));
    await page.evaluate(loadFonts);
    if (requestProblems(blocked).length > 0) return undefined;
    await page.evaluate(installation(frameOf(layout)));
    await fillPageNumbers(page, map);
    await page.evaluate(setNotes, false);
    for (let isNew = true; ; isNew = false) {
      await setAgain(page);
      if ((await page.evaluate(betterPages, isNew)).changed.length === 0) break;
    }
    const camera = await page.createCDPSession();
    const picture = async (view: typeof verso): Promise<Uint8Array> => {
      const { x, y } = await page.evaluate(standBefore, view);
      const clip = { x: x + bleedPx, y: y + topOffset + bleedPx, width: Math.floor(trimPx.width), height: Math.floor(trimPx.height), scale: 1 };
      const { data } = await camera.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: false, clip });
      return Buffer.from(data, 'base64');
    };
    const [ofVerso, ofRecto] = [await picture(verso), await picture(recto)];
    return layout.dir === 'rtl' ? { left: ofRecto, right: ofVerso } : { left: ofVerso, right: ofRecto };
  } finally {
    await close();
  }
}

/** As often as it takes, and no more often than when it was printed (`settle`). */
async function setAgain(page: Page): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) if ((await page.evaluate(setNotes, true)).set.length === 0) return;
}
