export interface DocumentRules {
  /** Ends the rule beside a document that goes on overleaf with the last line of the page; done once, when all pages stand. */
  endDocumentRules(): void;
}

/** A box that goes on overleaf reaches to the end of its page, and the rule at its side with it, past the last line where that leaves room: paper is laid over the rest of it. */
export function installDocumentRules(): void {
  const zine = window.zine;
  const { frame } = zine;
  const range = document.createRange();

  interface Last {
    node: Text;
    bottom: number;
  }
  /** The text that ends lowest on a page, and where its line ends. */
  const lastOn = (section: Element, box: Element, page: number): Last | undefined => {
    let last: Last | undefined;
    const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode as Text;
      if (node.data.trim() === '' || node.parentElement?.closest('.foot')) continue;
      range.selectNode(node);
      for (const rect of range.getClientRects()) {
        const spot = zine.spotOf(section, rect);
        const bottom = (spot.top + spot.bottom + frame.line) / 2;
        if (rect.width > 0 && spot.page === page && bottom >= (last?.bottom ?? 0)) last = { node, bottom };
      }
    }
    return last;
  };
  /** Puts an element before the last word of a text that stands on a page: what is out of the flow stands where it is in the text. */
  const putInLine = (section: Element, page: number, { node }: Last, element: Element): void => {
    const pageAt = (at: number): number => {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return zine.spotOf(section, range.getBoundingClientRect()).page;
    };
    let [low, high] = [0, node.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (pageAt(middle) > page) high = middle - 1;
      else low = middle;
    }
    const space = node.data.lastIndexOf(' ', low - 1);
    if (space > 0) node.splitText(space + 1).before(element);
    else node.before(element);
  };
  const cover = (section: Element, box: Element, width: number, part: DOMRect): void => {
    const { page, bottom, start } = zine.spotOf(section, part);
    const last = lastOn(section, box, page);
    if (!last || bottom - last.bottom < frame.line / 2) return;
    const paper = document.createElement('i');
    paper.className = 'rule-end';
    paper.setAttribute('aria-hidden', 'true');
    putInLine(section, page, last, paper);
    Object.assign(paper.style, { width: `${width + 1}px`, height: `${bottom - last.bottom - 0.5}px` });
    const spot = zine.spot(paper);
    if (spot?.page !== page) paper.remove();
    else Object.assign(paper.style, { marginInlineStart: `${start - 0.5 - spot.start}px`, marginBlockStart: `${last.bottom - spot.top}px` });
  };

  const endDocumentRules: DocumentRules['endDocumentRules'] = () => {
    for (const box of document.querySelectorAll('body > section .document')) {
      const width = Number.parseFloat(getComputedStyle(box).borderInlineStartWidth);
      const parts = [...box.getClientRects()];
      if (width > 0) for (const part of parts.slice(0, -1)) cover(zine.sectionOf(box), box, width, part);
    }
  };
  Object.assign(zine, { endDocumentRules });
}
