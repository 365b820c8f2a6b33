import { problem } from '../diagnostics/problem.ts';
import type { Checked, Place } from '../model/problem.ts';
import type { OpenedPage } from './browser/open-page.ts';
import { drawFrame } from './draw-frame.ts';
import { fontProblem } from './font-problem.ts';
import { fitBoxes } from './in-page/fit-boxes.ts';
import { loadFonts } from './in-page/load-fonts.ts';
import { requestProblems } from './request-problems.ts';

/**
 * Prints a document that brings its own `@page` size and breaks, such as the how-to sheet. Boxes marked `fits` hold their words, in smaller type if need be: `place` is
 * where these come from. Closes the page; undefined where something does not fit, or asks for what is not in the document.
 */
export async function printDocument({ page, blocked, setDocument, close }: OpenedPage, html: string, place: Place): Promise<Checked<Uint8Array | undefined>> {
  try {
    await setDocument(html);
    const missing = await page.evaluate(loadFonts);
    if (missing.length > 0) return { value: undefined, problems: missing.map(fontProblem) };
    const spills = await page.evaluate(fitBoxes);
    const problems = spills.map((text) =>
      problem('block-overflow', place, `Unexpected words \`${text}\`, expected room for them in their box`, 'Say it shorter.'),
    );
    if (problems.length > 0) return { value: undefined, problems };
    await drawFrame(page);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, timeout: 0, waitForFonts: false });
    const requests = requestProblems(blocked);
    return { value: requests.length > 0 ? undefined : pdf, problems: requests };
  } finally {
    await close();
  }
}
