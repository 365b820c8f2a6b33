import type { Foot } from './install-feet.ts';

/** A note that is not on a page yet. */
export interface Waiting {
  note: HTMLElement;
  call: Element;
  /** At the full measure, in CSS px. */
  height: number;
  /** The block around the call that stays in one piece, as long as a page holds it. */
  whole: HTMLElement | undefined;
}

/** A page whose foot is to be filled. */
export interface OpenPage {
  section: Element;
  page: number;
  foot: Foot;
  /** In the order of their calls. */
  waiting: readonly Waiting[];
  /** What comes from the page before, in order: the rest of a note, notes for which there was no room with their calls. */
  queue: readonly HTMLElement[];
}

/** Which of the waiting notes a page took or passed on, and what goes on overleaf. */
export interface FilledPage {
  taken: readonly Waiting[];
  queue: HTMLElement[];
}

/** One way of filling a foot: whole notes, perhaps the beginning of the next, and a height. */
export interface Attempt {
  set: number;
  head?: HTMLElement;
  rest?: HTMLElement;
  height: number;
}

export interface PageNotes {
  /** Puts as many notes into a page's foot as stay on the page with their calls; undefined where it cannot be done from this foot. */
  fillPage(open: OpenPage): FilledPage | undefined;
}

export function installPageNotes(): void {
  const zine = window.zine;
  const { frame } = zine;
  const named = ({ note }: Waiting, copy = note.cloneNode(true) as HTMLElement): HTMLElement => {
    if (note.dataset.id) copy.id = note.dataset.id;
    return copy;
  };
  /** Whether the foot holds with this height: the calls of its notes on the page, the calls of others behind it. */
  const holds = ({ page, foot, waiting }: OpenPage, taken: readonly Waiting[]): 'yes' | 'no' | 'too low' => {
    const isHere = ({ call, whole }: Waiting): boolean => zine.pageOf(call) === page && zine.pageOf(whole ?? call) === page;
    const stays = taken.every(isHere) && (zine.spot(foot.box)?.page ?? page) === page;
    if (!stays) return 'no';
    if (zine.strandsHeading(page, foot)) return 'too low';
    // Nearly always the next one tells; in the cells of a row the order of calls is not that of pages.
    const following = waiting.slice(0, taken.length + 30).filter((each) => !taken.includes(each));
    if (following.some(({ whole }) => whole && zine.spot(whole)?.page === page && zine.pageOf(whole) > page)) return 'too low';
    return following.every((each) => zine.pageOf(each.call) > page) ? 'yes' : 'too low';
  };
  const tryOut = (open: OpenPage, here: readonly Waiting[], { set, head, rest, height }: Attempt): FilledPage | undefined => {
    const { foot, queue } = open;
    const next = here[set];
    const begun = head && next ? [named(next, head)] : [];
    foot.box.replaceChildren(...queue, ...here.slice(0, set).map((each) => named(each)), ...begun);
    const taken = here.slice(0, set + begun.length);
    for (let more = 0; more < 6; more++) {
      zine.setFootHeight(foot, height + more * frame.line);
      const result = holds(open, taken);
      // A page without anything would be followed by another.
      if (result === 'yes' && taken.length === 0 && queue.length === 0 && zine.isBare(open.section, open.page)) return undefined;
      if (result === 'yes') return { taken, queue: rest ? [rest] : [] };
      if (result === 'no' || head) return undefined;
    }
    return undefined;
  };

  /** As many notes as a height holds, the last perhaps begun; the others in order. */
  const cut = (notes: readonly HTMLElement[], height: number): { taken: HTMLElement[]; left: HTMLElement[] } => {
    const heights = zine.noteHeights(notes);
    let free = height - zine.listGap(notes);
    for (const [index, note] of notes.entries()) {
      const own = heights[index] ?? 0;
      if (own <= free) {
        free -= own;
        continue;
      }
      const parts = zine.splitNote(note, free);
      if (!parts) return { taken: notes.slice(0, index), left: notes.slice(index) };
      return { taken: [...notes.slice(0, index), parts.head], left: [parts.rest, ...notes.slice(index + 1)] };
    }
    return { taken: [...notes], left: [] };
  };
  /** More notes than the page can hold beside their calls: the foot takes what it can, the others follow at the next foot. */
  const overfill = (open: OpenPage, end: number): FilledPage | undefined => {
    const room = Math.floor((frame.height - end + 1) / frame.line) * frame.line;
    for (const notes of zine.lowered(room - zine.footOverhead())) {
      const filled = overfillTo(open, zine.footHeight(notes));
      if (filled) return filled;
    }
    return undefined;
  };
  const overfillTo = (open: OpenPage, height: number): FilledPage | undefined => {
    const { foot, waiting, queue, page } = open;
    foot.box.replaceChildren();
    zine.setFootHeight(foot, height);
    const here = waiting.filter(({ call }) => zine.pageOf(call) <= page);
    const isTorn = here.some(({ call, whole }) => zine.pageOf(whole ?? call) > page);
    const holds =
      (zine.spot(foot.box)?.page ?? page) === page && !isTorn && !zine.strandsHeading(page, foot) && !here.some(({ call }) => zine.pageOf(call) < page);
    if (!holds || (queue.length === 0 && here.length === 0)) return undefined;
    const { taken, left } = cut([...queue, ...here.map((each) => named(each))], height - zine.footOverhead());
    foot.box.replaceChildren(...taken);
    for (const note of left) if (note.id) note.dataset.late = 'yes';
    return { taken: here, queue: left };
  };

  const fillPage: PageNotes['fillPage'] = (open) => {
    const { section, page, foot, waiting, queue } = open;
    // At least four lines of text stay above the longest note, and what begins the page in one piece.
    const least = Math.max(foot.top, 4 * frame.line, queue.length > 0 ? zine.endOfFirstBlock(section, page) : 0);
    const queued = queue.length > 0 ? zine.noteHeights(queue).reduce((a, b) => a + b, 0) : 0;
    if (least + zine.footHeight(queued + zine.listGap(queue)) > frame.height + 1) return overfill(open, least);
    const here = waiting.filter((each) => zine.pageOf(each.call) === page);
    for (const attempt of zine.attempts(open, here, queued)) {
      const filled = tryOut(open, here, attempt);
      if (filled) return filled;
    }
    return overfill(open, here[0] ? zine.endOfCall(here[0].call) : least);
  };
  Object.assign(zine, { fillPage });
}
