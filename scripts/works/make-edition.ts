import type { Config, EditionName } from '../config/schema.ts';
import type { Problem } from '../model/problem.ts';
import { pageArtifact } from '../publish/describe-edition.ts';
import type { Unpublished } from '../publish/publish.ts';
import type { Pages } from './print-pages.ts';

/** What an edition is made with, beside the pages. */
export interface EditionTools {
  config: Config;
}

/** The files of an edition, and what was noticed while they were made. */
export interface MadeEdition {
  artifacts: Unpublished[];
  problems: Problem[];
}

/** Makes one edition of the pages of one locale. */
export async function makeEdition(name: EditionName, pages: Pages, { config }: EditionTools): Promise<MadeEdition> {
  return { artifacts: [pageArtifact(config, pages.layout, name, pages.bytes, pages.map.pages, pages.content)], problems: [] };
}
