/** A page of one piece whose words do not fit it, at any size. */
export interface Unfitting {
  section: string;
  /** Its first words. */
  words: string;
}

/**
 * Sets covers, openings, title pages and the like in smaller type, in steps of a twentieth, until their words fit the page: what stands on them comes
 * from the texts, whatever its length. At half the size it is an error, or at so many twentieths as `least` says. `zoom` lets lines break anew, as a smaller type would.
 */
export function fitLeaves(least = 10): Unfitting[] {
  /** What ends near the cut may be cut: of the padding below, Chromium's overflow knows nothing. */
  const isOverMargin = (leaf: HTMLElement): boolean => {
    const end = leaf.getBoundingClientRect().bottom - Number.parseFloat(getComputedStyle(leaf).paddingBottom);
    return [...leaf.children].some((child) => child.getBoundingClientRect().bottom > end + 1);
  };
  const overflows = (leaf: HTMLElement): boolean =>
    leaf.scrollHeight > leaf.clientHeight + 1 ||
    leaf.scrollWidth > leaf.clientWidth + 1 ||
    leaf.getClientRects().length > 1 ||
    (leaf.matches('.handout, .back-cover') && isOverMargin(leaf)) ||
    (leaf.matches('.leaf') && leaf.getBoundingClientRect().height > window.zine.frame.height + 1) ||
    // Below the head of a chapter its text begins.
    (leaf.matches('.opening') && leaf.getBoundingClientRect().height > window.zine.frame.height * 0.85);
  const found: Unfitting[] = [];
  for (const leaf of document.querySelectorAll<HTMLElement>('body > section > :is(.leaf, .trim, .opening, .spine), .face .trim')) {
    const words = [...leaf.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
    for (let twentieths = 20; overflows(leaf); twentieths--) {
      if (twentieths < least) {
        found.push({ section: leaf.parentElement?.id ?? '', words: (leaf.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60) });
        break;
      }
      for (const child of words) child.style.zoom = String(twentieths / 20);
    }
  }
  return found;
}
