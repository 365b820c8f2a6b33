import type { Foot } from './install-feet.ts';

/** A note that is not on a page yet. */
export interface Waiting {
  note: HTMLElement;
  call: Element;
  /** At the full measure, in CSS px. */
  height: number;
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

export interface PageNotes {
  /** Puts as many notes into a page's foot as stay on the page with their calls; undefined where it cannot be done from this foot. */
  fillPage(open: OpenPage): FilledPage | undefined;
}

export function installPageNotes(): void {
  const zine = window.zine;
  const { frame } = zine;
  /** One way of filling a foot: whole notes, perhaps the beginning of the next, and a height. */
  interface Attempt {
    set: number;
    head?: HTMLElement;
    rest?: HTMLElement;
    height: number;
  }
  const heightOf = (note: Element): number => zine.noteHeights([note])[0] ?? 0;
  const named = ({ note }: Waiting, copy = note.cloneNode(true) as HTMLElement): HTMLElement => {
    if (note.dataset.id) copy.id = note.dataset.id;
    return copy;
  };
  /** Where what holds a call ends: its line (the middle of a call is in its line, though its box may be higher), its table's part on the page, its figure. */
  const endOf = (call: Element): number => {
    const island = zine.islandOf(call);
    const spot = zine.spot(island ?? call, 'last');
    if (!spot) return frame.height;
    return island ? spot.bottom : (spot.top + spot.bottom) / 2 + frame.line / 2;
  };

  /** What stays in one piece, as long as a page holds it. */
  const wholeOf = (call: Element): HTMLElement | undefined => {
    const island = zine.islandOf(call);
    if (!island || island.matches('table')) return undefined;
    const height = Array.from(island.getClientRects(), (rect) => rect.height).reduce((a, b) => a + b, 0);
    return height < frame.height - 3 * frame.line ? island : undefined;
  };
  /** Where it begins, on the page of its call. */
  const startOf = (call: Element, page: number): number | undefined => {
    const whole = wholeOf(call);
    const spot = whole && zine.spot(zine.rootOf(whole));
    return spot?.page === page ? spot.top : undefined;
  };
  /** Lines by which a foot is made lower, one try after the other, where fewer did not help. */
  const LESS_STILL = [3, 4, 6, 8, 11, 14, 18, 22, 27, 32];

  /** Ways to fill the foot with all its notes beside their calls, the fullest first. */
  function* attempts({ page, queue }: OpenPage, here: readonly Waiting[], queued: number): Generator<Attempt> {
    const ends = here.map((each) => endOf(each.call));
    const totals = [queued];
    for (const { height } of here) totals.push((totals.at(-1) ?? 0) + height);
    const fits = (count: number): boolean => (ends[count - 1] ?? 0) + zine.footHeight(totals[count] ?? 0) <= frame.height + 1;
    let most = 0;
    while (most < here.length && fits(most + 1)) most++;
    for (let set = most; set >= 0; set--) {
      const next = here[set];
      const total = totals[set] ?? 0;
      const height = zine.footHeight(total);
      if (!next) {
        yield { set, height };
        continue;
      }
      const end = ends[set] ?? 0;
      const room = frame.height - end - frame.line / 2 - Math.max(height, zine.footOverhead());
      // With a line or two less, the lines that must stay together behind the call stay with it.
      yield* begun(next, set, total, room, [0, 1, 2]);
      // No room for the next note: its call's line goes to the next page, or the block that is not parted, and the room it leaves stays free.
      const limit = startOf(next.call, page) ?? end - frame.line;
      if (limit > 3 * frame.line || queue.length > 0) yield { set, height: Math.max(height, zine.toLines(frame.height - limit - frame.line / 2)) };
      // What follows a heading in one piece needs more room, as far as it is there.
      yield* begun(next, set, total, room, LESS_STILL);
    }
  }
  /** The beginning of a note in a room, in CSS px, and in less of it by so many lines. */
  function* begun({ note }: Waiting, set: number, total: number, room: number, fewer: readonly number[]): Generator<Attempt> {
    for (const less of fewer) {
      const parts = zine.splitNote(note, room - less * frame.line);
      if (parts) yield { set, ...parts, height: zine.footHeight(total + heightOf(parts.head)) };
    }
  }

  /** Chromium moves lines past a float to the next page without their heading: the break lies in the paragraph, not before it. */
  const strandsHeading = (page: number, foot: Foot): boolean => {
    const section = zine.sectionOf(foot.box);
    const heading = lastHeading(section, page);
    const following = heading && followingBlock(heading);
    const text = following && document.createTreeWalker(following, NodeFilter.SHOW_TEXT);
    // A list's item begins on the page of the heading, though its first words do not: the words tell.
    while (text?.nextNode()) if ((text.currentNode as Text).data.trim() !== '') break;
    if (!text || text.currentNode === following) return false;
    const range = document.createRange();
    range.selectNode(text.currentNode);
    const first = [...range.getClientRects()].find((rect) => rect.width > 0 && rect.height > 0);
    return first !== undefined && zine.spotOf(section, first).page > page;
  };
  const followingBlock = (heading: Element): Element | undefined => {
    let next = heading.nextElementSibling;
    while (next?.matches('.foot, .foot-spacer, .zine-break')) next = next.nextElementSibling;
    return next ?? undefined;
  };
  /** Pages are filled one after the other: headings of former pages are not looked at again. */
  let seen: { section: Element; page: number; headings: Element[]; from: number } | undefined;
  const lastHeading = (section: Element, page: number): Element | undefined => {
    if (seen?.section !== section || page < seen.page) seen = { section, page, headings: [...section.querySelectorAll('h2, h3, h4, .question')], from: 0 };
    seen.page = page;
    while (seen.from < seen.headings.length && zine.pageOf(seen.headings[seen.from] as Element) < page) seen.from++;
    let last: Element | undefined;
    for (let at = seen.from; at < seen.headings.length && zine.pageOf(seen.headings[at] as Element) === page; at++) last = seen.headings[at];
    return last;
  };
  /** Whether the foot holds with this height: the calls of its notes on the page, the calls of others behind it. */
  const holds = ({ page, foot, waiting }: OpenPage, taken: readonly Waiting[]): 'yes' | 'no' | 'too low' => {
    const isHere = ({ call }: Waiting): boolean => zine.pageOf(call) === page && zine.pageOf(wholeOf(call) ?? call) === page;
    const stays = taken.every(isHere) && (zine.spot(foot.box)?.page ?? page) === page;
    if (!stays) return 'no';
    if (strandsHeading(page, foot)) return 'too low';
    // Nearly always the next one tells; in the cells of a row the order of calls is not that of pages.
    const following = waiting.slice(0, taken.length + 30).filter((each) => !taken.includes(each));
    return following.every((each) => zine.pageOf(each.call) > page) ? 'yes' : 'too low';
  };
  const isBare = ({ section, page }: OpenPage): boolean => {
    const first = zine.pageStart(section, page);
    if (!first) return true;
    const range = document.createRange();
    range.selectNode(first);
    return ![...range.getClientRects()].some((rect) => zine.spotOf(section, rect).page === page);
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
      if (result === 'yes' && taken.length === 0 && queue.length === 0 && isBare(open)) return undefined;
      if (result === 'yes') return { taken, queue: rest ? [rest] : [] };
      if (result === 'no' || head) return undefined;
    }
    return undefined;
  };

