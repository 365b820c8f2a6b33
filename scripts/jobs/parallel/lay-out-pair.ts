import { hasErrors, problem } from '../../diagnostics/problem.ts';
import { pageId } from '../../layout/parallel/facing-part.ts';
import { type FacingChapter, layOutParallel, type ParallelLayout } from '../../layout/parallel/lay-out-parallel.ts';
import type { Leaf } from '../../layout/parallel/leaves.ts';
import type { Layout } from '../../model/layout.ts';
import type { Checked, Problem } from '../../model/problem.ts';
import type { OpenedPage } from '../../render/browser/open-page.ts';
import { openTrial, type PageTrial } from '../../render/try-pages.ts';
import type { Assembled } from '../assemble.ts';
import { findSpreads } from './find-spreads.ts';

/** Two locales that are printed side by side: the source on the left, the translation on the right. */
export interface AssembledPair {
  /** `en+ru` */
  name: string;
  left: Assembled;
  right: Assembled;
}

/** Width of an average letter, with the space between words, in lines; and of a page, how much its paragraphs fill. */
const LETTER = 0.4;
const FILLED = 0.85;
/** Lines of a block that at least stay together, and that a page is rather left without than have a block parted. */
const TOGETHER = 2;
const SPARE = 4;

/**
 * Lays two locales out beside each other: tries what its pages hold in the browser, since notes decide it, and gives back a document in which every page is a section of its own.
 * @param tight ids of sections that turned out longer than their page: they get less
 */
export async function layOutPair(
  { left, right }: AssembledPair,
  opened: OpenedPage,
  tight: ReadonlySet<string> = new Set(),
): Promise<Checked<Layout | undefined>> {
  const { value: parallel, problems: found } = layOutParallel(left.input, right.input);
  const whole = parallel.layOut(new Map());
  const problems = [...found, ...whole.problems];
  if (hasErrors(problems)) return { value: undefined, problems };
  const trial = await openTrial(opened, whole.value);
  problems.push(...trial.problems);
  if (hasErrors(problems)) return { value: undefined, problems };
  const spreads = new Map();
  for (const chapter of parallel.chapters) {
    const { starts, unfitting } = await findSpreads(chapter, searchIn(parallel, chapter, whole.value, { trial: trial.value, tight }));
    spreads.set(chapter.slug, starts);
    problems.push(...unfitting.map((leaf) => apart(chapter, leaf)));
  }
  const laidOut = parallel.layOut(spreads);
  return { value: laidOut.value, problems: [...problems, ...laidOut.problems] };
}

function searchIn(
  parallel: ParallelLayout,
  chapter: FacingChapter,
  { geometry: { text, line } }: Layout,
  { trial, tight }: { trial: PageTrial; tight: ReadonlySet<string> },
): Parameters<typeof findSpreads>[1] {
  const inLine = text.width / (LETTER * line);
  const pageOf = (text.height / line) * inLine * FILLED;
  return {
    locales: [chapter.left.locale, chapter.right.locale],
    least: TOGETHER * inLine,
    spare: SPARE * inLine,
    page: pageOf,
    isTight: (index) => [chapter.left, chapter.right].some((side) => tight.has(pageId(side, index))),
    fits: async (index, from, to) => {
      const pages = await trial(parallel.spread(chapter, index, from, to));
      return pages.every((count) => count === 1);
    },
  };
}

function apart({ left }: FacingChapter, { element }: Leaf): Problem {
  const line = Number(element.properties.dataLine);
  const place = { path: left.path, ...(Number.isFinite(line) ? { line } : {}) };
  const message = 'Unexpected block that with its notes is longer than a page of a parallel edition, expected one that fits, or that can be parted';
  return problem('facing-apart', place, message, 'Divide it, or shorten its notes; what goes on overleaf does not face its translation.');
}
