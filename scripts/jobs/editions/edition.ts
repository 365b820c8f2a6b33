import type { Config } from '../../config/schema.ts';
import type { Problem } from '../../model/problem.ts';
import type { Unpublished } from '../../publish/publish.ts';
import type { OpenedPage } from '../../render/browser/open-page.ts';

/** What an edition is made with, beside the pages. */
export interface EditionTools {
  config: Config;
  /** A new page of the browser, for what is printed beside the publication. */
  openPage(): Promise<OpenedPage>;
}

/** The files of an edition, and what was noticed while they were made. */
export interface MadeEdition {
  artifacts: Unpublished[];
  problems: Problem[];
}
