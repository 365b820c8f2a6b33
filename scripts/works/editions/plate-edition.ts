import { TextError } from '../../diagnostics/errors.ts';
import { pageArtifact, pathOf } from '../../publish/describe-edition.ts';
import type { Pages } from '../print-pages.ts';
import type { EditionTools, MadeEdition } from './edition.ts';

/** Where publication.yml names no inks. */
const BLACK = [{ name: 'Black', colour: '#000000' }];
const PERCENT = 100;

/** One file an ink, and a proof of all, of the single pages. */
export async function makePlateEdition(pages: Pages, { config }: EditionTools): Promise<MadeEdition> {
  const { plateFiles } = await import('../plates-of-file.ts');
  const { press } = config;
  const tints = Object.fromEntries(Object.entries(press.tints).map(([colour, shares]) => [colour, shared(shares)]));
  const path = pathOf(config, pages.metadata.language, 'plates');
  const { value: files, problems } = await plateFiles(pages.bytes, 'plates', { inks: press.inks ?? BLACK, tints, path });
  if (files.length === 0) throw new TextError(problems);
  return { artifacts: files.map(({ name, bytes }) => pageArtifact(config, pages, 'plates', bytes, name.replace(/\.pdf$/, ''))), problems };
}

const shared = (percent: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(percent).map(([ink, share]) => [ink, share / PERCENT]));
