import type { Browser } from 'puppeteer';
import { loadConfig } from '../../../scripts/config/load-config.ts';
import { UsageError } from '../../../scripts/diagnostics/errors.ts';
import { hasErrors } from '../../../scripts/diagnostics/problem.ts';
import { memoryFolder } from '../../../scripts/folder/memory-folder.ts';
import { type Assembled, assemble } from '../../../scripts/jobs/assemble.ts';
import type { Layout, PageMap } from '../../../scripts/model/layout.ts';
import type { Problem } from '../../../scripts/model/problem.ts';
import { placeInSection } from '../../../scripts/model/section-place.ts';
import { openPage } from '../../../scripts/render/browser/open-page.ts';
import { type PageBlock, readBlocks } from '../../../scripts/render/in-page/read-blocks.ts';
import { measureLayout } from '../../../scripts/render/measure-layout.ts';
import { measurableHtml } from '../../../scripts/render/page-styles.ts';
import { pageView } from '../../../scripts/render/warm/page-view.ts';
import { warmPage } from '../../../scripts/render/warm/warm-page.ts';
import type { DevBlock } from '../../../scripts/serve/dev-state.ts';

export type Files = ReadonlyMap<string, string>;

/** What somebody who begins now sees of files: as `zine build` measures them, in pages of their own. */
export interface FreshPages {
  labels: readonly string[];
  sections: readonly string[];
  blocks: DevBlock[][];
  /** Pages of which there is nothing to see. */
  isBlank(page: number): boolean;
  picture(page: number): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** Files to a document, without anything that was known before. */
export async function freshLayout(files: Files): Promise<{ assembled?: Assembled; problems: Problem[] }> {
  const folder = memoryFolder(Object.fromEntries(files));
  try {
    const { value: config, problems } = await loadConfig(folder);
    if (config === undefined || hasErrors(problems)) return { problems };
    const { value, problems: found } = await assemble(folder, config, config.locales[0] ?? '', { step: () => {} });
    const all = [...problems, ...found];
    return { ...(value === undefined || hasErrors(all) ? {} : { assembled: value }), problems: all };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { problems: error.problems };
  }
}

/** Lays a document out in pages of its own: what `zine build` measures, or where it would refuse, what is shown of it at first. */
export async function freshPages(browser: Browser, layout: Layout): Promise<FreshPages> {
  const warm = warmPage(browser);
  const shown = await warm.show(layout);
  const { page, setDocument } = await openPage(browser);
  try {
    await setDocument(measurableHtml(layout));
    const { value } = await measureLayout(page, layout);
    const { map, layout: cut } = value ?? shown;
    const read = (id: string, at: number): Promise<PageBlock[]> => (value === undefined ? warm.blocks(at) : page.evaluate(readBlocks, id, pageWithin(map, at)));
    const blocks = [];
    for (let at = 0; at < map.pages; at++) blocks.push(await blocksOn(cut, map, at, read));
    return {
      ...{ labels: map.labels, sections: map.sections.map(({ id, firstPage, pages }) => `${id} ${firstPage} ${pages}`), blocks },
      isBlank: (at) => pageView(cut, map, at) === undefined,
      picture: (at) => warm.picture(at, 'sharp', () => true),
      close: () => warm.close(),
    };
  } finally {
    await page.close();
  }
}

const sectionAt = ({ sections }: PageMap, at: number) => sections.find(({ firstPage, pages }) => firstPage <= at && at < firstPage + pages);
const pageWithin = (map: PageMap, at: number): number => at - (sectionAt(map, at)?.firstPage ?? 0);

async function blocksOn(layout: Layout, map: PageMap, at: number, read: (id: string, at: number) => Promise<PageBlock[]>): Promise<DevBlock[]> {
  const [view, section] = [pageView(layout, map, at), sectionAt(map, at)];
  if (view === undefined || section === undefined) return [];
  return (await read(section.id, at)).flatMap(({ line, words, left, top, width, height }): DevBlock[] => {
    const place = placeInSection(section, line);
    return place === undefined ? [] : [{ path: place.path, line: place.line ?? 1, words, left: view.left + left, top: view.top + top, width, height }];
  });
}
