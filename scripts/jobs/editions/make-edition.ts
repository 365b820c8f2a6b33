import { EDITIONS, type EditionName } from '../../model/editions.ts';
import { pageArtifact } from '../../publish/describe-edition.ts';
import type { Pages } from '../print-pages.ts';
import { makeBooklet } from './booklet.ts';
import type { EditionTools, MadeEdition } from './edition.ts';
import { makePlateEdition } from './plate-edition.ts';
import { makeShopEdition } from './shop-edition.ts';

/**
 * Makes one edition of the printed pages of one locale.
 * @throws TextError where the pages cannot be made into it
 */
export async function makeEdition(name: EditionName, pages: Pages, tools: EditionTools): Promise<MadeEdition> {
  const plan = EDITIONS[name];
  switch (plan.is) {
    case 'pages':
      return { artifacts: [pageArtifact(tools.config, pages, name, pages.bytes)], problems: [] };
    case 'sheets':
      return makeBooklet(name, plan, pages, tools);
    case 'shop':
      return makeShopEdition(name, plan.standard, pages, tools);
    case 'plates':
      return makePlateEdition(name, pages, tools);
  }
}
