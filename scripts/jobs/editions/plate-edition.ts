import { TextError } from '../../diagnostics/errors.ts';
import type { EditionName } from '../../model/editions.ts';
import { textName } from '../../model/layout.ts';
import { pageArtifact, pathOf } from '../../publish/describe-edition.ts';
import type { Pages } from '../print-pages.ts';
import type { EditionTools, MadeFiles } from './edition.ts';
import { namedInks } from './named-inks.ts';

/** One file an ink, and a proof of all, of the single pages. */
export async function makePlateEdition(name: EditionName, pages: Pages, { config }: EditionTools): Promise<MadeFiles> {
  const { plateFiles } = await import('../plates-of-file.ts');
  const path = pathOf(config, textName(pages.layout), name);
  const { value: files, problems } = await plateFiles(pages.bytes, name, { ...namedInks(config), path });
  if (files.length === 0) throw new TextError(problems);
  return { artifacts: files.map((file) => pageArtifact(config, pages, name, file.bytes, file.name.replace(/\.pdf$/, ''))), problems };
}
