/** A run of pages in a list of pages: what is printed, and the anchor it links to. */
export interface PageRun {
  text: string;
  anchor: string;
}

/** Anchors whose pages are to be printed; `throughout`: what is printed where they are too many. */
export interface PageList {
  anchors: string[];
  throughout: string | null;
}

/** Every list of anchors whose pages are to be printed, in document order. */
export function readLists(): PageList[] {
  return [...document.querySelectorAll('[data-pages-of]')].map((list) => ({
    anchors: (list.getAttribute('data-pages-of') ?? '').split(' ').filter((id) => id !== ''),
    throughout: list.getAttribute('data-throughout'),
  }));
}

/** Writes page numbers into their places: single folios by anchor, lists in document order, each run a link between words. */
export function fillNumbers(folios: Record<string, string>, lists: (PageRun | string)[][]): void {
  for (const place of document.querySelectorAll('[data-page-of]')) {
    const holder = place.querySelector('[data-page-of]');
    if (!holder) place.textContent = folios[place.getAttribute('data-page-of') ?? ''] ?? '';
  }
  for (const [index, list] of [...document.querySelectorAll('[data-pages-of]')].entries()) {
    const runs = (lists[index] ?? []).map((part) => {
      if (typeof part === 'string') return document.createTextNode(part);
      const link = document.createElement('a');
      link.href = `#${part.anchor}`;
      link.textContent = part.text;
      return link;
    });
    list.replaceChildren(...runs);
  }
}
