import type { Waiting } from './install-page-notes.ts';

/** A note that is on no page. */
export interface Unplaced {
  section: string;
  /** Line of the block of its call in the source file, where it has one. */
  line: number | undefined;
  /** Its first words. */
  words: string;
}

export interface Notes {
  /** Sets every note of a section at the foot of the page of its call; gives back those without a call, for which there is no way. */
  placeNotes(section: Element): Unplaced[];
  /** Takes the notes off the pages again, and whatever was parted for them. */
  liftNotes(section: Element): void;
  /** Whether anything stands elsewhere than where it was put: a note not with its call, a part of a table or a break on another page. */
  isAstray(section: Element): boolean;
}

/** Goes through a section page by page: what stands on a finished page is never touched again. */
export function installNotes(): void {
  const zine = window.zine;
  const callOf = (note: HTMLElement): Element | null => document.getElementById(note.dataset.call ?? '');
  const sourcesOf = (section: Element): HTMLElement[] => [...section.querySelectorAll<HTMLElement>(':scope > .notes-source > .note')];
  const pagesOf = (section: Element): number => Math.max(1, Math.ceil((section.scrollWidth - zine.frame.width - 4) / zine.frame.pitch) + 1);

  /** Asked before a page has its foot: of a block that is torn by one, the height tells nothing. */
  const wholeOf = (call: Element): HTMLElement | undefined => {
    const island = zine.islandOf(call);
    if (!island || island.matches('table')) return undefined;
    return zine.heightOf(island) < zine.frame.height - 3 * zine.frame.line ? island : undefined;
  };
  const waitingNotes = (section: Element): Waiting[] => {
    const notes = sourcesOf(section);
    const heights = zine.noteHeights(notes);
    const waiting = notes.flatMap((note, i) => {
      const call = callOf(note);
      return call ? [{ note, call, height: heights[i] ?? 0, whole: wholeOf(call) }] : [];
    });
    return waiting.sort((a, b) => (a.call.compareDocumentPosition(b.call) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  };
  /** What cannot be set with its call follows at the next foot. */
  const passOn = (waiting: readonly Waiting[]): HTMLElement[] =>
    waiting.map(({ note }) => {
      const copy = note.cloneNode(true) as HTMLElement;
      if (note.dataset.id) copy.id = note.dataset.id;
      copy.dataset.late = 'yes';
      return copy;
    });

  const fill = (section: Element, page: number, waiting: readonly Waiting[], queue: readonly HTMLElement[]) => {
    for (const call of queue.length > 0 ? [undefined] : [waiting[0]?.call, undefined]) {
      const foot = zine.openFoot(section, page, call);
      const filled = foot && zine.fillPage({ section, page, foot, waiting, queue });
      // A foot behind its own call that holds nothing would only push: that must come from the page's start.
      if (filled && !(call && filled.taken.length === 0)) return filled;
      if (foot) zine.removeFoot(foot);
    }
    return undefined;
  };
  /** Notes behind the end of a section's text: on a page of their own. */
  const append = (section: Element, notes: readonly HTMLElement[]): void => {
    const last = document.createElement('aside');
    last.className = 'foot-last';
    last.setAttribute('role', 'complementary');
    last.append(...notes);
    (section.querySelector(':scope > .prose') ?? section).append(last);
  };

  const heightOf = (notes: readonly Element[]): number => (notes.length > 0 ? zine.noteHeights(notes).reduce((a, b) => a + b, 0) + zine.listGap(notes) : 0);
  /** The next page that has something to be set: notes that wait for it, notes called on it, a table that goes on overleaf. */
  const nextPage = (section: Element, page: number, waiting: readonly Waiting[], queue: readonly Element[]): number | undefined => {
    if (queue.length > 0) return page;
    const [first] = waiting;
    const called = first && Math.max(page, zine.pageOf(first.call));
    const parting = zine.nextParting(section, page);
    return called === undefined || parting === undefined ? (called ?? parting) : Math.min(called, parting);
  };

  /**
   * A heading or figure that leaves its note no room goes to the next page, if it does not begin this one; so does a paragraph on a page whose start, the rest of
   * an opening, takes no foot.
   */
  const moveOn = (section: Element, page: number, call: Element | undefined): boolean => {
    const block = call && (zine.islandOf(call) ?? call.closest<HTMLElement>('p'));
    const first = zine.pageStart(section, page);
    if (!block || (first && zine.rootOf(block).contains(first))) return false;
    zine.breakBefore(zine.rootOf(block));
    return zine.pageOf(call) > page;
  };

  /** What is still to be set when a page is done. */
  interface Remaining {
    waiting: readonly Waiting[];
    queue: HTMLElement[];
    /** Pages in a row whose foot held nothing and kept what follows off them. If that was all of the page, the next would be pushed on in the same way, for ever. */
    pushes: number;
  }
  const MOST_PUSHES = 3;
  /** What is left for the feet when the notes of a page hang beside its lines, as far as they can. */
  const afterHanging = (section: Element, page: number, { waiting, queue }: Remaining): readonly Waiting[] => {
    const called = queue.length === 0 ? waiting.filter(({ call }) => zine.pageOf(call) === page) : [];
    return zine.hangBeside(section, page, called) ? waiting.filter((each) => !called.includes(each)) : waiting;
  };
  const setPage = (section: Element, page: number, remaining: Remaining): Remaining => {
    const { queue, pushes } = remaining;
    const waiting = afterHanging(section, page, remaining);
    zine.fitBlocks({ section, page, waiting, queued: heightOf(queue) });
    const onPage = waiting.filter(({ call }) => zine.pageOf(call) <= page);
    // A picture may have given way.
    for (const each of onPage) each.whole ??= wholeOf(each.call);
    if (onPage.length === 0 && queue.length === 0) return { waiting, queue, pushes: 0 };
    const isStuck = pushes > MOST_PUSHES || (pushes > 0 && zine.isBare(section, page - 1));
    const set = isStuck ? undefined : fill(section, page, waiting, queue);
    if (!set && queue.length === 0 && moveOn(section, page, onPage[0]?.call)) return { waiting, queue, pushes: 0 };
    // What was tried may have moved a call on.
    const left = set ? [] : waiting.filter(({ call }) => zine.pageOf(call) <= page);
    const filled = set ?? { taken: left, queue: [...queue, ...passOn(left)] };
    zine.dropStaleBreaks(section);
    return {
      waiting: waiting.filter((each) => !filled.taken.includes(each)),
      queue: filled.queue,
      pushes: filled.taken.length === 0 && queue.length === 0 ? pushes + 1 : 0,
    };
  };

  const placeNotes: Notes['placeNotes'] = (section) => {
    zine.benchFor(section);
    // A note without a call would be lost without a word.
    zine.evenNotes(sourcesOf(section));
    const unplaced = sourcesOf(section).filter((note) => !callOf(note));
    let left: Remaining = { waiting: waitingNotes(section), queue: [], pushes: 0 };
    for (let page = 0; ; page++) {
      const next = nextPage(section, page, left.waiting, left.queue);
      if (next === undefined) break;
      page = next;
      if (page < pagesOf(section)) left = setPage(section, page, left);
      else {
        append(section, [...left.queue, ...passOn(left.waiting)]);
        // Tables in them are parted as others are.
        left = { waiting: [], queue: [], pushes: 0 };
      }
    }
    markStarts(section);
    return unplaced.map((note) => ({ section: section.id, line: undefined, words: (note.textContent ?? '').trim().slice(0, 60) }));
  };

  /** Where breaks were put, to see later whether they still are right. */
  const markStarts = (section: Element): void => {
    for (const start of section.querySelectorAll<HTMLElement>('.zine-start')) start.dataset.page = String(zine.spot(start)?.page ?? -1);
  };
  const liftNotes: Notes['liftNotes'] = (section) => {
    for (const part of section.querySelectorAll('.foot, .foot-spacer, .foot-last')) part.remove();
    zine.removeBreaks(section);
    zine.joinTables(section);
    section.normalize();
  };
  const isAstray: Notes['isAstray'] = (section) => {
    const set = [...section.querySelectorAll<HTMLElement>('.foot > .note:not(.continued), .foot-last > .note:not(.continued)')];
    const isStray = (note: HTMLElement): boolean => {
      const call = callOf(note);
      const page = zine.spot(note)?.page;
      if (!call || page === undefined) return true;
      const called = zine.pageOf(call);
      // Behind the beginning of a foot there may be notes whose calls are pages before.
      return note.dataset.late ? called > page : called !== page;
    };
    const hasMoved = (start: HTMLElement): boolean => String(zine.spot(start)?.page ?? -1) !== start.dataset.page;
    // Page numbers in a note: its lines are to be chosen again.
    if (zine.areOther(sourcesOf(section))) return true;
    return set.some(isStray) || [...section.querySelectorAll<HTMLElement>('.zine-start')].some(hasMoved);
  };
  Object.assign(zine, { placeNotes, liftNotes, isAstray });
}
