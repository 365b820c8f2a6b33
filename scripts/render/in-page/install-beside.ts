import type { Waiting } from './install-page-notes.ts';

export interface Beside {
  /**
   * Hangs the notes of a page beside the lines of their calls, in the column that a theme keeps free for them (`--note-column`). All or none, since readers look for
   * them in one place: false where one has no room there or stands in what takes the column itself; then nothing is changed.
   */
  hangBeside(section: Element, page: number, notes: readonly Waiting[]): boolean;
}

interface Stretch {
  top: number;
  bottom: number;
}

interface Hanging {
  /** The top of the line of its call. */
  wanted: number;
  height: number;
}

/** What hangs takes no room of the lines: nothing of the text moves for it. */
export function installBeside(): void {
  const zine = window.zine;
  const { frame } = zine;
  /** A column that is narrower than so many lines are high holds hardly two words. */
  const LEAST = 3.6;
  const columnOf = (call: Element): number => {
    const prose = call.closest('.prose');
    const width = prose && frame.facing ? Number.parseFloat(getComputedStyle(prose).getPropertyValue('--note-column')) || 0 : 0;
    return width < LEAST * frame.line ? 0 : width;
  };
  /** What stands in the column: heads, numbers, whatever a theme hangs there. */
  const takenOn = (section: Element, page: number, column: number): Stretch[] =>
    [...section.querySelectorAll(':is(section, article) > :not(.prose, article, .notes-source), .prose > :not(.foot, .foot-spacer)')]
      .flatMap((block) => [...block.getClientRects()].map((rect) => zine.spotOf(section, rect)))
      .filter((spot) => spot.page === page && spot.start < column && spot.bottom > spot.top);

  /** Where the text ends on a page. Below it a section is cut off on paper. */
  const endOn = (page: number, call: Element): number => {
    const last = zine.spot(call.closest('.prose') ?? call, 'last');
    return last?.page === page ? Math.min(last.bottom, frame.height) : frame.height;
  };

  const boxOf = ({ note, call }: Waiting): HTMLElement => {
    const box = document.createElement('aside');
    box.className = 'foot beside';
    box.setAttribute('role', 'complementary');
    const copy = note.cloneNode(true) as HTMLElement;
    // Its lines were chosen for the measure of the foot.
    zine.loosen(copy);
    if (note.dataset.id) copy.id = note.dataset.id;
    box.append(copy);
    // Before the call no line can end; behind it the box might count for the next line, and page.
    call.before(box);
    return box;
  };
  /** A call may be higher than its line, but its middle is in it. */
  const lineTop = (call: Element | undefined): number => {
    const spot = call && zine.spot(call, 'last');
    return spot ? (spot.top + spot.bottom - frame.line) / 2 : 0;
  };
  /** What is free of the column between what stands in it. */
  const freeBeside = (taken: readonly Stretch[], end: number): Stretch[] => {
    const free: Stretch[] = [];
    let top = 0;
    for (const each of [...taken.toSorted((a, b) => a.top - b.top), { top: end, bottom: end }]) {
      if (each.top > top) free.push({ top, bottom: each.top });
      top = Math.max(top, each.bottom);
    }
    return free;
  };
  /** Puts boxes into their stretch: each at its line or below the one before, and up again where they reach beyond its end. Undefined where it is too short. */
  const stacked = ({ top, bottom }: Stretch, boxes: readonly Hanging[]): number[] | undefined => {
    const tops: number[] = [];
    let end = top;
    for (const { wanted, height } of boxes) {
      tops.push(Math.max(wanted, end));
      end = Math.max(wanted, end) + height;
    }
    let limit = bottom;
    for (let at = boxes.length - 1; at >= 0; at--) {
      limit = Math.min(tops[at] ?? 0, limit - (boxes[at]?.height ?? 0));
      tops[at] = limit;
    }
    return limit < top ? undefined : tops;
  };
  /** Tops of all boxes, each beside the text that calls it. */
  const topsOf = (boxes: readonly Hanging[], taken: readonly Stretch[], end: number): number[] | undefined => {
    const free = freeBeside(taken, end);
    const stretchOf = ({ wanted }: Hanging): Stretch | undefined => free.find(({ bottom }) => wanted < bottom);
    const parts = free.map((stretch) =>
      stacked(
        stretch,
        boxes.filter((box) => stretchOf(box) === stretch),
      ),
    );
    return parts.includes(undefined) || !boxes.every(stretchOf) ? undefined : parts.flatMap((tops) => tops ?? []);
  };

  const hangBeside: Beside['hangBeside'] = (section, page, notes) => {
    const [first] = notes;
    const column = first ? columnOf(first.call) : 0;
    if (column === 0 || notes.some(({ call }) => zine.islandOf(call))) return false;
    const taken = takenOn(section, page, column);
    const boxes = notes.map(boxOf);
    const spots = boxes.map((box) => zine.spot(box));
    const isWide = boxes.some((box) => box.scrollWidth > box.clientWidth);
    const hanging = boxes.map((box, at): Hanging => ({ wanted: lineTop(notes[at]?.call), height: box.offsetHeight }));
    const tops = first && topsOf(hanging, taken, endOn(page, first.call));
    if (!tops || isWide || spots.some((spot) => spot?.page !== page)) {
      for (const box of boxes) box.remove();
      return false;
    }
    for (const [at, box] of boxes.entries()) {
      box.style.marginInlineStart = `${-(spots[at]?.start ?? 0)}px`;
      box.style.marginBlockStart = `${(tops[at] ?? 0) - (spots[at]?.top ?? 0)}px`;
    }
    return true;
  };
  Object.assign(zine, { hangBeside });
}
