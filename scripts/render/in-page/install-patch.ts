import type { SectionFrame } from '../../model/layout.ts';
import type { fillNumbers, PageRun } from './fill-numbers.ts';
import type { findOverflow, Overflow } from './find-overflow.ts';
import type { fitLeaves } from './fit-leaves.ts';
import type { Unplaced } from './install-notes.ts';
import type { pageOfLine } from './read-blocks.ts';
import type { StoodBefore, standBefore, View } from './stand-before.ts';

/** A section that takes the place of the one of its id, and where to look at it then. */
export interface Patch {
  id: string;
  frame: SectionFrame;
  html: string;
  /** Numbers of the pages that it refers to, as they were: see `fillNumbers`. */
  folios: Record<string, string>;
  lists: (PageRun | string)[][];
  look: Look;
}

/** What is to be seen of a section. */
export interface Look {
  id: string;
  line: number;
  offset: number;
  /** How each of its pages would be looked at, in order. */
  views: readonly View[];
  /** Index of its first page in the document. */
  firstPage: number;
}

export interface Seen {
  /** The page of the line within the section, from 0, and that which lies beside it in the same section. */
  page: number;
  beside: number | undefined;
  /** The window in front of them. */
  stood: StoodBefore;
}

export interface Patched extends Seen {
  overflow: Overflow[];
  unplaced: Unplaced[];
}

export interface Patching {
  patch(patch: Patch): Patched;
  /** Stands before the spread of a line. */
  look(look: Look): Seen;
  fillNumbers: typeof fillNumbers;
  findOverflow: typeof findOverflow;
  fitLeaves: typeof fitLeaves;
  pageOfLine: typeof pageOfLine;
  standBefore: typeof standBefore;
}

/** Puts a section in place, sets it, and stands before the page of a line, all at once: each message to a browser that is at work costs as much as a whole chapter. */
export function installPatch(): void {
  const zine = window.zine;
  const patch: Patching['patch'] = ({ id, frame, html, folios, lists, look: wanted }) => {
    const parser = document.createElement('template');
    parser.innerHTML = html;
    const fresh = document.importNode(parser.content.firstElementChild as HTMLElement, true);
    fresh.dataset.frame = frame;
    document.getElementById(id)?.replaceWith(fresh);
    zine.fitLeaves();
    const overflow = zine.findOverflow('body', [id]);
    zine.fillNumbers(folios, lists, [id]);
    const { unplaced } = zine.setNotes(false, [id]);
    return { overflow, unplaced, ...look(wanted) };
  };
  const look: Patching['look'] = ({ id, line, offset, views, firstPage }) => {
    const section = document.getElementById(id);
    const pages = Math.max(1, Math.ceil(((section?.scrollWidth ?? 0) - zine.frame.width - 4) / zine.frame.pitch) + 1);
    const page = Math.min(zine.pageOfLine(id, line, offset), pages - 1, views.length - 1);
    // A spread is a page of odd index and the next.
    const other = (firstPage + page) % 2 === 1 ? page + 1 : page - 1;
    const beside = views[other] && other < pages ? other : undefined;
    const view = views[page] as View;
    return { page, beside, stood: zine.standBefore(view, beside === undefined ? undefined : views[beside]) };
  };
  Object.assign(zine, { patch, look });
}
