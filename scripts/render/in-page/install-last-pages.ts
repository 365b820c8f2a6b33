export interface LastPages {
  /** Has sections whose last page is all but empty begin some lines lower, so that these go over to it. Gives back the ids of those that were changed. */
  fillLastPages(sections: readonly Element[]): string[];
}

/**
 * A chapter whose last page holds a line or two leaves more white below its title, where nobody looks for a line: all its pages stay full, and facing pages
 * alike. (The other remedy, a line less on some of its spreads, is seen.)
 */
export function installLastPages(): void {
  const zine = window.zine;
  const { frame } = zine;
  /** Lines that make a page, and of these the last may be half. */
  const LEAST = 4.6;
  /** By no more lines a text begins lower, and so many of its own stay below its head. */
  const MOST = 8;
  const BEGUN = 3;
  const NOTES = '.notes-source, .foot, .foot-last, svg, [hidden]';

  const range = document.createRange();
  const rectsOf = (node: Node): DOMRect[] => {
    range.selectNode(node);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  };
  /** How far down the last page of a section is filled, in CSS px; undefined where the section has one page, or notes alone stand on the last. */
  const filled = (section: Element): number | undefined => {
    const last = Math.ceil((section.scrollWidth - frame.width - 4) / frame.pitch);
    if (last < 1) return undefined;
    const bottoms: number[] = [];
    const note = (rects: Iterable<DOMRect>): boolean => {
      const spots = Array.from(rects, (rect) => zine.spotOf(section, rect));
      bottoms.push(...spots.filter(({ page }) => page === last).map(({ bottom }) => bottom));
      return spots.every(({ page }) => page === last);
    };
    const texts = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    texts.currentNode = section;
    while (texts.lastChild());
    // From the end back to the page before.
    for (let node: Node | null = texts.currentNode; node; node = texts.previousNode())
      if (node instanceof Text && node.data.trim() !== '' && !node.parentElement?.closest(NOTES) && !note(rectsOf(node))) break;
    for (const box of section.querySelectorAll('img, svg, table')) if (!box.closest('.notes-source, .foot')) note(box.getClientRects());
    return bottoms.length === 0 ? undefined : Math.max(...bottoms);
  };

  const roomBelow = (section: HTMLElement, head: HTMLElement): number => Number(section.dataset.room ?? zine.gapBelow(head));
  const mostBelow = (section: HTMLElement, head: HTMLElement): number => {
    const end = (zine.spot(head, 'last')?.bottom ?? 0) + roomBelow(section, head);
    return Math.min(MOST, Math.floor((frame.height - end + 1) / frame.line) - BEGUN);
  };

  const headOf = (section: Element): HTMLElement | undefined => (section.firstElementChild ? zine.headEnd(section.firstElementChild) : undefined);
  /** Leaves so many lines more below the head of a section. */
  const sink = (section: HTMLElement, head: HTMLElement, lines: number): void => {
    const grid = Number.parseFloat(getComputedStyle(head.nextElementSibling ?? head).getPropertyValue('--grid')) || frame.line;
    const room = roomBelow(section, head);
    Object.assign(section.dataset, { room: String(room), sunk: String(lines) });
    head.style.marginBlockEnd = `${room + lines * grid}px`;
    section.classList.add('zine-reset', 'zine-loose');
  };
  /** Has so many lines more of the paragraph that goes on on the last page stand there, or of the one before. */
  const takeOver = (section: HTMLElement, more: number): void => {
    const last = Math.ceil((section.scrollWidth - frame.width - 4) / frame.pitch);
    const first = zine.pageStart(section, last);
    const block = (first instanceof Text ? first.parentElement : first)?.closest<HTMLElement>('p, li');
    const isTorn = block && (zine.spot(block)?.page ?? last) < last;
    const torn = isTorn ? block : block?.previousElementSibling;
    if (!(torn instanceof HTMLElement)) return;
    const lines = zine.linesOf(section, torn, zine.textsByBlock(section).get(torn) ?? []);
    const widows = Math.max(2, lines.filter(({ page }) => page === last).length + more);
    if (!isTorn && block) block.style.breakBefore = 'avoid';
    // What would leave a line alone goes over whole.
    if (lines.length < widows + 2) torn.style.breakInside = 'avoid';
    else torn.style.widows = String(widows);
  };
  const fillLastPages: LastPages['fillLastPages'] = (sections) => {
    const low = sections.flatMap((section) => {
      const head = section instanceof HTMLElement && section.dataset.sunk !== 'not' ? headOf(section) : undefined;
      const bottom = head && filled(section);
      return head && bottom !== undefined && bottom < LEAST * frame.line ? [{ section: section as HTMLElement, head, bottom }] : [];
    });
    for (const { section, head, bottom } of low) {
      const lacking = Math.max(1, Math.round((LEAST * frame.line - bottom) / frame.line + 0.4));
      const sunk = Number(section.dataset.sunk ?? 0);
      const lines = sunk + (sunk > 0 ? Math.max(2, lacking) : lacking);
      const most = mostBelow(section, head);
      sink(section, head, lines > most ? 0 : lines);
      if (lines <= most) continue;
      // Pages between swallow what is added.
      section.dataset.sunk = 'not';
      takeOver(section, lacking);
    }
    for (const { section } of low) zine.layAnew(section);
    return low.map(({ section }) => section.id);
  };
  Object.assign(zine, { fillLastPages });
}
