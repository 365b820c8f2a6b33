import type { Page } from 'puppeteer';
import { problem } from '../diagnostics/problem.ts';
import type { Heading, Layout, PageMap } from '../model/layout.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { assignPages } from './assign-pages.ts';
import { drawFrame } from './draw-frame.ts';
import { foldPages } from './fold-pages.ts';
import { fillNumbers, readLists } from './in-page/fill-numbers.ts';
import { findOverflow } from './in-page/find-overflow.ts';
import { type Frame, installColumns } from './in-page/install-columns.ts';
import { installFeet } from './in-page/install-feet.ts';
import { installHyphenTrimmer } from './in-page/install-hyphen-trimmer.ts';
import { installIslands } from './in-page/install-islands.ts';
import { installNoteBench } from './in-page/install-note-bench.ts';
import { installNotes, type Unplaced } from './in-page/install-notes.ts';
import { installPageBlocks } from './in-page/install-page-blocks.ts';
import { installPageNotes } from './in-page/install-page-notes.ts';
import { installPageStart } from './in-page/install-page-start.ts';
import { installParting } from './in-page/install-parting.ts';
import { installTables } from './in-page/install-tables.ts';
import { loadFonts } from './in-page/load-fonts.ts';
import { readHeadings } from './in-page/read-headings.ts';
import { readPages } from './in-page/read-pages.ts';
import { preparePrint, setNotes } from './in-page/set-pages.ts';
import { COLUMN_GAP, printStyles } from './page-styles.ts';

export interface Printed {
  pdf: Uint8Array;
  map: PageMap;
  /** All that are printed. */
  headings: Heading[];
}

export interface ReadBack {
  pages: number;
  /** Page indices of the destinations, by element id. */
  destinations: Map<string, number>;
  /** Whether everything was scaled down to make something fit. */
  shrunk: boolean;
}

export interface PrintOptions {
  /** Reads a print back: the proof of what was measured. */
  readBack(pdf: Uint8Array, map: PageMap): Promise<ReadBack>;
  onProgress?(stage: 'measure' | 'print', detail: string): void;
}

/** Rounds after which page numbers that still change are an error: a reference that moves what it refers to. */
const MAX_ROUNDS = 3;

/**
 * Lays a document that `measurableHtml` made out on screen, sets the notes, fills in every page number, prints once and checks the print against the measurement. Where they
 * differ the print is right: the numbers are corrected and it is printed again, at most three times.
 */
export async function printLayout(page: Page, layout: Layout, options: PrintOptions): Promise<Checked<Printed | undefined>> {
  const { geometry: g } = layout;
  const frame: Frame = { width: g.text.width, height: g.text.height, line: g.line, pitch: g.text.width + COLUMN_GAP };
  const missing = await page.evaluate(loadFonts);
  if (missing.length > 0) throw new Error(`fonts that did not load: ${missing.join(', ')}`);
  await page.evaluate(installation(frame));

  options.onProgress?.('measure', '');
  // Before the notes are set: their boxes are wider than a quotation that holds a call.
  const overflow = overflowProblems(layout, await page.evaluate(findOverflow));
  if (overflow.length > 0) return { value: undefined, problems: overflow };
  const measured = await settle(page, layout);
  if (measured.problems.length > 0) return { value: undefined, problems: measured.problems };
  let map = measured.value;
  // From here on only what is printed has the media type `print`; the screen is empty.
  await page.emulateMediaType();
  for (let round = 1; ; round++) {
    const placed = map.sections.map(({ id, blanksBefore }) => [id, blanksBefore] as const);
    await page.evaluate(preparePrint, printStyles(layout, map), placed, map.blanks.length, round === 1);
    options.onProgress?.('print', `${map.pages} pages`);
    await drawFrame(page);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0, waitForFonts: false });
    const printed = await options.readBack(pdf, map);
    const wrong = disagreements(map, printed);
    if (wrong.length === 0) return { value: { pdf, map, headings: await page.evaluate(readHeadings) }, problems: [] };
    if (round === MAX_ROUNDS) return { value: undefined, problems: wrong };
    map = { ...map, anchors: new Map([...map.anchors, ...printed.destinations]) };
    await fill(page, map);
  }
}

