import { TextError } from '../../diagnostics/errors.ts';
import { pageArtifact, pathOf } from '../../publish/describe-edition.ts';
import type { Pages } from '../print-pages.ts';
import type { EditionTools, MadeEdition } from './edition.ts';

/** The pages in process inks, as a print shop takes them: PDF/X-1a or PDF/X-4. */
export async function makeShopEdition(standard: 'x1a' | 'x4', pages: Pages, { config }: EditionTools): Promise<MadeEdition> {
  const { makeExchange } = await import('../../press/exchange/make-exchange.ts');
  const { metadata, content } = pages;
  const path = pathOf(config, metadata.language, standard);
  const { value, problems } = await makeExchange(pages.bytes, { standard, condition: config.press.condition, metadata, content, path });
  if (value === undefined) throw new TextError(problems);
  return { artifacts: [pageArtifact(config, pages, standard, value)], problems };
}
