import { TextError } from '../../diagnostics/errors.ts';
import { pageArtifact, pathOf } from '../../publish/describe-edition.ts';
import type { Pages } from '../print-pages.ts';
import type { EditionTools, MadeEdition } from './edition.ts';
import { namedInks } from './named-inks.ts';

/** One file an ink, and a proof of all, of the single pages. */
export async function makePlateEdition(pages: Pages, { config }: EditionTools): Promise<MadeEdition> {
  const { plateFiles } = await import('../plates-of-file.ts');
  const path = pathOf(config, pages.metadata.language, 'plates');
  const { value: files, problems } = await plateFiles(pages.bytes, 'plates', { ...namedInks(config), path });
  if (files.length === 0) throw new TextError(problems);
  return { artifacts: files.map(({ name, bytes }) => pageArtifact(config, pages, 'plates', bytes, name.replace(/\.pdf$/, ''))), problems };
}
