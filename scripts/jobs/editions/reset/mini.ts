import { toString as textOf } from 'hast-util-to-string';
import { TextError } from '../../../diagnostics/errors.ts';
import { problem } from '../../../diagnostics/problem.ts';
import { layOut } from '../../../layout/lay-out.ts';
import { pageGeometry } from '../../../layout/page-geometry.ts';
import type { EditionName, Paper } from '../../../model/editions.ts';
import { type Layout, PAGES_TOGETHER, type PageMap } from '../../../model/layout.ts';
import type { Problem } from '../../../model/problem.ts';
import { measureLayout } from '../../../render/measure-layout.ts';
import { measurableHtml } from '../../../render/page-styles.ts';
import type { Assembled } from '../../assemble.ts';
import { printPages } from '../../print-pages.ts';
import type { EditionTools, MadeEdition, SingleSource } from '../edition.ts';
import { makeLeaflet } from '../leaflet.ts';
import { type MiniTrial, miniTrials } from './mini-trials.ts';

const PAGES = PAGES_TOGETHER.mini;

/** A trial with its document, and how many pages it takes; none where something does not fit its page at all. */
interface Tried extends MiniTrial {
  layout: Layout;
  pages: number;
  problems: Problem[];
}

/** Eight pages that one sheet folds to, in the largest type in which the text has room on them. */
export async function makeMini(name: EditionName, paper: Paper, { assembled: booklet }: SingleSource, tools: EditionTools): Promise<MadeEdition> {
  const trials = miniTrials(tools.config, paper);
  const { value: assembled, problems } = await tools.reassemble(trials[0].config, booklet.publication.locale, 'mini');
  if (assembled === undefined) throw new TextError(problems.filter(({ severity }) => severity === 'error'));
  const { layout, config, size } = await largestFitting(assembled, trials, tools);
  const pages = tools.prove(await printPages(await tools.openPage(), { ...assembled, layout }, config, tools.options));
  const made = await makeLeaflet(name, pages, tools, { order: { fold: 'mini' }, paper, booklet });
  return { ...made, report: { ...made.report, note: `${PAGES} pages in ${size} pt type on one side of a sheet, slit and folded` } };
}

/**
 * Each trial takes no more pages than the one before: the first that fits is searched for by halves.
 * @throws TextError that says by how much the text is too long, where none fits
 */
async function largestFitting(assembled: Assembled, trials: readonly MiniTrial[], tools: EditionTools): Promise<Tried> {
  let best: Tried | undefined;
  let last: Tried | undefined;
  let [low, high] = [0, trials.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const tried = await tryOut(assembled, trials[middle] as MiniTrial, tools);
    if (tried.pages <= PAGES) [best, high] = [tried, middle];
    else [last, low] = [tried, middle + 1];
  }
  if (best === undefined) throw new TextError(last === undefined || last.problems.length > 0 ? (last?.problems ?? []) : [tooLong(assembled, last, tools)]);
  return best;
}

async function tryOut({ input }: Assembled, trial: MiniTrial, { openPage }: EditionTools): Promise<Tried> {
  const { value: layout, problems } = layOut({ ...input, config: trial.config, geometry: pageGeometry(trial.config) });
  const { page, setDocument, close } = await openPage();
  try {
    await setDocument(measurableHtml(layout));
    const { value, problems: unfit } = await measureLayout(page, layout);
    const pages = value === undefined ? Number.POSITIVE_INFINITY : contentPages(value.map);
    return { ...trial, layout, pages, problems: value === undefined ? [...problems, ...unfit] : [] };
  } finally {
    await close();
  }
}

const contentPages = ({ pages, blanks, sections }: PageMap): number => pages - blanks.length - sections.filter(({ filler }) => filler).length;

function tooLong({ publication }: Assembled, { pages, size }: Tried, { config }: EditionTools): Problem {
  const words = publication.chapters.reduce((sum, { body }) => sum + textOf(body).split(/\s+/u).filter((word) => word !== '').length, 0); // biome-ignore format: one line
  const over = 1 - PAGES / pages;
  const place = config.mini === undefined ? { path: 'chapters/publication.yml' } : { path: publication.chapters[0]?.path ?? 'chapters/publication.yml' };
  const message = `Unexpected text of ${pages} pages in the smallest type that can be read (${size} pt), expected at most ${PAGES}`;
  const cut = `about ${Math.ceil((words * over) / 10) * 10} of ${words} words (${Math.ceil(over * 100)} %)`;
  const hint = config.mini === undefined ? `Name a chapter that sums it up with \`mini: <slug>\`, or leave out ${cut}.` : `Leave out ${cut}.`;
  return problem('block-overflow', place, message, hint);
}
