import type { Problem } from '../model/problem.ts';

/** All that the page of `zine dev` shows but the pictures. Lengths in CSS px of the sheet, pages by their index from 0. */
export interface DevState {
  title: string;
  locale: string;
  locales: readonly string[];
  theme: string;
  themes: readonly string[];
  /** What can be made of these pages, and how each lies on paper. */
  editions: readonly DevEdition[];
  dir: 'ltr' | 'rtl';
  /** The publication's folder on this machine: for links that open a file in an editor. */
  folder: string;
  sheet: DevSheet;
  pages: readonly DevPage[];
  sections: readonly DevSection[];
  problems: readonly DevProblem[];
  /** `pages` and `sheets` as they are printed, blanks among them. */
  summary: { pages: number; sheets: number; blanks: number; words: string };
  /** Where the last change is to be seen. */
  changed?: number;
}

export interface DevEdition {
  name: string;
  /** Pages as they are read; with what is cut off, and the marks; or sides of sheets. */
  shows: 'pages' | 'bleed' | 'sheets';
  /** The other side of each sheet is upside down: it is turned about its long edge. */
  isTurned: boolean;
  /** Why these are not its own pages; absent: they are. */
  why?: string;
}

export interface DevSheet {
  width: number;
  height: number;
  /** The cut page on the sheet, and the bleed around it. */
  trim: { left: number; top: number; width: number; height: number };
  bleed: number;
  text: { top: number; height: number; width: number; rectoLeft: number; versoLeft: number; line: number };
}

export interface DevPage {
  /** As references name it. */
  label: string;
  /** Name of its picture; null for a blank page. */
  picture: string | null;
  /** Shown as it was before a mistake. */
  isOld: boolean;
}

/** A run of pages, as the list at the side has it. */
export interface DevSection {
  id: string;
  title: string;
  path?: string;
  page: number;
  label: string;
  pages: number;
}

export interface DevProblem extends Problem {
  /** Where it is to be seen. */
  page?: number;
}

/** A piece of text on a page, in CSS px of the sheet. */
export interface DevBlock {
  path: string;
  line: number;
  left: number;
  top: number;
  width: number;
  height: number;
  words: string;
}

/** The picture of the spread on which something has just changed: out before all else is known. Lengths in CSS px of the sheet. */
export interface DevFirst {
  /** Pages that are to be seen in it, and where the sheet of each begins; that of the change first. */
  pages: readonly { page: number; left: number }[];
  width: number;
  height: number;
  /** As a `data:` address: nobody has to ask for it. */
  picture: string;
  /** It shows what was in sight, in another look: nobody is led there. */
  isInSight?: true;
}

/** A chapter of a translation, or its glossary, beside what it translates. */
export interface DevTranslation {
  slug: string;
  path: string;
  /** As `zine status` has it. */
  state: string;
  /** The locale that it is translated from. */
  from: string;
  pairs: readonly DevPair[];
}

export interface DevPair {
  state: 'current' | 'stale' | 'missing' | 'unrecorded' | 'orphan';
  source?: DevText;
  translation?: DevText;
  /** The source with what is gone and what is new, where it has changed. */
  change?: readonly { kind: 'same' | 'removed' | 'added'; text: string }[];
}

export interface DevText {
  text: string;
  path: string;
  line: number;
}

/** What became of the PDFs that were asked for, or of the search for what saves a sheet. */
export interface DevBuild {
  state: 'running' | 'done' | 'failed';
  words: string;
}
