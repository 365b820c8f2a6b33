export interface Islands {
  /** The block around an element that a float cannot stand in: or that would be torn by it: a table, a figure, a heading, a stanza. */
  islandOf(element: Element | null): HTMLElement | undefined;
  /** What a block cannot be parted from above: itself, or the headings that belong to it, or the item that begins with it. */
  rootOf(island: Element): Element;
  /** Has a new page begin before a block, or before the foot that was put there for it. */
  breakBefore(root: Element, first?: Element): void;
  /** Takes back the breaks of blocks before which lines have come to stand since: perhaps there is room for both. */
  dropStaleBreaks(section: Element): void;
  /** Takes back every break, and keeps blocks in one piece again. */
  removeBreaks(section: Element): void;
}

/** Blocks that are not text: Chromium gives them a context of their own, or keeps their lines together. */
export function installIslands(): void {
  /** Those that go on overleaf are text. */
  const ISLAND = 'table, figure, :is(.pull, .stanza, .epigraph, .question):not(.goes-on), h1, h2, h3, h4, h5, h6, header';
  const islandOf: Islands['islandOf'] = (element) => {
    let island: HTMLElement | undefined;
    for (let at = element?.closest<HTMLElement>(ISLAND); at; at = at.parentElement?.closest<HTMLElement>(ISLAND)) island = at;
    return island;
  };
  const rootOf: Islands['rootOf'] = (island) => {
    let root = island;
    for (;;) {
      let before = root.previousElementSibling;
      while (before?.matches('.foot, .foot-spacer, .zine-break')) before = before.previousElementSibling;
      const parent = root.parentElement;
      if (before?.matches('h1, h2, h3, h4, h5, h6, .question, header')) root = before;
      else if (!before && parent?.matches('li, ul, ol, blockquote, dl, dd, .question, .verse, .document')) root = parent;
      else return root;
    }
  };
  const breakBefore: Islands['breakBefore'] = (root, first = root) => {
    root.classList.add('zine-start');
    if (first.previousElementSibling?.matches('.zine-break')) return;
    const mark = document.createElement('div');
    mark.className = 'zine-break';
    first.before(mark);
    mark.dataset.page = String(window.zine.spot(mark)?.page);
  };
  const dropStaleBreaks: Islands['dropStaleBreaks'] = (section) => {
    for (const mark of section.querySelectorAll<HTMLElement>('.zine-break')) {
      if ((window.zine.spot(mark)?.page ?? 0) <= Number(mark.dataset.page)) continue;
      const root = mark.nextElementSibling;
      // The break of a foot stays with it, and a part of a table begins a page wherever it is.
      if (root?.matches('.foot, .foot-spacer, .table-rest')) continue;
      root?.classList.remove('zine-start');
      mark.remove();
    }
  };
  const removeBreaks: Islands['removeBreaks'] = (section) => {
    for (const mark of section.querySelectorAll('.zine-break')) mark.remove();
    for (const root of section.querySelectorAll('.zine-start')) root.classList.remove('zine-start');
    for (const block of section.querySelectorAll('.goes-on')) block.classList.remove('goes-on');
  };
  Object.assign(window.zine, { islandOf, rootOf, breakBefore, dropStaleBreaks, removeBreaks });
}
