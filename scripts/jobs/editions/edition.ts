import type { Config } from '../../config/schema.ts';
import type { BuildOptions, EditionReport } from '../../model/build.ts';
import type { Use } from '../../model/layout.ts';
import type { Checked, Problem } from '../../model/problem.ts';
import type { PageStart } from '../../model/reading.ts';
import type { Unpublished } from '../../publish/publish.ts';
import type { OpenedPage } from '../../render/browser/open-page.ts';
import type { CoverPicture } from '../../render/take-cover.ts';
import type { Assembled } from '../assemble.ts';
import type { Printable } from '../assemble-all.ts';
import type { Pages } from '../print-pages.ts';
import type { Prover } from '../proof/with-prover.ts';

/** What editions are made of: one locale, or two beside each other. */
export interface EditionSource {
  /** `en`, or `en+ru`. */
  locale: string;
  assembled: Printable;
  /** The pages of the booklet, printed when they are asked for first, and once. */
  pages(): Promise<Pages>;
}

/** A locale by itself. */
export interface SingleSource extends EditionSource {
  assembled: Assembled;
}

/** What an edition is made with, beside what it is made of. */
export interface EditionTools {
  config: Config;
  options: Pick<BuildOptions, 'env' | 'onProgress'>;
  /** A new page of the browser, for what is printed beside the booklet. */
  openPage(): Promise<OpenedPage>;
  /** Has other pages than those of the booklet proven to hold their words, and gives them back. */
  prove(pages: Pages): Pages;
  readingTools: ReadingTools;
  /** The locale put together as another publication.yml would have it, for other pages. */
  reassemble(config: Config, locale: string, use: Use): Promise<Checked<Assembled | undefined>>;
}

/** Of a book on a shelf, or of a page on a screen. */
export type CoverSize = 'large' | 'small';

/** What the booklet knows of itself that editions without pages need. */
export interface ReadingTools {
  /** Where its pages begin in the text. */
  starts(locale: string): Promise<PageStart[]>;
  /** Its front cover; none where it has no cover. */
  cover(size: CoverSize): Promise<CoverPicture | undefined>;
  /** Has a file proven to hold the words of the booklet. */
  prove(file: Parameters<Prover['proveReading']>[0]): void;
}

/** The files of an edition, and what was noticed while they were made. */
export interface MadeFiles {
  artifacts: Unpublished[];
  problems: Problem[];
  /** Of sheets that are cut before they are folded; else four. */
  pagesASheet?: number;
}

export interface MadeEdition extends MadeFiles {
  /** What the closing table says of each of them. */
  report: EditionReport;
}
