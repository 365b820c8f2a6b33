import type { Config } from '../../config/schema.ts';
import type { EditionReport } from '../../model/build.ts';
import { EDITIONS, type EditionName, type PagePlan } from '../../model/editions.ts';
import { pageArtifact } from '../../publish/describe-edition.ts';
import { sheetBudget } from '../../publish/sheet-budget.ts';
import type { Pages } from '../print-pages.ts';
import { makeArchiveEdition } from './archive-edition.ts';
import { makeBooklet } from './booklet.ts';
import type { EditionSource, EditionTools, MadeEdition, MadeFiles } from './edition.ts';
import { makePlateEdition } from './plate-edition.ts';
import { makeReadingEdition } from './reading.ts';
import { makeShopEdition } from './shop-edition.ts';

/**
 * Makes one edition of one locale.
 * @throws TextError where the texts cannot be made into it
 */
export async function makeEdition(name: EditionName, source: EditionSource, tools: EditionTools): Promise<MadeEdition> {
  const plan = EDITIONS[name];
  const pages = await source.pages();
  if (plan.is === 'reading') {
    // Two languages beside each other are of paper: each has its own.
    if (pages.layout.pair !== undefined) return { artifacts: [], problems: [], report: reportOf(pages, tools.config) };
    return {
      ...(await makeReadingEdition(name, plan, pages, tools)),
      report: { ...reportOf(pages, tools.config), sheets: 0, blanks: 0, note: 'without pages' },
    };
  }
  return { ...(await ofPages(name, plan, pages, tools)), report: reportOf(pages, tools.config) };
}

/** What becomes of the pages of the booklet. */
async function ofPages(name: EditionName, plan: PagePlan, pages: Pages, tools: EditionTools): Promise<MadeFiles> {
  switch (plan.is) {
    case 'pages':
      return { artifacts: [pageArtifact(tools.config, pages, name, pages.bytes)], problems: [] };
    case 'sheets':
      return makeBooklet(name, plan, pages, tools);
    case 'shop':
      return makeShopEdition(name, plan.standard, pages, tools);
    case 'archive':
      return makeArchiveEdition(name, pages, tools);
    case 'plates':
      return makePlateEdition(name, pages, tools);
  }
}

const reportOf = ({ map, layout }: Pages, { press }: Config): EditionReport => ({
  ...sheetBudget(map, press.copies),
  ...(layout.design === undefined ? {} : { design: layout.design }),
});
