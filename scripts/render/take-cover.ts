import type { Layout } from '../model/layout.ts';
import type { OpenedPage } from './browser/open-page.ts';
import { loadFonts } from './in-page/load-fonts.ts';
import { measurableHtml } from './page-styles.ts';
import { requestProblems } from './request-problems.ts';

/** A picture of a page as it is cut, in CSS px. */
export interface CoverPicture {
  png: Uint8Array;
  width: number;
  height: number;
}

/**
 * Draws the front cover of a layout; nothing where it has none, or where it asks for what is not in the document, which printing tells. Closes the page: what was
 * drawn at another scale would be shown for a while, stretched.
 */
export async function takeCover({ page, blocked, setDocument, close }: OpenedPage, layout: Layout, scale: number): Promise<CoverPicture | undefined> {
  try {
    const html = coverAlone(layout);
    if (html === undefined) return undefined;
    const { sheet, bleedPx, topOffset, trimPx } = layout.geometry;
    const clip = { x: bleedPx, y: topOffset + bleedPx, width: Math.floor(trimPx.width), height: Math.floor(trimPx.height) };
    const camera = await page.createCDPSession();
    const size = { width: Math.ceil(sheet.width), height: Math.ceil(sheet.height) };
    await camera.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: scale, mobile: false });
    await setDocument(measurableHtml({ ...layout, html }));
    await page.evaluate(loadFonts);
    if (requestProblems(blocked).length > 0) return undefined;
    // As in `drawFrame`.
    const { data } = await camera.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: false, clip: { ...clip, scale: 1 } });
    return { png: Buffer.from(data, 'base64'), width: clip.width, height: clip.height };
  } finally {
    await close();
  }
}

function coverAlone({ html, sections }: Layout): string | undefined {
  const start = html.indexOf('<section id="cover"');
  const next = sections[sections.findIndex(({ id }) => id === 'cover') + 1];
  const end = next === undefined ? html.lastIndexOf('</body>') : html.indexOf(`<section id="${next.id}"`);
  const body = html.indexOf('>', html.indexOf('<body')) + 1;
  return start < 0 || end < start ? undefined : `${html.slice(0, body)}${html.slice(start, end)}</body></html>`;
}
