/** Whether a reader can see a run: `cut` lies outside the paths that clip, `covered` under something painted later, `unpainted` has no ink that shows. */
export type Sight = 'seen' | 'cut' | 'covered' | 'unpainted';

/** Glyphs drawn one behind the other on one line, in one font. */
export interface PrintedRun {
  /** By `ToUnicode`, or as `ActualText` says. */
  text: string;
  /** By `ToUnicode` alone. */
  drawn: string;
  /** Number, from 1, of the form on the page that draws it, such as a page on a sheet; 0: the page itself. */
  part: number;
  /** Number of the marked content on its page (ISO 32000-2, 14.7.5.2); -1: an artifact, which belongs to no element. */
  mark: number;
  /** In points, from the lower left corner of the page: from the baseline to about the height of an x, so that lines of tight type lie apart. */
  left: number;
  bottom: number;
  right: number;
  top: number;
  sight: Sight;
}

/** What stands on a page, in the order in which it is drawn. */
export type PrintedPage = PrintedRun[];

/** A step through the structure tree, in the order in which it is read. */
export interface ReadingStep {
  /** Page index, from 0. */
  page: number;
  mark: number;
  /** Number of the element that holds it. */
  element: number;
  /** Number of the table that it stands in; -1: none. */
  table: number;
  /** The number or the sign of an item of a list. */
  isLabel: boolean;
}

/** The words of a finished PDF: as drawn, and as read. */
export interface PrintedText {
  pages: PrintedPage[];
  reading: ReadingStep[];
  /** Alternative texts, in the order of reading. */
  alternatives: string[];
  /** Page indices of the places that links lead to. */
  destinations: Map<string, number>;
}
