/** A block that is wider than the measure. */
export interface Overflow {
  section: string;
  line: number;
  /** By how much, in CSS px. */
  by: number;
}

/**
 * Blocks wider than the text area. Chromium would answer one of them by scaling the whole document down; here each is an error with its line.
 * Half a pixel is within the rounding of a justified line.
 */
export function findOverflow(): Overflow[] {
  const { frame } = window.zine;
  const found: Overflow[] = [];
  for (const block of document.querySelectorAll<HTMLElement>('body > section[data-frame="text"] [data-line]')) {
    if (block.closest('.foot, .notes-source')) continue;
    const by = Math.max(block.scrollWidth - block.clientWidth, ...(block.tagName === 'TABLE' ? [block.offsetWidth - (block.parentElement?.clientWidth ?? frame.width)] : []));
    if (by > 1 && block.clientWidth > 0) found.push({ section: block.closest('body > section')?.id ?? '', line: Number(block.dataset.line), by });
  }
  return found;
}
