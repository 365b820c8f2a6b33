import type { Page } from 'puppeteer';
import { type Layout, PAGES_TOGETHER, type PageMap } from '../model/layout.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { assignPages } from './assign-pages.ts';
import { foldPages } from './fold-pages.ts';
import { fontProblem } from './font-problem.ts';
import { betterPages } from './in-page/better-pages.ts';
import { cutHeads } from './in-page/cut-heads.ts';
import { fillNumbers, readLists } from './in-page/fill-numbers.ts';
import { findFarCalls } from './in-page/find-far-calls.ts';
import { findOverflow } from './in-page/find-overflow.ts';
import { fitLeaves } from './in-page/fit-leaves.ts';
import { fitTables } from './in-page/fit-tables.ts';
import { installBeside } from './in-page/install-beside.ts';
import { type Bettered, installBetterment } from './in-page/install-betterment.ts';
import { installBoxes } from './in-page/install-boxes.ts';
import { installBreaks } from './in-page/install-breaks.ts';
import { type Frame, installColumns } from './in-page/install-columns.ts';
import { installDocumentRules } from './in-page/install-document-rules.ts';
import { installEnds } from './in-page/install-ends.ts';
import { installEvening } from './in-page/install-evening.ts';
import { installFeet } from './in-page/install-feet.ts';
import { installFootAttempts } from './in-page/install-foot-attempts.ts';
import { installGrid } from './in-page/install-grid.ts';
import { installHyphenTrimmer } from './in-page/install-hyphen-trimmer.ts';
import { installIslands } from './in-page/install-islands.ts';
import { installLastPages } from './in-page/install-last-pages.ts';
import { installLineChoice } from './in-page/install-line-choice.ts';
import { installLines } from './in-page/install-lines.ts';
import { installNoteBench } from './in-page/install-note-bench.ts';
import { installNoteEvening } from './in-page/install-note-evening.ts';
import { installNotes, type Unplaced } from './in-page/install-notes.ts';
import { installPageBlocks } from './in-page/install-page-blocks.ts';
import { installPageEnds } from './in-page/install-page-ends.ts';
import { installPageNotes } from './in-page/install-page-notes.ts';
import { installPageStart } from './in-page/install-page-start.ts';
import { installParting } from './in-page/install-parting.ts';
import { installTables } from './in-page/install-tables.ts';
import { loadFonts } from './in-page/load-fonts.ts';
import { readPages } from './in-page/read-pages.ts';
import { fillSections, mendSections, setNotes } from './in-page/set-pages.ts';
import { farCallProblems, overflowProblems, unfittingProblems, unplacedProblem, unsettledProblem } from './layout-problems.ts';
import { COLUMN_GAP } from './page-styles.ts';

/** A document as it stands on its pages, before it is printed. */
export interface MeasuredLayout {
  /** As it was laid out, its running heads cut to one line. */
  layout: Layout;
  map: PageMap;
}

/** Twentieths of its size to which the type of a page that is handed out may shrink: it is as small as it may be from the start. */
const READABLE = 15;

/** Rounds after which page numbers that still change are an error: a reference that moves what it refers to. */
export const MAX_ROUNDS = 5;

/** Lays a document that `measurableHtml` made out on screen, sets the notes and fills in every page number. */
export async function measureLayout(page: Page, laidOut: Layout): Promise<Checked<MeasuredLayout | undefined>> {
  const failed = (problems: Problem[]) => ({ value: undefined, problems });
  const missing = await page.evaluate(loadFonts);
  if (missing.length > 0) return failed(missing.map(fontProblem));
  await page.evaluate(installation(frameOf(laidOut)));
  const layout = await withCutHeads(page, laidOut);
  // On the pages of the booklet a table too wide is told, and mended by who wrote it.
  if (layout.use !== undefined) await page.evaluate(fitTables);
  // Before the notes are set: their boxes are wider than a quotation that holds a call.
  const overflow = [
    ...unfittingProblems(layout, await page.evaluate(fitLeaves, layout.use === 'handout' ? READABLE : undefined)),
    ...overflowProblems(layout, await page.evaluate(findOverflow, 'body')),
  ];
  if (overflow.length > 0) return failed(overflow);
  const {
    value: { map },
    problems,
  } = await settle(page, layout);
  if (problems.length > 0) return failed(problems);
  const wideNotes = overflowProblems(layout, await page.evaluate(findOverflow, ':is(.foot, .foot-last)'));
  if (wideNotes.length > 0) return failed(wideNotes);
  return { value: { layout, map }, problems: farCallProblems(layout, map, await page.evaluate(findFarCalls)) };
}

/** The frame that the text sections of a layout are measured in. */
export const frameOf = ({ geometry: { text, line }, use = 'booklet' }: Layout): Frame => ({
  width: text.width,
  height: text.height,
  line,
  pitch: text.width + COLUMN_GAP,
  facing: PAGES_TOGETHER[use] > 1,
});

