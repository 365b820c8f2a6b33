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
  page: number;
  foot: Foot;
  /** In the order of their calls. */
  waiting: readonly Waiting[];
  /** What remains of a note of the page before. */
  carry: HTMLElement | undefined;
}

/** How many of the waiting notes a page took, and what remains of the last. */
export interface FilledPage {
  set: number;
  rest?: HTMLElement;
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
  const withId = (copy: HTMLElement, note: HTMLElement): HTMLElement => {
    if (note.dataset.id) copy.id = note.dataset.id;
    return copy;
  };
  /** The middle of a call is in its line, though its box may be higher than the line. */
  const middleOf = (call: Element): number => {
    const spot = zine.spot(call, 'last');
    return spot ? (spot.top + spot.bottom) / 2 : frame.height;
  };

  /** Ways to fill the foot, the fullest first. */
  function* attempts(here: readonly Waiting[], carried: number): Generator<Attempt> {
    const middles = here.map((each) => middleOf(each.call));
    const total = (count: number): number => carried + here.slice(0, count).reduce((sum, each) => sum + each.height, 0);
    const fits = (count: number): boolean => (middles[count - 1] ?? 0) + frame.line / 2 + zine.footHeight(total(count)) <= frame.height + 1;
    let most = 0;
    while (most < here.length && fits(most + 1)) most++;
    for (let set = most; set >= 0; set--) {
      const next = here[set];
      const height = zine.footHeight(total(set));
      if (!next) {
        yield { set, height };
        continue;
      }
      const middle = middles[set] ?? 0;
      const room = frame.height - middle - frame.line - Math.max(height, zine.footOverhead);
      // With a line or two less, the lines that must stay together behind the call stay with it.
      for (const less of [0, 1, 2]) {
        const parts = zine.splitNote(next.note, room - less * frame.line);
        if (parts) yield { set, ...parts, height: zine.footHeight(total(set) + heightOf(parts.head)) };
      }
      // No room for the next note: its call's line goes to the next page, and the room it leaves stays free.
      yield { set, height: Math.max(height, zine.toLines(frame.height - middle)) };
    }
  }

  /** Chromium moves lines past a float to the next page without their heading: the break lies in the paragraph, not before it. */
  const strandsHeading = (page: number, foot: Foot): boolean => {
    const section = zine.sectionOf(foot.box);
    const heading = lastHeading(section, page);
    if (!heading?.nextElementSibling) return false;
    const range = document.createRange();
    range.selectNodeContents(heading.nextElementSibling);
    const first = [...range.getClientRects()].find((rect) => rect.width > 0 && rect.height > 0);
    return first !== undefined && zine.spotOf(section, first).page > page;
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
  /** Whether the foot holds with this height: the calls of its notes on the page, the next call behind it. */
  const holds = ({ page, foot, waiting }: OpenPage, calls: number): 'yes' | 'no' | 'too low' => {
    const stays = waiting.slice(0, calls).every((each) => zine.pageOf(each.call) === page) && (zine.spot(foot.box)?.page ?? page) === page;
    if (!stays) return 'no';
    if (strandsHeading(page, foot)) return 'too low';
    const following = waiting[calls];
    return !following || zine.pageOf(following.call) > page ? 'yes' : 'too low';
  };
  const contentOf = ({ waiting, carry }: OpenPage, { set, head }: Attempt): HTMLElement[] => {
    const notes = waiting.slice(0, set).map(({ note }) => withId(note.cloneNode(true) as HTMLElement, note));
    const begun = head && waiting[set] ? [withId(head, waiting[set].note)] : [];
    return [...(carry ? [carry] : []), ...notes, ...begun];
  };
  const tryOut = (open: OpenPage, attempt: Attempt): FilledPage | undefined => {
    const { set, head, rest, height } = attempt;
    const { foot } = open;
    foot.box.replaceChildren(...contentOf(open, attempt));
    for (let more = 0; more < 6; more++) {
      zine.setFootHeight(foot, height + more * frame.line);
      const result = holds(open, set + (head ? 1 : 0));
      if (result === 'yes') return head && rest ? { set: set + 1, rest } : { set };
      if (result === 'no' || head) return undefined;
    }
    return undefined;
  };

  const fillPage: PageNotes['fillPage'] = (open) => {
    const { page, foot, waiting, carry } = open;
    const carried = carry ? heightOf(carry) : 0;
    // At least four lines of text stay above the longest note.
    const room = frame.height - Math.max(foot.top, 4 * frame.line) - zine.footOverhead;
    if (carry && carried > room) {
      const parts = zine.splitNote(carry, room);
      if (!parts) return undefined;
      foot.box.replaceChildren(parts.head);
      zine.setFootHeight(foot, zine.footHeight(heightOf(parts.head)));
      return { set: 0, rest: parts.rest };
    }
    const here = waiting.filter((each) => zine.pageOf(each.call) === page);
    for (const attempt of attempts(here, carried)) {
      const filled = tryOut(open, attempt);
      if (filled) return filled;
    }
    return undefined;
  };
  Object.assign(zine, { fillPage });
}