/** All that runs inside the page, as one script: each function brings its own text and meets the others on `window.zine`. */
function installation(frame: Frame): string {
  const parts = [
    installColumns,
    installPageStart,
    installParting,
    installNoteBench,
    installIslands,
    installTables,
    installPageBlocks,
    installFeet,
    installPageNotes,
    installNotes,
    installHyphenTrimmer,
  ];
  return parts.map((part) => `(${part})(${JSON.stringify(frame)});`).join('\n');
}

/** Notes and numbers until neither moves the other. */
async function settle(page: Page, layout: Layout): Promise<Checked<PageMap>> {
  // Two digits stand for every number at first: most are, and what they push aside is then right.
  let map = assignPages(layout.sections, await page.evaluate(readPages));
  await fill(page, map);
  /** By section, until it is set anew: a round that leaves a section alone forgets nothing. */
  const unplaced = new Map<string, Unplaced[]>();
  for (let round = 1; ; round++) {
    const notes = await page.evaluate(setNotes, round > 1);
    for (const section of notes.set)
      unplaced.set(
        section,
        notes.unplaced.filter((note) => note.section === section),
      );
    const next = assignPages(layout.sections, await page.evaluate(readPages));
    const settled = samePages(map, next);
    map = next;
    if (settled || round > MAX_ROUNDS + 2) {
      const problems = [...unplaced.values()].flat().map((note) => unplacedProblem(layout, note));
      if (!settled)
        problems.push(
          problem(
            'page-disagree',
            { path: layout.sections[0]?.path ?? '' },
            'Unexpected page numbers that change what they number, expected them to settle',
            'Reword the paragraph at the page break.',
          ),
        );
      return { value: map, problems };
    }
    await fill(page, map);
  }
}

async function fill(page: Page, map: PageMap): Promise<void> {
  const folios = Object.fromEntries([...map.anchors].map(([id, at]) => [id, map.labels[at] ?? '']));
  const lists = await page.evaluate(readLists);
  await page.evaluate(
    fillNumbers,
    folios,
    lists.map((anchors) => foldPages(anchors, map)),
  );
}

const samePages = (a: PageMap, b: PageMap): boolean =>
  a.pages === b.pages && a.anchors.size === b.anchors.size && [...a.anchors].every(([id, page]) => b.anchors.get(id) === page);

function disagreements(map: PageMap, printed: ReadBack): Problem[] {
  const hint = 'This is a mistake of zine’s, not of the text: please report it with the publication.';
  const wrong = [...map.anchors].filter(([id, page]) => (printed.destinations.get(id) ?? page) !== page);
  const problems = wrong.map(([id, page]) =>
    problem(
      'page-disagree',
      { path: 'publication' },
      `Unexpected page ${(printed.destinations.get(id) ?? 0) + 1} of \`#${id}\` in print, expected page ${page + 1} as measured`,
      hint,
    ),
  );
  if (printed.shrunk) problems.push(problem('page-disagree', { path: 'publication' }, 'Unexpected print that was scaled down, expected its full size', hint));
  if (printed.pages !== map.pages)
    problems.push(problem('page-disagree', { path: 'publication' }, `Unexpected ${printed.pages} pages in print, expected ${map.pages} as measured`, hint));
  return problems;
}

const pathOf = (layout: Layout, id: string): string =>
  layout.sections.find((section) => section.id === id)?.path ?? layout.sections.find((section) => section.path)?.path ?? 'publication';
const unplacedProblem = (layout: Layout, { section, line, words }: Unplaced): Problem =>
  problem(
    'note-unplaced',
    { path: pathOf(layout, section), ...(line === undefined ? {} : { line }) },
    `Unexpected note “${words}” that nothing calls, expected its call in the text`,
    'Write its call, or take the note out.',
  );

function overflowProblems(layout: Layout, found: { section: string; line: number; by: number }[]): Problem[] {
  return found.map(({ section, line, by }) =>
    problem(
      'block-overflow',
      { path: pathOf(layout, section), line },
      `Unexpected block ${Math.ceil(by)} px wider than the text area, expected one that fits`,
      'Break the long line or word, or give the table fewer columns.',
    ),
  );
}
