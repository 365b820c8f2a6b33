export interface Islands {
  /** The block around an element that a float cannot stand in: a table, a figure, a heading, a pull quote. */
  islandOf(element: Element | null): HTMLElement | undefined;
  /** What a block cannot be parted from above: itself, or the headings that belong to it, or the item that begins with it. */
  rootOf(island: Element): Element;
  /** Has a new page begin before a block. */
  breakBefore(root: Element): void;
  /** Takes back every break. */
  removeBreaks(section: Element): void;
}

/** Blocks that are not text: Chromium gives them a context of their own, or keeps their lines together. */
export function installIslands(): void {
  const islandOf: Islands['islandOf'] = (element) => {
    let island: HTMLElement | undefined;
    for (let at = element?.closest<HTMLElement>('table, figure, .pull, h1, h2, h3, h4, h5, h6, header'); at; ) {
      island = at;
      at = at.parentElement?.closest<HTMLElement>('table, figure, .pull, h1, h2, h3, h4, h5, h6, header');
    }
    return island;
  };
  const rootOf: Islands['rootOf'] = (island) => {
    let root = island;
    for (;;) {
      let before = root.previousElementSibling;
      while (before?.matches('.foot, .foot-spacer, .zine-break')) before = before.previousElementSibling;
      const parent = root.parentElement;
      if (before?.matches('h1, h2, h3, h4, h5, h6, .question, header')) root = before;
      else if (!before && parent?.matches('li, ul, ol, blockquote, dl, dd, .question')) root = parent;
      else return root;
    }
  };
  const breakBefore: Islands['breakBefore'] = (root) => {
    let first: Element = root;
    // The break stands before the foot that stands before the block.
    while (first.previousElementSibling?.matches('.foot, .foot-spacer')) first = first.previousElementSibling;
    if (first.previousElementSibling?.matches('.zine-break')) return;
    const mark = document.createElement('div');
    mark.className = 'zine-break';
    first.before(mark);
    root.classList.add('zine-start');
  };
  const removeBreaks: Islands['removeBreaks'] = (section) => {
    for (const mark of section.querySelectorAll('.zine-break')) mark.remove();
    for (const root of section.querySelectorAll('.zine-start')) root.classList.remove('zine-start');
  };
  Object.assign(window.zine, { islandOf, rootOf, breakBefore, removeBreaks });
}
