/** A block that is wider than the measure. */
export interface Overflow {
  section: string;
  line: number;
  /** By how much, in CSS px. */
  by: number;
}

/**
 * Blocks wider than the text area. Chromium would answer one of them by scaling the whole document down; here each is an error with its line.
 * Half a pixel is within the rounding of a justified line. `within`: a selector of what holds them; `only`: ids of the sections that are looked at.
 */
export function findOverflow(within: string, only?: readonly string[]): Overflow[] {
  const { frame, spotOf } = window.zine;
  const range = document.createRange();
  const found: Overflow[] = [];
  for (const section of document.querySelectorAll('body > section[data-frame="text"]')) {
    if (only && !only.includes(section.id)) continue;
    for (const block of section.querySelectorAll<HTMLElement>(`${within} [data-line]`)) {
      // Cheap and sometimes wrong: a block that goes on in the next column counts as wide as both. What its fragments say decides.
      const suspect = block.tagName === 'TABLE' || block.scrollWidth > block.clientWidth + 1;
      if (!suspect || block.closest('.notes-source, tr') || block.querySelector('[data-line]:not(tr, tr *)')) continue;
      range.selectNodeContents(block);
      const by = Math.max(0, ...Array.from(range.getClientRects(), (rect) => spotOf(section, rect).start + rect.width - frame.width));
      if (by > 1) found.push({ section: section.id, line: Number(block.dataset.line), by });
    }
  }
  return found;
}
