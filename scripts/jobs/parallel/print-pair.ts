import type { Config } from '../../config/schema.ts';
import { TextError } from '../../diagnostics/errors.ts';
import { byPlace } from '../../diagnostics/problem.ts';
import type { OpenedPage } from '../../render/browser/open-page.ts';
import { type Pages, type PrintOptions, printPages } from '../print-pages.ts';
import { type AssembledPair, layOutPair } from './lay-out-pair.ts';

/** Attempts, since a page number of three digits may take a line more than the two that stood in for it. */
const MOST_ROUNDS = 3;

/**
 * Prints two locales on facing pages.
 * @throws TextError where something does not fit its page
 */
export async function printPair(pair: AssembledPair, config: Config, options: PrintOptions, openPage: () => Promise<OpenedPage>): Promise<Pages> {
  const tight = new Set<string>();
  for (let round = 1; ; round++) {
    options.onProgress({ stage: 'measure', locale: pair.name });
    const opened = await openPage();
    const { value: layout, problems } = await layOutPair(pair, opened, tight).finally(opened.close);
    if (layout === undefined) throw new TextError(problems.sort(byPlace));
    const pages = await printPages(await openPage(), { ...pair.right, layout }, config, options);
    const longer = pages.map.sections.filter((section) => section.facing && section.pages > 1 && !tight.has(section.id));
    if (longer.length === 0 || round === MOST_ROUNDS) return { ...pages, problems: [...problems, ...pages.problems] };
    for (const { id } of longer) tight.add(id);
  }
}
