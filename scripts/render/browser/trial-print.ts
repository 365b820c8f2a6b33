import { MachineError } from '../../diagnostics/errors.ts';
import { type BrowserInfo, type BrowserOptions, withBrowser } from './launch-browser.ts';
import { openPage } from './open-page.ts';

export interface Trial {
  browser: BrowserInfo;
  /** From the start of the browser's search to the printed page, in milliseconds. */
  milliseconds: number;
  /** Size of the PDF. */
  bytes: number;
}

/**
 * Prints one page set in the given font.
 * @param font a TrueType file's content
 * @throws MachineError where the browser does not start, refuses the font, or prints nothing
 */
export async function trialPrint(options: BrowserOptions, font: Buffer): Promise<Trial> {
  const start = performance.now();
  const html = `<!doctype html><style>@font-face { font-family: Trial; src: url(data:font/ttf;base64,${font.toString('base64')}) } p { font-family: Trial }</style><p>1</p>`;
  return withBrowser(options, async (browser, info) => {
    const { page, setDocument } = await openPage(browser);
    await setDocument(html);
    const loaded = await page.evaluate(async () => (await document.fonts.ready).check('12px Trial'));
    if (!loaded) throw new MachineError('The browser does not load a font from data');
    const pdf = Buffer.from(await page.pdf());
    // A page whose text was dropped is still a PDF; only one with a font shows that the font was used.
    if (!pdf.subarray(0, 5).equals(Buffer.from('%PDF-')) || !pdf.includes('/BaseFont')) throw new MachineError('The browser printed a page without its text');
    return { browser: info, milliseconds: Math.round(performance.now() - start), bytes: pdf.length };
  });
}
