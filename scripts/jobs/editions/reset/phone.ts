import { TextError } from '../../../diagnostics/errors.ts';
import type { EditionName } from '../../../model/editions.ts';
import { pageArtifact } from '../../../publish/describe-edition.ts';
import { looseBudget } from '../../../publish/sheet-budget.ts';
import { contentOf, printPages } from '../../print-pages.ts';
import type { EditionTools, MadeEdition, SingleSource } from '../edition.ts';
import { phoneConfig } from './phone-config.ts';

/** All of the publication on pages of the size of a phone's screen: nothing to be cut or folded, and no blank page. */
export async function makePhone(
  name: EditionName,
  { assembled }: SingleSource,
  { config, options, openPage, prove, reassemble }: EditionTools,
): Promise<MadeEdition> {
  const changed = phoneConfig(config, assembled.layout);
  const { value, problems } = await reassemble(changed, assembled.publication.locale, 'phone');
  if (value === undefined) throw new TextError(problems);
  const pages = prove(await printPages(await openPage(), value, changed, options));
  const artifact = { ...pageArtifact(config, pages, name, pages.bytes), sheets: 0, content: contentOf(assembled.layout) };
  const { layout: { design }, map } = pages; // biome-ignore format: one line
  const report = {
    ...looseBudget({ pages: map.pages, sheets: 0 }, config.press.copies),
    note: `${map.pages} pages for a screen`,
    ...(design ? { design } : {}),
  };
  return { artifacts: [artifact], problems: [], report };
}
