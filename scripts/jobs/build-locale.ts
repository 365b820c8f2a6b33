import type { Config } from '../config/schema.ts';
import { TextError } from '../diagnostics/errors.ts';
import type { BuildOptions, Summary } from '../model/build.ts';
import type { EditionName } from '../model/editions.ts';
import type { Problem } from '../model/problem.ts';
import { summariseEdition } from '../publish/describe-edition.ts';
import type { Unpublished } from '../publish/publish.ts';
import type { OpenedPage } from '../render/browser/open-page.ts';
import { type CoverPicture, takeCover } from '../render/take-cover.ts';
import { takeSpread } from '../render/take-spread.ts';
import type { Printable } from './assemble-all.ts';
import type { CoverSize, EditionSource, EditionTools, ReadingTools } from './editions/edition.ts';
import { inEdition } from './editions/in-edition.ts';
import { makeEdition } from './editions/make-edition.ts';
import { printPair } from './parallel/print-pair.ts';
import { type Pages, printPages } from './print-pages.ts';
import { proveArtifacts } from './proof/prove-artifacts.ts';
import type { Prover } from './proof/with-prover.ts';

/**
 * Of its size on paper. Exact in binary: at 0.7 Chromium 153 draws some pixels
 * at the edges of its tiles in one of two ways.
 */
const COVER_SCALES: Record<CoverSize, number> = { large: 1.5, small: 0.75 };

/** What became of one locale; nothing of it is published where there is an error. */
export interface BuiltLocale {
  locale: string;
  artifacts: Unpublished[];
  summaries: Summary[];
  problems: Problem[];
  proofs: Promise<Problem[]>[];
  /** For the page that shows the files; absent where there is none. */
  cover?: CoverPicture;
  /** Whether it holds texts that are for private reading only. */
  isRestricted?: boolean;
  /** It was built before, and taken as it is. */
  isTaken?: true;
}

/** What all locales of a build share. */
export interface Workshop {
  config: Config;
  editions: readonly EditionName[];
  prover: Prover;
  options: BuildOptions;
  openPage(): Promise<OpenedPage>;
  reassemble: EditionTools['reassemble'];
  /** Given the first spread of the booklet, where one is printed. */
  onSpread?: BuildOptions['onSpread'];
}

/** Prints one locale, or two beside each other, in every edition. Errors in its texts that show only then are among its problems, so that the others go on. */
export async function buildLocale(assembled: Printable, workshop: Workshop): Promise<BuiltLocale> {
  try {
    return await printLocale(assembled, workshop);
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    return { locale: nameOf(assembled), artifacts: [], summaries: [], problems: error.problems, proofs: [] };
  }
}

/** `en`, or `en+ru`. */
export const nameOf = (assembled: Printable): string => ('left' in assembled ? assembled.name : assembled.layout.locale);

async function printLocale(assembled: Printable, { config, editions, prover, options, openPage, reassemble, onSpread }: Workshop): Promise<BuiltLocale> {
  const locale = nameOf(assembled);
  const built: BuiltLocale = { locale, artifacts: [], summaries: [], problems: [], proofs: [] };
  const prove = (pages: Pages, told = (problems: Problem[]): Problem[] => problems): Pages => {
    built.problems.push(...told(pages.problems));
    built.proofs.push(prover.provePages(pages).then(told));
    return pages;
  };
  let begin = performance.now();
  let printed: Promise<Pages> | undefined;
  const print = async (): Promise<Pages> => {
    // Two languages are printed again until they stand beside each other.
    if ('left' in assembled) return prove(await printPair(assembled, config, options, openPage));
    const pages = await printPages(await openPage(), assembled, config, {
      ...options,
      // The browser and the proof are at work while the file is made. Who needs the cover is told of its failure.
      onPrinted: () => void readingTools.cover('small').catch(() => {}),
      onWords: (words) => built.proofs.push(prover.provePages(words)),
    });
    built.problems.push(...pages.problems);
    return pages;
  };
  // Editions that are set anew may need no page of the booklet.
  const source: EditionSource = { locale, assembled, pages: () => (printed ??= print()) };
  const layoutOf = async () => ('left' in assembled ? (await source.pages()).layout : assembled.layout);
  const drawn = new Map<CoverSize, Promise<CoverPicture | undefined>>();
  const draw = async (size: CoverSize) => takeCover(await openPage(), await layoutOf(), COVER_SCALES[size]);
  const readingTools: ReadingTools = {
    starts: (tag) => prover.pageStarts(tag),
    cover: (size) => {
      const picture = drawn.get(size) ?? draw(size);
      drawn.set(size, picture);
      return picture;
    },
    prove: (file) => void built.proofs.push(prover.proveReading(file)),
  };
  for (const edition of editions) {
    options.onProgress({ stage: 'finish', locale, detail: edition });
    const made = await makeEdition(edition, source, {
      config,
      options,
      openPage,
      prove: (pages) => prove(pages, (problems) => inEdition(edition, problems)),
      readingTools,
      reassemble,
    });
    built.problems.push(...made.problems);
    built.proofs.push(proveArtifacts(edition, made, prover));
    built.artifacts.push(...made.artifacts);
    const seconds = (performance.now() - begin) / 1000;
    built.summaries.push(...made.artifacts.map((artifact) => summariseEdition(artifact, made.report, seconds)));
    begin = performance.now();
    options.signal.throwIfAborted();
  }
  if (built.artifacts.length === 0) throw new TextError(built.problems.map((each) => ({ ...each, severity: 'error' })));
  const cover = await readingTools.cover('small');
  if (onSpread !== undefined && printed !== undefined) {
    const { layout, map } = await source.pages();
    const spread = await takeSpread(await openPage(), layout, map);
    if (spread !== undefined) onSpread(spread);
  }
  const isRestricted = ('left' in assembled ? assembled.right : assembled).input.privateReading ?? false;
  return { ...built, isRestricted, ...(cover ? { cover } : {}) };
}
