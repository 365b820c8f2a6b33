import { TextError } from '../../diagnostics/errors.ts';
import type { EditionName } from '../../model/editions.ts';
import { textName } from '../../model/layout.ts';
import { pageArtifact, pathOf } from '../../publish/describe-edition.ts';
import type { Pages } from '../print-pages.ts';
import type { EditionTools, MadeFiles } from './edition.ts';

/** The single pages as archives and libraries take them: PDF/A-2. */
export async function makeArchiveEdition(name: EditionName, pages: Pages, { config }: EditionTools): Promise<MadeFiles> {
  const { makeArchive } = await import('../../press/archive/make-archive.ts');
  const { value, problems } = await makeArchive(pages.bytes, { content: pages.content, path: pathOf(config, textName(pages.layout), name) });
  if (value === undefined) throw new TextError(problems);
  return { artifacts: [pageArtifact(config, pages, name, value)], problems };
}
