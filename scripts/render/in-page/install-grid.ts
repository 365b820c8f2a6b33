export interface Grid {
  /** Has what is no running text (heads, pictures, tables) end on the grid of what follows it. */
  standOnGrid(sections: readonly Element[]): void;
  /** The last of the heads that an element begins a run of; undefined where it is none. */
  headEnd(element: Element): HTMLElement | undefined;
  /** The margin below a block that has what follows stand where it does, in CSS px. */
  gapBelow(block: Element): number;
  /** Has Chromium lay a section out from nothing: where only a margin has changed it keeps breaks of before, which the print, laid out from nothing, does not have. */
  layAnew(section: HTMLElement): void;
}

/**
 * Facing pages share their lines as long as everything above a line takes whole lines of its grid: the height of a head depends on its words, its theme, and on the
 * size that fits them to the page. What it lacks is added below it, once, whatever page it comes to stand on. `--grid` is the line that a part is set on.
 */
export function installGrid(): void {
  const zine = window.zine;
  const HEADS =
    ':is(.opening, .text-head, .part-title, .part-note, .chronology-key, .timeline, .map, .contents, .pull, figure, table, pre, .fold-drawing, .signing-key)';
  /** The layout rounds to 1/64 px, and a sum of some of these is on the grid. */
  const ROUNDING = 0.1;

  const nextOf = (element: Element): Element | undefined => {
    let next = element.nextElementSibling;
    while (next?.matches('.notes-source, [hidden]')) next = next.nextElementSibling;
    return next ?? undefined;
  };
  /** The room below a head that brings what follows to the grid, in CSS px; undefined where it stands there. */
  const roomBelow = (head: Element, next: Element): number | undefined => {
    const grid = Number.parseFloat(getComputedStyle(next).getPropertyValue('--grid'));
    // Heads that follow one another are rounded together.
    let first = head;
    while (first.previousElementSibling?.matches(HEADS)) first = first.previousElementSibling;
    const [from, to] = [zine.spot(first), zine.spot(next)];
    const end = zine.spot(head, 'last');
    if (!from || !to || !(grid > 0) || end?.page !== to.page) return undefined;
    const height = to.top - (from.page === to.page ? from.top : 0);
    const lack = Math.ceil(height / grid) * grid - height;
    return lack < ROUNDING || grid - lack < ROUNDING ? undefined : to.top - end.bottom + lack;
  };
  const headEnd: Grid['headEnd'] = (element) => {
    let head = element.matches(HEADS) ? (element as HTMLElement) : undefined;
    while (head?.nextElementSibling?.matches(HEADS)) head = head.nextElementSibling as HTMLElement;
    return head;
  };
  const gapBelow: Grid['gapBelow'] = (block) => {
    const next = nextOf(block);
    const [end, to] = [zine.spot(block, 'last'), next && zine.spot(next)];
    // What follows may have a margin that draws it up.
    return next && end && to && end.page === to.page ? to.top - end.bottom - Math.min(0, Number.parseFloat(getComputedStyle(next).marginBlockStart)) : 0;
  };
  const layAnew: Grid['layAnew'] = (section) => {
    section.style.display = 'none';
    void section.offsetHeight;
    section.style.display = '';
  };
  const standOnGrid: Grid['standOnGrid'] = (sections) => {
    const heads = sections.flatMap((section) => [...section.querySelectorAll<HTMLElement>(HEADS)]);
    const lacking = heads.flatMap((head) => {
      const next = head.closest('.notes-source') || head.parentElement?.closest(HEADS) ? undefined : nextOf(head);
      const room = next && !next.matches(HEADS) ? roomBelow(head, next) : undefined;
      return room === undefined ? [] : [{ head, room }];
    });
    for (const { head, room } of lacking) head.style.marginBlockEnd = `${room}px`;
    for (const section of new Set(lacking.map(({ head }) => zine.sectionOf(head)))) layAnew(section as HTMLElement);
  };
  Object.assign(zine, { standOnGrid, headEnd, gapBelow, layAnew });
}
