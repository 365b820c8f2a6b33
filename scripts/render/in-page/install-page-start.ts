export interface PageStart {
  /** The first thing on a page: the text whose first character there begins it, or a picture; undefined where the page has nothing. */
  pageStart(section: Element, page: number): Text | Element | undefined;
  /** Puts a node behind the first word that a text has on a page. */
  insertInLine(section: Element, page: number, text: Text, node: Node): void;
}

/** Finds what a page begins with. The texts of a section are in page order, so both searches are binary. */
export function installPageStart(): void {
  const zine = window.zine;

  const contents = (section: Element): (Text | Element)[] => {
    // No filter function: with content scripts switched off the DOM calls nothing back.
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const nodes: (Text | Element)[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isPart = node instanceof Text ? node.data.trim() !== '' : node instanceof HTMLImageElement;
      if (isPart && !(node as Text | Element).parentElement?.closest('.notes-source, .foot, svg')) nodes.push(node as Text | Element);
    }
    return nodes;
  };

  const range = document.createRange();
  const lastPage = (section: Element, node: Node): number => {
    range.selectNode(node);
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

  const pageStart: PageStart['pageStart'] = (section, page) => {
    const nodes = contents(section);
    const first = nodes[firstWhere(nodes.length, (i) => lastPage(section, nodes[i] as Node) >= page)];
    return first && lastPage(section, first) >= page ? first : undefined;
  };
  const insertInLine: PageStart['insertInLine'] = (section, page, text, node) => {
    const offset = firstWhere(text.length, (i) => pageOfCharacter(section, text, i) >= page);
    // Behind the line's first word: a float before it would still find room at the end of the line before.
    const space = text.data.slice(offset).search(/(?<=\S)\s/u);
    const end = space === -1 ? text.length : offset + space;
    // Not into a link, where all leads where it leads, nor into code, which has a face of its own.
    const link = text.parentElement?.closest('a, code');
    if (link) link.after(node);
    else if (end === text.length) text.after(node);
    else text.splitText(end).before(node);
  };
  Object.assign(zine, { pageStart, insertInLine });
}