  /** As many notes as a height holds, the last perhaps begun; the others in order. */
  const cut = (notes: readonly HTMLElement[], height: number): { taken: HTMLElement[]; left: HTMLElement[] } => {
    const heights = zine.noteHeights(notes);
    let free = height;
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
    for (const less of [0, 1, 2, ...LESS_STILL]) {
      const height = Math.floor((frame.height - end - less * frame.line + 1) / frame.line) * frame.line;
      const filled = height < zine.footOverhead() + 2 * zine.noteLine() ? undefined : overfillTo(open, height);
      if (filled) return filled;
    }
    return undefined;
  };
  const overfillTo = (open: OpenPage, height: number): FilledPage | undefined => {
    const { foot, waiting, queue, page } = open;
    foot.box.replaceChildren();
    zine.setFootHeight(foot, height);
    const here = waiting.filter(({ call }) => zine.pageOf(call) <= page);
    const isTorn = here.some(({ call }) => zine.pageOf(wholeOf(call) ?? call) > page);
    const holds = (zine.spot(foot.box)?.page ?? page) === page && !isTorn && !strandsHeading(page, foot) && !here.some(({ call }) => zine.pageOf(call) < page);
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
    if (least + zine.footHeight(queued) > frame.height + 1) return overfill(open, least);
    const here = waiting.filter((each) => zine.pageOf(each.call) === page);
    for (const attempt of attempts(open, here, queued)) {
      const filled = tryOut(open, here, attempt);
      if (filled) return filled;
    }
    return overfill(open, here[0] ? endOf(here[0].call) : least);
  };
  Object.assign(zine, { fillPage });
}
