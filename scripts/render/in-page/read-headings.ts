import type { Heading } from '../../model/layout.ts';

/**
 * The words of every heading that is printed, as one reads them: a line break is a space, an image its alternative text, and numbers of notes, notes that
 * stand in it and what only the line breaker sees are left out. One that has nothing else keeps them; one that has nothing at all is none.
 * `twins`: ids of the sections whose headings have a twin on the facing page.
 */
export function readHeadings(twins: readonly string[] = []): Heading[] {
  const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/[\u00AD\u200B\u2060]/g, '');
  // On screen the whole body is hidden by now: what counts is what is between it and the heading.
  const isShown = (heading: Element): boolean => {
    if (heading.closest('[aria-hidden="true"]') || getComputedStyle(heading).visibility !== 'visible') return false;
    for (let at: Element | null = heading; at && at !== document.body; at = at.parentElement) if (getComputedStyle(at).display === 'none') return false;
    return true;
  };
  return Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6')).flatMap((heading) => {
    const copy = heading.cloneNode(true) as Element;
    for (const image of copy.querySelectorAll('img, [role="img"]')) image.replaceWith(image.getAttribute('alt') ?? image.getAttribute('aria-label') ?? '');
    for (const gap of copy.querySelectorAll('br')) gap.replaceWith(' ');
    const all = wordsOf(copy);
    // A space that does not break is something, for Chromium.
    if (!/[^ \t\r\n\f]/.test(all) || !isShown(heading)) return [];
    for (const foreign of copy.querySelectorAll('.note-call, .note, .foot, .foot-spacer, [aria-hidden="true"]')) foreign.remove();
    const text = [wordsOf(copy), all].map((words) => words.replace(/\s+/g, ' ').trim()).find((words) => words !== '') ?? '';
    const isTwin = twins.includes(heading.closest('body > section')?.id ?? '');
    return [{ level: Number(heading.localName.slice(1)), text, ...(isTwin ? { isTwin } : {}) }];
  });
}
