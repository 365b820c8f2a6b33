import type { Layout } from '../model/layout.ts';
import type { Checked } from '../model/problem.ts';
import type { OpenedPage } from './browser/open-page.ts';
import { fontProblem } from './font-problem.ts';
import { loadFonts } from './in-page/load-fonts.ts';
import { readPages } from './in-page/read-pages.ts';
import { replaceSections } from './in-page/replace-sections.ts';
import { setNotes } from './in-page/set-pages.ts';
import { standInNumbers } from './in-page/stand-in-numbers.ts';
import { frameOf, installation } from './measure-layout.ts';
import { measurableHtml } from './page-styles.ts';

/** Lays sections out with their notes, in the order given, and tells how many pages each takes. */
export type PageTrial = (sections: readonly { id: string; html: string }[]) => Promise<number[]>;

/** A page on which sections in the styles of a document are tried, before it is known what of it stands where. `layout` has every character that they have. */
export async function openTrial({ page, setDocument }: OpenedPage, layout: Layout): Promise<Checked<PageTrial>> {
  await setDocument(measurableHtml(layout));
  const missing = await page.evaluate(loadFonts);
  await page.evaluate(installation(frameOf(layout)));
  const trial: PageTrial = async (sections) => {
    await page.evaluate(replaceSections, sections.map((section) => ({ ...section, frame: 'text' as const }))); // biome-ignore format: one call
    await page.evaluate(standInNumbers);
    await page.evaluate(setNotes, false);
    return (await page.evaluate(readPages)).pages;
  };
  return { value: trial, problems: missing.map(fontProblem) };
}
