import type { DesignChoice } from './design.ts';
import type { PageGeometry } from './geometry.ts';

/** What pages are for: to be folded by fours; to be read on a phone; to be folded from one sheet; to be handed out by themselves. */
export type Use = 'booklet' | 'phone' | 'mini' | 'handout';

/** Blanks before the last page fill up to a multiple of so many; single pages are as many as they are. */
export const PAGES_TOGETHER: Record<Use, number> = { booklet: 4, phone: 1, mini: 8, handout: 1 };

/** `text`: the text area, with folio and running heads as told; `full`: the whole sheet with its bleed, one page. */
export type SectionFrame = 'text' | 'full';

/** One run of pages that starts on a new page: the cover, the imprint, a chapter, the glossary … In the HTML it is `<section id>` directly below `<body>`. */
export interface Section {
  id: string;
  frame: SectionFrame;
  /** `recto`, `verso`: on a right-hand or left-hand page, a blank is inserted before it where needed; `back`: blanks fill up to a multiple of four (`PAGES_TOGETHER`) before it, so that it is the last page. */
  start: 'any' | 'recto' | 'verso' | 'back';
  folio: 'none' | 'roman' | 'arabic';
  /** A section without a printed folio that is counted in arabic numbers all the same, such as the opening of the first chapter. */
  counts?: 'arabic';
  /** One page that stands where a blank would fill up before the back cover; where no blank is needed there, it is not printed. */
  filler?: true;
  /** One of two pages that face each other: whatever comes behind it begins on the other, or overleaf. */
  facing?: true;
  /** Running heads of left and right pages; absent: none. */
  heads?: { left: string; right: string };
  /** Its first page carries its title and no running head. */
  titled?: true;
  /** Outline and page-label title. */
  title: string;
  /** The file its blocks come from, for messages about blocks that do not fit. */
  path?: string;
  /** Where several chapters share it: their files in order, `path` the first (model/section-place.ts). */
  paths?: readonly string[];
}

/** The document handed to the renderer. */
export interface Layout {
  html: string;
  /** Its typefaces as styles, some megabytes: whoever loads the document puts them in. Absent where they stand in `html`. */
  faces?: string;
  sections: Section[];
  geometry: PageGeometry;
  locale: string;
  /** Both languages of a parallel edition, `en+ru`: its files are named after them and not after the locale. */
  pair?: string;
  dir: 'ltr' | 'rtl';
  /** Absent: `booklet`. */
  use?: Use;
  /** How it is made up, for whoever is told of the build. */
  design?: DesignChoice;
}

/** What the files of a layout are named after. */
export const textName = ({ locale, pair }: Pick<Layout, 'locale' | 'pair'>): string => pair ?? locale;

/** A heading as its words read, in the order of the document. */
export interface Heading {
  /** From 1, as in HTML. */
  level: number;
  text: string;
  /** It stands on the left of two facing pages: the outline names the one on the right alone. */
  isTwin?: true;
}

/** A stretch of the words that are printed, without spaces, in the order of the document. */
export interface LanguageRun {
  /** `null`: that of the document. */
  lang: string | null;
  text: string;
}

/** Where a section came to stand; page indices count from 0 over the whole document. */
export interface PlacedSection extends Section {
  firstPage: number;
  pages: number;
  /** Blank pages inserted before it. */
  blanksBefore: number;
}

/** Measured before and verified after printing: the page of every anchor and the label printed on every page. */
export interface PageMap {
  /** Page index, from 0, by element id. */
  anchors: Map<string, number>;
  /** The label of every page as references name it (`iv`, `12`), whether the page prints it or not. */
  labels: string[];
  /** The number behind each label. */
  numbers: number[];
  /** How many pages at the front are numbered in roman: none where the texts begin on a left-hand page, and all pages are counted from the cover on. */
  frontMatter: number;
  /** In the order of the document, without the fillers for which there was no room. */
  sections: PlacedSection[];
  pages: number;
  blanks: number[];
}
