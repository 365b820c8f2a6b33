import type { Waiting } from './install-page-notes.ts';

export interface Notes {
  /** Sets every note of a section at the foot of the page of its call; gives back the ids of notes for which there was no way. */
  placeNotes(section: Element): string[];
  /** Takes the notes off the pages again. */
  liftNotes(section: Element): void;
  /** Ids of notes whose call has moved to another page since. */
  strayNotes(section: Element): string[];
}

/** Goes through a section page by page: what stands on a finished page is never touched again. */
export function installNotes(): void {
  const zine = window.zine;
  const idOf = (note: HTMLElement): string => note.dataset.id ?? note.dataset.call ?? '';
  const callOf = (note: HTMLElement): Element | null => document.getElementById(note.dataset.call ?? '');
  const sourcesOf = (section: Element): HTMLElement[] => [...section.querySelectorAll<HTMLElement>(':scope > .notes-source > .note')];

  const waitingNotes = (section: Element): Waiting[] => {
    const notes = sourcesOf(section);
    const heights = zine.noteHeights(notes);
    const waiting = notes.flatMap((note, i) => {
      const call = callOf(note);
      return call ? [{ note, call, height: heights[i] ?? 0 }] : [];
    });
    return waiting.sort((a, b) => (a.call.compareDocumentPosition(b.call) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  };
  /** Calls in tables, headings and captions cannot hold floats that reach the page's foot: there the foot begins where the page does. */
  const footPlaces = (call: Element | undefined): (Element | undefined)[] =>
    call && !call.closest('table, figure, h2, h3, h4, .pull, header') ? [call, undefined] : [undefined];

  const fillFrom = (section: Element, page: number, waiting: readonly Waiting[], carry: HTMLElement | undefined) => {
    for (const call of footPlaces(carry ? undefined : waiting[0]?.call)) {
      const foot = zine.openFoot(section, page, call);
      const filled = foot && zine.fillPage({ page, foot, waiting, carry });
      // A foot behind its own call that holds nothing would only push: that must come from the page's start.
      if (filled && !(call && filled.set === 0)) return filled;
      if (foot) zine.removeFoot(foot);
    }
    return undefined;
  };
  /** The end of a note whose section has no more text: on a page of its own. */
  const appendRest = (section: Element, rest: HTMLElement): void => {
    const last = document.createElement('div');
    last.className = 'foot-last';
    last.append(rest);
    section.append(last);
  };

  const placeNotes: Notes['placeNotes'] = (section) => {
    // A note without a call would be lost without a word.
    const unplaced = sourcesOf(section).filter((note) => !callOf(note)).map(idOf); // biome-ignore format: one thought
    let waiting = waitingNotes(section);
    let carry: HTMLElement | undefined;
    let page = -1;
    while (waiting[0] || carry) {
      page = carry ? page + 1 : Math.max(page, zine.pageOf((waiting[0] as Waiting).call));
      const filled = fillFrom(section, page, waiting, carry);
      if (filled) {
        waiting = waiting.slice(filled.set);
        if (filled.set === 0 && !filled.rest) page++;
        carry = filled.rest;
      } else if (carry) {
        appendRest(section, carry);
        carry = undefined;
      } else {
        unplaced.push(idOf((waiting[0] as Waiting).note));
        waiting = waiting.slice(1);
      }
    }
    return unplaced;
  };

  const liftNotes: Notes['liftNotes'] = (section) => {
    for (const part of section.querySelectorAll('.foot, .foot-spacer, .foot-last')) part.remove();
    section.normalize();
  };
  const strayNotes: Notes['strayNotes'] = (section) => {
    const set = [...section.querySelectorAll<HTMLElement>('.foot > .note:not(.continued)')];
    const strays = set.filter((note) => {
      const call = callOf(note);
      return !call || zine.pageOf(call) !== zine.spot(note)?.page;
    });
    return strays.map((note) => note.id || idOf(note));
  };
  Object.assign(zine, { placeNotes, liftNotes, strayNotes });
}
