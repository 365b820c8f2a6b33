import { readBlocks } from '../in-page/read-blocks.ts';
import { standAlone } from '../in-page/stand-alone.ts';
import { type FirstPicture, lookOf, patchFor, pictureOf } from './patch-section.ts';
import type { SettledWarm } from './settle-warm.ts';
import type { Stage } from './stage.ts';

/** What is in sight, and how all is changed. */
export interface Sight {
  /** Index of the page. */
  page: number;
  /** As the section of that page is laid out, by its id. */
  sections: ReadonlyMap<string, string>;
  /** Changes what concerns every section, such as the styles. */
  change(): Promise<void>;
}

/**
 * Changes what concerns every section while none but the one in sight stands, so that only that one is laid out, and takes a picture of its spread. The others take many
 * times as long; they are changed behind it.
 */
export async function lookAlone(stage: Stage, settled: SettledWarm, { page: index, sections, change }: Sight): Promise<FirstPicture | undefined> {
  const { page } = stage.opened;
  const section = settled.map.sections.find(({ firstPage, pages }) => firstPage <= index && index < firstPage + pages);
  const html = section && sections.get(section.id);
  const blocks = section?.frame === 'text' ? await page.evaluate(readBlocks, section.id, index - section.firstPage) : [];
  // One that begins here: the line of another is on the page before.
  const block = blocks.find(({ words }) => !words.startsWith('… '));
  const look = section && block && lookOf(settled, { section: section.id, line: block.line, offset: 0 });
  if (html === undefined || look === undefined || html.includes('data-throughout')) {
    await change();
    return undefined;
  }
  await page.evaluate(standAlone, look.id);
  try {
    await change();
    const seen = await page.evaluate((given) => window.zine.patch(given), patchFor(settled, look, html));
    return { ...(await pictureOf(stage, look, seen)), isInSight: true };
  } finally {
    await page.evaluate(standAlone, undefined);
  }
}
