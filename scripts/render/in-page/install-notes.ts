export interface Notes {
  /** Sets every note of a section at the foot of the page of its call; gives back the ids of notes for which there was no way. */
  placeNotes(section: Element): string[];
  /** Takes the notes off the pages again. */
  liftNotes(section: Element): void;
  /** Ids of notes whose call has moved to another page since. */
  strayNotes(section: Element): string[];
}

/**
 * Notes at the foot of the page without a pagination polyfill: two floats, a spacer of no width that reaches down to the notes, and the box of
 * the notes, which clears it and so ends exactly at the foot. Text flows above the box. The pages are gone through in order: what stands on a
 * finished page is never touched again.
 */
export function installNotes(): void {
  const zine = window.zine;
  const { frame } = zine;
  interface Waiting {
    note: HTMLElement;
    call: Element;
    height: number;
  }
  interface Anchor {
    spacer: HTMLElement;
    box: HTMLElement;
    top: number;
  }
  const gridCeil = (length: number): number => Math.ceil((length - 0.5) / frame.line) * frame.line;
  const boxHeight = (notes: number): number => (notes === 0 ? 0 : gridCeil(zine.footOverhead + notes));
  const pageOf = (element: Element): number => zine.spot(element, 'last')?.page ?? -1;

  const waitingNotes = (section: Element): Waiting[] => {
    const notes = [...section.querySelectorAll<HTMLElement>(':scope > .notes-source > .note')];
    const heights = zine.noteHeights(notes);
    return notes
      .flatMap((note, i) => {
        const call = document.getElementById(note.dataset.call ?? '');
        return call ? [{ note, call, height: heights[i] ?? 0 }] : [];
      })
      .sort((a, b) => (a.call.compareDocumentPosition(b.call) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  };
  const noteHeight = (note: Element): number => zine.noteHeights([note])[0] ?? 0;

  /** Notes without a call, which would be lost without a word. */
  const callless = (section: Element): string[] =>
    [...section.querySelectorAll<HTMLElement>(':scope > .notes-source > .note')]
      .filter((note) => !document.getElementById(note.dataset.call ?? ''))
      .map((note) => note.dataset.id ?? note.dataset.call ?? '');

  /** Puts spacer and box behind a call or at the start of a page; undefined where they did not come to stand on that page. */
  const anchorOn = (section: Element, page: number, call: Element | undefined): Anchor | undefined => {
    const spacer = document.createElement('span');
    spacer.className = 'foot-spacer';
    const box = document.createElement('span');
    box.className = 'foot';
    const both = document.createDocumentFragment();
    both.append(spacer, box);
    if (call) call.after(both);
    else if (!zine.insertAtPageStart(section, page, both)) return undefined;
    // Until it is filled it must not move what is measured.
    box.style.display = 'none';
    const at = zine.spotOf(section, spacer.getBoundingClientRect());
    if (at.page !== page) {
      spacer.remove();
      box.remove();
      return undefined;
    }
    box.style.marginInlineStart = `${-at.start}px`;
    return { spacer, box, top: at.top };
  };
  const setHeight = (anchor: Anchor, height: number): void => {
    anchor.spacer.style.height = `${Math.max(0, frame.height - anchor.top - height)}px`;
    anchor.box.style.height = `${height}px`;
    anchor.box.style.display = '';
  };
  /** Calls in tables, headings and captions cannot hold floats that reach the page's foot. */
  const isPlain = (call: Element): boolean => !call.closest('table, figure, h2, h3, h4, .pull, header');
  const copyOf = (note: HTMLElement): HTMLElement => {
    const copy = note.cloneNode(true) as HTMLElement;
    if (note.dataset.id) copy.id = note.dataset.id;
    return copy;
  };

  interface Page {
    page: number;
    anchor: Anchor;
    waiting: Waiting[];
    carry: HTMLElement | undefined;
  }
  /** Fills one page's box. Gives the number of notes set and what remains of the last one. */
  const fillPage = ({ page, anchor, waiting, carry }: Page): { set: number; rest?: HTMLElement } | undefined => {
    let used = 0;
    if (carry) {
      const height = noteHeight(carry);
      // At least four lines of text stay above the longest note.
      const room = frame.height - Math.max(anchor.top, 4 * frame.line) - zine.footOverhead;
      if (height > room) {
        const parts = zine.splitNote(carry, room);
        if (!parts) return undefined;
        anchor.box.replaceChildren(parts.head);
        setHeight(anchor, boxHeight(noteHeight(parts.head)));
        return { set: 0, rest: parts.rest };
      }
      used = height;
    }
    const here = waiting.filter((each) => pageOf(each.call) === page);
    // The middle of a call is in its line, though its box may be higher than the line, and a raised figure stands above the middle.
    const middles = here.map((each) => zine.spot(each.call, 'last')).map((spot) => (spot ? (spot.top + spot.bottom) / 2 : frame.height));
    const heightOf = (count: number): number => boxHeight(used + here.slice(0, count).reduce((sum, each) => sum + each.height, 0));
    let count = 0;
    while (count < here.length && (middles[count] ?? 0) + frame.line / 2 + heightOf(count + 1) <= frame.height + 1) count++;

    for (; count >= 0; count--) {
      const next = here[count];
      const middle = middles[count] ?? frame.height;
      const notes = here.slice(0, count).map((each) => copyOf(each.note));
      const parts = next && zine.splitNote(next.note, frame.height - middle - frame.line - Math.max(heightOf(count), zine.footOverhead));
      const attempts = [...(parts ? [parts] : []), undefined];
      for (const split of attempts) {
        const content = [...(carry ? [carry] : []), ...notes];
        let height = heightOf(count);
        if (split && next) {
          if (next.note.dataset.id) split.head.id = next.note.dataset.id;
          content.push(split.head);
          height = boxHeight(used + here.slice(0, count).reduce((sum, each) => sum + each.height, 0) + noteHeight(split.head.cloneNode(true) as Element));
        } else if (next) {
          // No room for the next note: its call's line goes to the next page, and the room it leaves stays free.
          height = Math.max(height, gridCeil(frame.height - middle));
        }
        anchor.box.replaceChildren(...content);
        for (let more = 0; more < 4; more++, height += frame.line) {
          setHeight(anchor, height);
          const placed = here.slice(0, count + (split ? 1 : 0));
          const stays = placed.every((each) => pageOf(each.call) === page) && (zine.spot(anchor.box)?.page ?? page) === page;
          if (!stays) break;
          const following = waiting[placed.length];
          if (!following || pageOf(following.call) > page) return split ? { set: count + 1, rest: split.rest } : { set: count };
          if (split) break;
        }
      }
    }
    return undefined;
  };

  const placeNotes = (section: Element): string[] => {
    const unplaced = callless(section);
    let waiting = waitingNotes(section);
    let carry: HTMLElement | undefined;
    let page = -1;
    while (waiting.length > 0 || carry) {
      const first = waiting[0];
      page = carry ? page + 1 : Math.max(page, first ? pageOf(first.call) : page);
      const call = !carry && first && isPlain(first.call) ? first.call : undefined;
      const tries = call ? [call, undefined] : [undefined];
      let result: { set: number; rest?: HTMLElement } | undefined;
      for (const where of tries) {
        const anchor = anchorOn(section, page, where);
        if (!anchor) continue;
        result = fillPage({ page, anchor, waiting, carry });
        // A box behind its own call that holds nothing only pushes: that must come from the page's start.
        if (result && !(where && result.set === 0)) break;
        result = undefined;
        anchor.spacer.remove();
        anchor.box.remove();
        section.normalize();
      }
      if (result) {
        waiting = waiting.slice(result.set);
        carry = result.rest;
        if (result.set === 0 && !carry) page++;
      } else if (carry) {
        const last = document.createElement('div');
        last.className = 'foot-last';
        last.append(carry);
        section.append(last);
        carry = undefined;
      } else if (first) {
        unplaced.push(first.note.dataset.id ?? first.note.dataset.call ?? '');
        waiting = waiting.slice(1);
      }
    }
    return unplaced;
  };

  const liftNotes = (section: Element): void => {
    for (const part of section.querySelectorAll('.foot, .foot-spacer, .foot-last')) part.remove();
    section.normalize();
  };
  const strayNotes = (section: Element): string[] =>
    [...section.querySelectorAll<HTMLElement>('.foot > .note:not(.continued)')]
      .filter((note) => {
        const call = document.getElementById(note.dataset.call ?? '');
        return !call || pageOf(call) !== zine.spot(note)?.page;
      })
      .map((note) => note.id || (note.dataset.call ?? ''));
  Object.assign(zine, { placeNotes, liftNotes, strayNotes });
}
