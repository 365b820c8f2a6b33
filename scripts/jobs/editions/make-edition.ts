import type { EditionName } from '../../config/press-schema.ts';
import { pageArtifact } from '../../publish/describe-edition.ts';
import type { Pages } from '../print-pages.ts';
import { isBooklet, makeBooklet } from './booklet.ts';
import type { EditionTools, MadeEdition } from './edition.ts';
import { makePlateEdition } from './plate-edition.ts';
import { makeShopEdition } from './shop-edition.ts';

/**
 * Makes one edition of the printed pages of one locale.
 * @throws TextError where the pages cannot be made into it
 */
export async function makeEdition(name: EditionName, pages: Pages, tools: EditionTools): Promise<MadeEdition> {
  if (isBooklet(name)) return makeBooklet(name, pages, tools);
  if (name === 'x1a' || name === 'x4') return makeShopEdition(name, pages, tools);
  if (name === 'plates') return makePlateEdition(pages, tools);
  return { artifacts: [pageArtifact(tools.config, pages, name, pages.bytes)], problems: [] };
}
