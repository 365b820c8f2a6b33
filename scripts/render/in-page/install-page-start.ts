export interface PageStart {
  /** Puts a node where a page's first line of text begins; false where the page has none that can be parted. */
  insertAtPageStart(section: Element, page: number, node: Node): boolean;
}

/** Finds the first character of a page. The text nodes of a section are in page order, so both searches are binary. */
export function installPageStart(): void {
  const zine = window.zine;

  const textNodes = (section: Element): Text[] => {
    // No filter function: with content scripts switched off the DOM calls nothing back.
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
      if (node.data.trim() !== '' && !node.parentElement?.closest('.notes-source, .foot, svg')) nodes.push(node);
    return nodes;
  };

  const range = document.createRange();
  const lastPage = (section: Element, node: Text): number => {
    range.selectNodeContents(node);
    const rect = [...range.getClientRects()].at(-1);
    return rect ? zine.spotOf(section, rect).page : -1;
  };
  /** The last rectangle of a character is where it really stands: at a line's end a soft hyphen has one on either line. */
  const pageOfCharacter = (section: Element, node: Text, offset: number): number => {
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const rect = [...range.getClientRects()].at(-1);
    return rect ? zine.spotOf(section, rect).page : -1;
  };
  const firstWhere = (length: number, test: (index: number) => boolean): number => {
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (test(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  };

  const insertAtPageStart = (section: Element, page: number, node: Node): boolean => {
    const nodes = textNodes(section);
    const text = nodes[firstWhere(nodes.length, (i) => lastPage(section, nodes[i] as Text) >= page)];
    if (!text) return false;
    const table = text.parentElement?.closest('table, figure');
    if (table) {
      // A float inside a cell would stay in the cell.
      if ((zine.spot(table)?.page ?? -1) !== page) return false;
      table.before(node);
      return true;
    }
    const offset = firstWhere(text.length, (i) => pageOfCharacter(section, text, i) >= page);
    if (offset >= text.length) return false;
    // Behind the line's first word: a float before it would still find room at the end of the line before.
    const space = text.data.slice(offset).search(/(?<=\S)\s/u);
    const end = space === -1 ? text.length : offset + space;
    if (end === text.length) text.after(node);
    else text.splitText(end).before(node);
    return true;
  };
  Object.assign(zine, { insertAtPageStart });
}