/** Running heads take one line. */
export async function withCutHeads(page: Page, layout: Layout): Promise<Layout> {
  const texts = [...new Set(layout.sections.flatMap(({ heads }) => (heads ? [heads.left, heads.right] : [])))];
  const cut = await page.evaluate(cutHeads, texts, layout.geometry.text.width);
  const shown = (text: string): string => cut[texts.indexOf(text)] ?? text;
  const sections = layout.sections.map((section) =>
    section.heads ? { ...section, heads: { left: shown(section.heads.left), right: shown(section.heads.right) } } : section,
  );
  return { ...layout, sections };
}

/** All that runs inside the page, as one script: each function brings its own text and meets the others on `window.zine`. */
export function installation(frame: Frame): string {
  const parts = [
    installColumns,
    installLines,
    installGrid,
    installLastPages,
    installBoxes,
    installBreaks,
    installLineChoice,
    installEvening,
    installEnds,
    installPageStart,
    installParting,
    installNoteBench,
    installNoteEvening,
    installIslands,
    installTables,
    installPageBlocks,
    installFeet,
    installFootAttempts,
    installPageEnds,
    installPageNotes,
    installBeside,
    installDocumentRules,
    installNotes,
    installHyphenTrimmer,
    installBetterment,
  ];
  const steps = [setNotes, mendSections, fillSections].map((step) => `${step.name}: ${step}`);
  return [...parts.map((part) => `(${part})(${JSON.stringify(frame)});`), `Object.assign(window.zine, { ${steps.join(', ')} });`].join('\n');
}

/** What a settled layout is, and which of its sections were touched on the way. */
export interface Settled {
  map: PageMap;
  /** Ids of sections whose notes were set or whose numbers were written. */
  touched: ReadonlySet<string>;
}

/**
 * Notes and numbers until neither moves the other.
 * @param fresh ids of the sections that were set anew, where the others stand already
 */
export async function settle(page: Page, layout: Layout, fresh?: readonly string[]): Promise<Checked<Settled>> {
  // Two digits stand for every number at first: most are, and what they push aside is then right.
  const numbered = async () => assignPages(layout.sections, await page.evaluate(readPages), PAGES_TOGETHER[layout.use ?? 'booklet']);
  let map = await numbered();
  const touched = new Set(await fillPageNumbers(page, map));
  /** By section, until it is set anew: a round that leaves a section alone forgets nothing. */
  const unplaced = new Map<string, Unplaced[]>();
  /** Since something was changed on purpose. */
  let quiet = 0;
  let isNew = true;
  const better = async (): Promise<boolean> => {
    const bettered = await page.evaluate(betterPages, isNew);
    isNew = false;
    noteRound(bettered, touched, unplaced);
    for (const section of bettered.changed) touched.add(section);
    return bettered.changed.length > 0;
  };
  for (let round = 1; ; round++) {
    quiet++;
    const notes = await page.evaluate(setNotes, round > 1, round > 1 ? undefined : fresh);
    noteRound(notes, touched, unplaced);
    const next = await numbered();
    // Sections that stood already have their notes where their calls were.
    const settled = samePages(map, next) && (fresh === undefined || round > 1);
    map = next;
    // What shows only when the pages stand; what it moves is set again.
    if (settled && (await better())) {
      quiet = 0;
      continue;
    }
    // What was mended or filled is seen to stand in the next round.
    if (settled || quiet > MAX_ROUNDS) {
      const problems = [...unplaced.values()].flat().map((note) => unplacedProblem(layout, note));
      if (!settled) problems.push(unsettledProblem(layout));
      return { value: { map, touched }, problems };
    }
    for (const section of await fillPageNumbers(page, map)) touched.add(section);
  }
}

function noteRound({ set, unplaced: left }: Pick<Bettered, 'set' | 'unplaced'>, touched: Set<string>, unplaced: Map<string, Unplaced[]>): void {
  for (const section of set) {
    touched.add(section);
    unplaced.set(
      section,
      left.filter((note) => note.section === section),
    );
  }
}

/** Writes the number of every page that is referred to; gives back the ids of the sections in which one has changed. `only`: in the sections with these ids. */
export async function fillPageNumbers(page: Page, map: PageMap, only?: readonly string[]): Promise<string[]> {
  const folios = Object.fromEntries([...map.anchors].map(([id, at]) => [id, map.labels[at] ?? '']));
  const lists = await page.evaluate(readLists, only);
  return page.evaluate(
    fillNumbers,
    folios,
    lists.map(({ anchors, throughout }) => foldPages(anchors, map, throughout ?? undefined)),
    only,
  );
}

const samePages = (a: PageMap, b: PageMap): boolean =>
  a.pages === b.pages && a.anchors.size === b.anchors.size && [...a.anchors].every(([id, page]) => b.anchors.get(id) === page);
