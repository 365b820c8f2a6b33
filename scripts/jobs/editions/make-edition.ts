import type { Config } from '../../config/schema.ts';
import { TextError } from '../../diagnostics/errors.ts';
import type { EditionReport } from '../../model/build.ts';
import { EDITIONS, type EditionName, type EditionPlan, type PagePlan, type ReadingPlan } from '../../model/editions.ts';
import { pageArtifact } from '../../publish/describe-edition.ts';
import { looseBudget, sheetBudget } from '../../publish/sheet-budget.ts';
import type { Pages } from '../print-pages.ts';
import { makeArchiveEdition } from './archive-edition.ts';
import { makeBooklet } from './booklet.ts';
import { makeCover } from './cover.ts';
import type { EditionSource, EditionTools, MadeEdition, MadeFiles, SingleSource } from './edition.ts';
import { makeHandout } from './handout.ts';
import { inEdition } from './in-edition.ts';
import { makePlateEdition } from './plate-edition.ts';
import { makeReadingEdition } from './reading.ts';
import { refuseForPair } from './refuse-for-pair.ts';
import { makeMini } from './reset/mini.ts';
import { makePhone } from './reset/phone.ts';
import { makeShopEdition } from './shop-edition.ts';

/**
 * Makes one edition of one locale.
 * @throws TextError where the texts cannot be made into it
 */
export async function makeEdition(name: EditionName, source: EditionSource, tools: EditionTools): Promise<MadeEdition> {
  const plan: EditionPlan = EDITIONS[name];
  if (isOfPages(plan)) {
    const pages = await source.pages();
    const made = await ofPages(name, plan, pages, tools);
    return { ...made, report: reportOf(pages, tools.config, made.pagesASheet) };
  }
  // Two languages face each other on the pages of a booklet; what has other pages, or none, is made of either by itself.
  if (!isSingle(source)) return refuseForPair(name, source.locale);
  if (plan.is === 'reading') {
    const pages = await source.pages();
    const report = {
      ...looseBudget({ pages: pages.map.pages, sheets: 0 }, tools.config.press.copies),
      note: 'no pages, the words and page numbers of the booklet',
    };
    return { ...(await makeReadingEdition(name, plan, pages, tools)), report };
  }
  try {
    return await setAnew(name, plan, source, tools);
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    throw new TextError(inEdition(name, error.problems));
  }
}

type AnewPlan = Exclude<EditionPlan, PagePlan | ReadingPlan>;

const isOfPages = (plan: EditionPlan): plan is PagePlan => !['reset', 'handout', 'cover', 'reading'].includes(plan.is);
const isSingle = (source: EditionSource): source is SingleSource => !('left' in source.assembled);

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

const reportOf = ({ map, layout }: Pages, { press }: Config, pagesASheet?: number): EditionReport => ({
  ...sheetBudget(map, press.copies, pagesASheet),
  ...(layout.design === undefined ? {} : { design: layout.design }),
});

/** What has pages of its own. */
function setAnew(name: EditionName, plan: AnewPlan, source: SingleSource, tools: EditionTools): Promise<MadeEdition> {
  switch (plan.is) {
    case 'reset':
      return plan.design === 'phone' ? makePhone(name, source, tools) : makeMini(name, plan.paper, source, tools);
    case 'handout':
      return makeHandout(name, plan, source, tools);
    case 'cover':
      return makeCover(name, source, tools);
  }
}
