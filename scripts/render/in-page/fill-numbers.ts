/** A run of pages in a list of pages: what is printed, and the anchor it links to. */
export interface PageRun {
  text: string;
  anchor: string;
}

/** Every list of anchors whose pages are to be printed, in document order. */
export function readLists(): string[][] {
  return [...document.querySelectorAll('[data-pages-of]')].map((list) => (list.getAttribute('data-pages-of') ?? '').split(' ').filter((id) => id !== ''));
}

/** Writes page numbers into their places: single folios by anchor, lists in document order, each run a link. */
export function fillNumbers(folios: Record<string, string>, lists: PageRun[][]): void {
  for (const place of document.querySelectorAll('[data-page-of]')) {
    const holder = place.querySelector('[data-page-of]');
    if (!holder) place.textContent = folios[place.getAttribute('data-page-of') ?? ''] ?? '';
  }
  for (const [index, list] of [...document.querySelectorAll('[data-pages-of]')].entries()) {
    const runs = (lists[index] ?? []).flatMap(({ text, anchor }, i) => {
      const link = document.createElement('a');
      link.href = `#${anchor}`;
      link.textContent = text;
      return i === 0 ? [link] : [document.createTextNode(', '), link];
    });
    list.replaceChildren(...runs);
  }
}
