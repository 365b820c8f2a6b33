import type { DevFirst, DevSheet, DevState } from '../dev-state.ts';

/** What the functions of the page share; each brings its own text to the browser and meets the others here. */
export interface Viewer {
  state?: DevState;
  /** Pages in sight, and those just outside of it. */
  seen: Set<HTMLElement>;
  /** Functions that each new state is given to. */
  shows: ((state: DevState) => void)[];
  /** Shows a picture of a spread until there are others of its pages. */
  showFirst(first: DevFirst): void;
  /** Takes note of whether a page is in sight. */
  watch(page: HTMLElement): void;
  /** Takes a picture of a page, for who looks at it. */
  ask(page: HTMLElement): void;
  /** Puts an element where this part of the sheet is seen. In CSS px of the sheet. */
  placeSheet(element: HTMLElement, sheet: DevSheet, box: { left: number; top: number; width: number; height: number }): void;
  /** Shows a page, and of its blocks the one of this line. */
  goTo(page: number, mark?: { path: string; line: number }): void;
  /** Lays the pages out again: as spreads or as sheets. */
  arrange(): void;
  /** Posts to our own server; whether it did what was asked. */
  post(path: string, data: object): Promise<boolean>;
  say(words: string, isBad?: boolean): void;
  /** Tells where a piece of text stands in the files. */
  tellPlace(path: string, line: number): void;
  /** Looks for the pieces of text of the pages in sight, when nothing has changed for a while. */
  readSeen(): void;
  /** Looks for the pieces of text of a page. */
  readPage(page: HTMLElement, mark?: { path: string; line: number }): void;
}

declare global {
  interface Window {
    zineDev: Viewer;
  }
}
