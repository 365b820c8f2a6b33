import type { Heading } from '../../model/layout.ts';

/**
 * The words of every heading that is printed, as one reads them: a line break is a space, and numbers of notes, notes that stand in it and what only the
 * line breaker sees are left out. A heading without words is none.
 */
export function readHeadings(): Heading[] {
  return Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'), (heading) => {
    const copy = heading.cloneNode(true) as Element;
    for (const foreign of copy.querySelectorAll('.note-call, .note, .foot, .foot-spacer, [aria-hidden="true"]')) foreign.remove();
    for (const gap of copy.querySelectorAll('br')) gap.replaceWith(' ');
    const text = (copy.textContent ?? '').replace(/[\u00AD\u200B\u2060]/g, '');
    return { level: Number(heading.localName.slice(1)), text: text.replace(/\s+/g, ' ').trim() };
  }).filter(({ text }) => text !== '');
}
