import { TextError } from '../../diagnostics/errors.ts';
import type { EditionName } from '../../model/editions.ts';
import { textName } from '../../model/layout.ts';
import type { Standard } from '../../press/exchange/standard.ts';
import { pageArtifact, pathOf } from '../../publish/describe-edition.ts';
import type { Pages } from '../print-pages.ts';
import type { EditionTools, MadeFiles } from './edition.ts';

/** The pages in process inks, as a print shop takes them: PDF/X-1a or PDF/X-4. */
export async function makeShopEdition(name: EditionName, standard: Standard, pages: Pages, { config }: EditionTools): Promise<MadeFiles> {
  const { makeExchange } = await import('../../press/exchange/make-exchange.ts');
  const { metadata, content } = pages;
  const path = pathOf(config, textName(pages.layout), name);
  const { value, problems } = await makeExchange(pages.bytes, { standard, condition: config.press.condition, metadata, content, path });
  if (value === undefined) throw new TextError(problems);
  return { artifacts: [pageArtifact(config, pages, name, value)], problems };
}
