import type { Unplaced } from './install-notes.ts';
import type { fillSections, mendSections, setNotes } from './set-pages.ts';

/** What was changed for the looks of pages, and how the notes of the changed sections were set then. */
export interface Bettered {
  /** Ids of the sections in which something was changed. */
  changed: string[];
  /** Ids of those whose notes were set again. */
  set: string[];
  /** Notes of these without a place. */
  unplaced: Unplaced[];
}

export interface Betterment {
  setNotes: typeof setNotes;
  mendSections: typeof mendSections;
  fillSections: typeof fillSections;
  /**
   * What is done for the looks of pages that stand, until nothing is left to be done: their ends are mended, then last pages filled, whose ends are mended again.
   * All in one call, since each answer to what all pages look like costs as much as a mending. `anew`: as if nothing had been done before.
   */
  betterPages(anew: boolean): Bettered;
}

export function installBetterment(): void {
  const zine = window.zine;
  /** Times that the ends of a section's pages are mended: a word that is held together may bring another to a page's end. */
  const MAX_MENDS = 4;
  /** Times that chapters are lengthened whose last page is all but empty. */
  const MAX_FILLS = 6;
  const mends = new Map<string, number>();
  let fills = 0;

  const mend = (): string[] => {
    const mended = zine.mendSections([...mends].filter(([, count]) => count >= MAX_MENDS).map(([id]) => id));
    for (const id of mended) mends.set(id, (mends.get(id) ?? 0) + 1);
    return mended;
  };
  const fill = (): string[] => {
    if (fills >= MAX_FILLS) return [];
    const filled = zine.fillSections();
    for (const id of filled) mends.delete(id);
    fills++;
    return filled;
  };
  const betterPages: Betterment['betterPages'] = (anew) => {
    if (anew) {
      mends.clear();
      fills = 0;
    }
    const changed = new Set<string>();
    const notes = new Map<string, Unplaced[]>();
    for (;;) {
      const mended = mend();
      const done = mended.length > 0 ? mended : fill();
      if (done.length === 0) break;
      for (const id of done) changed.add(id);
      const { set, unplaced } = zine.setNotes(true);
      for (const id of set)
        notes.set(
          id,
          unplaced.filter(({ section }) => section === id),
        );
    }
    return { changed: [...changed], set: [...notes.keys()], unplaced: [...notes.values()].flat() };
  };
  Object.assign(zine, { betterPages });
}
