import type { Beside } from './install-beside.ts';
import type { Betterment } from './install-betterment.ts';
import type { Boxes } from './install-boxes.ts';
import type { LineBreaking } from './install-breaks.ts';
import type { DocumentRules } from './install-document-rules.ts';
import type { Ends } from './install-ends.ts';
import type { Evening } from './install-evening.ts';
import type { Feet } from './install-feet.ts';
import type { FootAttempts } from './install-foot-attempts.ts';
import type { Grid } from './install-grid.ts';
import type { HyphenTrimmer } from './install-hyphen-trimmer.ts';
import type { Islands } from './install-islands.ts';
import type { LastPages } from './install-last-pages.ts';
import type { LineChoice } from './install-line-choice.ts';
import type { Lines } from './install-lines.ts';
import type { NoteBench } from './install-note-bench.ts';
import type { NoteEvening } from './install-note-evening.ts';
import type { Notes } from './install-notes.ts';
import type { PageBlocks } from './install-page-blocks.ts';
import type { PageEnds } from './install-page-ends.ts';
import type { PageNotes } from './install-page-notes.ts';
import type { PageStart } from './install-page-start.ts';
import type { Parting } from './install-parting.ts';
import type { Patching } from './install-patch.ts';
import type { Tables } from './install-tables.ts';

/**
 * The functions in this folder run inside the page. Each is self-contained, because only its own source text travels there; they meet on
 * `window.zine`. Content scripts are switched off; what puppeteer evaluates is not.
 */

/** The frame every text section is measured in, in CSS px. */
export interface Frame {
  width: number;
  height: number;
  line: number;
  /** Distance from one column's start to the next. */
  pitch: number;
  /** Whether pages face one another: on a screen of a phone, which shows one after the other in a few lines, nobody sees how they end or whether they share their lines. */
  facing: boolean;
}

export interface Spot {
  /** Page within the section, from 0. */
  page: number;
  /** From the top of the page's text area, in CSS px. */
  top: number;
  bottom: number;
  /** From the page's inline start. */
  start: number;
}

export interface Columns {
  frame: Frame;
  /** Where a rectangle of a section's content stands. */
  spotOf(section: Element, rect: DOMRect): Spot;
  /** Where an element's first (or last) line stands; undefined where it has no box. */
  spot(element: Element, which?: 'first' | 'last'): Spot | undefined;
  sectionOf(element: Element): Element;
  /** Height of all parts of a block together, on however many pages, in CSS px. */
  heightOf(block: Element): number;
}

declare global {
  interface Window {
    zine: Columns &
      Lines &
      Grid &
      LastPages &
      Boxes &
      LineBreaking &
      LineChoice &
      Evening &
      Ends &
      PageStart &
      Parting &
      NoteBench &
      NoteEvening &
      Islands &
      Tables &
      PageBlocks &
      Feet &
      FootAttempts &
      PageEnds &
      PageNotes &
      Beside &
      DocumentRules &
      Notes &
      HyphenTrimmer &
      Betterment &
      Patching;
  }
}

/** Reads pages off columns: on screen, a section is a row of columns of exactly the text area, and LayoutNG breaks columns and pages with the same code. */
export function installColumns(frame: Frame): void {
  /** A section in another language may run against the document, and so do its columns. */
  const directions = new WeakMap<Element, boolean>();
  const isRtl = (section: Element): boolean => {
    const known = directions.get(section) ?? getComputedStyle(section).direction === 'rtl';
    directions.set(section, known);
    return known;
  };
  /** Rounding of the layout's 1/64 px, and hanging side bearings. */
  const tolerance = 2;

  const spotOf = (section: Element, rect: DOMRect): Spot => {
    const box = section.getBoundingClientRect();
    const along = isRtl(section) ? box.right - rect.right : rect.left - box.left;
    const page = Math.max(0, Math.floor((along + tolerance) / frame.pitch));
    return { page, top: rect.top - box.top, bottom: rect.bottom - box.top, start: along - page * frame.pitch };
  };
  const sectionOf = (element: Element): Element => {
    const section = element.closest('body > section');
    if (!section) throw new Error(`#${element.id} stands in no section`);
    return section;
  };
  const spot = (element: Element, which: 'first' | 'last' = 'first'): Spot | undefined => {
    const rects = [...element.getClientRects()].filter((rect) => rect.width > 0 || rect.height > 0);
    const rect = which === 'first' ? rects[0] : rects.at(-1);
    return rect && spotOf(sectionOf(element), rect);
  };
  const heightOf = (block: Element): number => Array.from(block.getClientRects(), (rect) => rect.height).reduce((a, b) => a + b, 0);
  window.zine = Object.assign(window.zine ?? {}, { frame, spotOf, sectionOf, spot, heightOf });
}
