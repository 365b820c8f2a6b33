import type { Page } from 'puppeteer';
import type { Heading, LanguageRun, Layout, PageMap } from '../model/layout.ts';
import type { Checked } from '../model/problem.ts';
import type { SetSection } from '../model/setting.ts';
import { drawFrame } from './draw-frame.ts';
import { readHeadings } from './in-page/read-headings.ts';
import { readLanguages } from './in-page/read-languages.ts';
import { readTargets } from './in-page/read-pages.ts';
import { readSetting } from './in-page/read-setting.ts';
import { finishPages, preparePrint } from './in-page/set-pages.ts';
import { disagreements } from './layout-problems.ts';
import { fillPageNumbers, measureLayout } from './measure-layout.ts';
import { printStyles } from './page-styles.ts';
import type { ReadBack } from './read-back.ts';

export interface Printed {
  pdf: Uint8Array;
  map: PageMap;
  /** All that are printed. */
  headings: Heading[];
  /** Of all words, where some stand in another language than the document. */
  languages: LanguageRun[];
  /** How its lines are set, where that was asked for. */
  setting?: SetSection[];
}

export interface PrintOptions {
  /** Reads a print back: the proof of what was measured. */
  readBack(pdf: Uint8Array, map: PageMap): Promise<ReadBack>;
  /** Reads how every line is set, too. */
  readsSetting?: boolean;
  onProgress?(stage: 'measure' | 'print', detail: string): void;
}

/** Prints after which a document whose print still differs from its measurement is an error. */
const MAX_ROUNDS = 3;

/**
 * Prints a document that `measurableHtml` made as `measureLayout` has laid it out, and checks the print against the measurement. Where they differ the print is
 * right: the numbers are corrected and it is printed again, at most three times.
 */
export async function printLayout(page: Page, laidOut: Layout, options: PrintOptions): Promise<Checked<Printed | undefined>> {
  options.onProgress?.('measure', '');
  const measured = await measureLayout(page, laidOut);
  if (measured.value === undefined) return { value: undefined, problems: measured.problems };
  const { layout } = measured.value;
  let { map } = measured.value;
  if (options.readsSetting) await page.evaluate(finishPages);
  const setting = options.readsSetting ? { setting: await page.evaluate(readSetting) } : {};
  // From here on only what is printed has the media type `print`; the screen is empty.
  await page.emulateMediaType();
  for (let round = 1; ; round++) {
    const placed = map.sections.map(({ id, blanksBefore }) => [id, blanksBefore] as const);
    await page.evaluate(preparePrint, printStyles(layout, map), placed, map.blanks.length, round === 1 && !options.readsSetting);
    options.onProgress?.('print', `${map.pages} pages`);
    await drawFrame(page);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0, waitForFonts: false });
    const printed = await options.readBack(pdf, map);
    const wrong = disagreements(layout, map, printed, new Set(await page.evaluate(readTargets)));
    if (wrong.length === 0) {
      const headings = await page.evaluate(readHeadings, twinsOf(map));
      return { value: { pdf, map, headings, languages: await page.evaluate(readLanguages), ...setting }, problems: measured.problems };
    }
    if (round === MAX_ROUNDS) return { value: undefined, problems: wrong };
    map = { ...map, anchors: new Map([...map.anchors, ...printed.destinations]) };
    await fillPageNumbers(page, map);
  }
}

/** Sections on the left of two facing pages. */
const twinsOf = ({ sections }: PageMap): string[] => sections.flatMap(({ id, facing, start }) => (facing && start === 'verso' ? [id] : []));
