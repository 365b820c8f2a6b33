import type { Config } from '../../config/schema.ts';
import { TextError } from '../../diagnostics/errors.ts';
import type { EditionReport } from '../../model/build.ts';
import { EDITIONS, type EditionName, type EditionPlan, type PagePlan, type ReadingPlan } from '../../model/editions.ts';
import { pageArtifact } from '../../publish/describe-edition.ts';
import { looseBudget, sheetBudget } from '../../publish/sheet-budget.ts';
import type { Pages } from '../print-pages.ts';
import type { EditionSource, EditionTools, MadeEdition, MadeFiles, SingleSource } from './edition.ts';
import { inEdition } from './in-edition.ts';
import { refuseForPair } from './refuse-for-pair.ts';

/**
 * Makes one edition of one locale. What makes each is loaded where it is made: most builds make three of twenty.
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
    return { ...(await (await import('./reading.ts')).makeReadingEdition(name, plan, pages, tools)), report };
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
      return (await import('./booklet.ts')).makeBooklet(name, plan, pages, tools);
    case 'shop':
      return (await import('./shop-edition.ts')).makeShopEdition(name, plan.standard, pages, tools);
    case 'archive':
      return (await import('./archive-edition.ts')).makeArchiveEdition(name, pages, tools);
    case 'plates':
      return (await import('./plate-edition.ts')).makePlateEdition(name, pages, tools);
  }
}

const reportOf = ({ map, layout }: Pages, { press }: Config, pagesASheet?: number): EditionReport => ({
  ...sheetBudget(map, press.copies, pagesASheet),
  ...(layout.design === undefined ? {} : { design: layout.design }),
});

/** What has pages of its own. */
async function setAnew(name: EditionName, plan: AnewPlan, source: SingleSource, tools: EditionTools): Promise<MadeEdition> {
  switch (plan.is) {
    case 'reset':
      return plan.design === 'phone'
        ? (await import('./reset/phone.ts')).makePhone(name, source, tools)
        : (await import('./reset/mini.ts')).makeMini(name, plan.paper, source, tools);
    case 'handout':
      return (await import('./handout.ts')).makeHandout(name, plan, source, tools);
    case 'cover':
      return (await import('./cover.ts')).makeCover(name, source, tools);
  }
}
