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

/** Every list of anchors whose pages are to be printed, in document order; `only`: of the sections with these ids. */
export function readLists(only?: readonly string[]): PageList[] {
  const lists = [...document.querySelectorAll('[data-pages-of]')].filter((list) => !only || only.includes(list.closest('body > section')?.id ?? ''));
  return lists.map((list) => ({
    anchors: (list.getAttribute('data-pages-of') ?? '').split(' ').filter((id) => id !== ''),
    throughout: list.getAttribute('data-throughout'),
  }));
}

/**
 * Writes page numbers into their places: single folios by anchor, lists in document order, each run a link between words. What is written already stays, so
 * that nothing is laid out again for it. Gives back the ids of the sections in which something is written now. `only`: see `readLists`.
 */
export function fillNumbers(folios: Record<string, string>, lists: (PageRun | string)[][], only?: readonly string[]): string[] {
  const changed = new Set<string>();
  const isMeant = (place: Element): boolean => !only || only.includes(place.closest('body > section')?.id ?? '');
  const touch = (place: Element): void => void changed.add(place.closest('body > section')?.id ?? '');
  for (const place of document.querySelectorAll('[data-page-of]')) {
    const text = folios[place.getAttribute('data-page-of') ?? ''] ?? '';
    if (place.textContent === text || place.querySelector('[data-page-of]') || !isMeant(place)) continue;
    place.textContent = text;
    touch(place);
  }
  for (const [index, list] of [...document.querySelectorAll('[data-pages-of]')].filter(isMeant).entries()) {
    const runs = lists[index] ?? [];
    const written = Array.from(list.childNodes, (node) => (node instanceof Element ? `${node.getAttribute('href')} ${node.textContent}` : node.textContent));
    const wanted = runs.map((part) => (typeof part === 'string' ? part : `#${part.anchor} ${part.text}`));
    if (written.length === wanted.length && wanted.every((each, i) => each === written[i])) continue;
    const parts = runs.map((part) => {
      if (typeof part === 'string') return document.createTextNode(part);
      const link = document.createElement('a');
      link.href = `#${part.anchor}`;
      link.textContent = part.text;
      return link;
    });
    list.replaceChildren(...parts);
    touch(list);
  }
  return [...changed];
}
