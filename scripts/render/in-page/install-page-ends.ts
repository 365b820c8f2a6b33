import type { Foot } from './install-feet.ts';

export interface PageEnds {
  /** Whether a heading, or the title of a document, is torn or ends a page, and what it heads begins the next. */
  strandsHeading(page: number, foot: Foot): boolean;
  /** Whether a page has nothing of the text. */
  isBare(section: Element, page: number): boolean;
}

/** What must not become of a page by the foot that it is given. */
export function installPageEnds(): void {
  const zine = window.zine;
  /** The page of a block's first words; its box may begin a page before them, with nothing in it. */
  const pageOfWords = (section: Element, block: Element): number | undefined => {
    const text = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (text.nextNode()) if ((text.currentNode as Text).data.trim() !== '') break;
    if (text.currentNode === block) return undefined;
    const range = document.createRange();
    range.selectNode(text.currentNode);
    const first = [...range.getClientRects()].find((rect) => rect.width > 0 && rect.height > 0);
    return first && zine.spotOf(section, first).page;
  };
  /** Chromium moves lines past a float to the next page without their heading: the break lies in the paragraph, not before it. */
  const strandsHeading: PageEnds['strandsHeading'] = (page, foot) => {
    const section = zine.sectionOf(foot.box);
    const heading = lastHeading(section, page);
    if (!heading) return false;
    // One that is torn has no room on the page at all.
    if (zine.pageOf(heading) > page) return pageOfWords(section, heading) === page;
    const following = followingBlock(heading);
    return ((following && pageOfWords(section, following)) ?? page) > page;
  };
  const followingBlock = (heading: Element): Element | undefined => {
    let next = heading.nextElementSibling;
    while (next?.matches('.foot, .foot-spacer, .zine-break')) next = next.nextElementSibling;
    return next ?? undefined;
  };
  const startOf = (heading: Element | undefined): number => (heading && zine.spot(heading)?.page) ?? -1;
  /** Pages are filled one after the other: headings of former pages are not looked at again. */
  let seen: { section: Element; page: number; headings: Element[]; from: number } | undefined;
  const lastHeading = (section: Element, page: number): Element | undefined => {
    if (seen?.section !== section || page < seen.page)
      seen = { section, page, headings: [...section.querySelectorAll('h2, h3, h4, .question, .document-head')], from: 0 };
    seen.page = page;
    while (seen.from < seen.headings.length && startOf(seen.headings[seen.from]) < page) seen.from++;
    let last: Element | undefined;
    for (let at = seen.from; at < seen.headings.length && startOf(seen.headings[at]) === page; at++) last = seen.headings[at];
    return last;
  };
  const isBare: PageEnds['isBare'] = (section, page) => {
    const first = zine.pageStart(section, page);
    if (!first) return true;
    const range = document.createRange();
    range.selectNode(first);
    // A space at the end of a line has a place, and no width.
    return ![...range.getClientRects()].some((rect) => rect.width > 0 && rect.height > 0 && zine.spotOf(section, rect).page === page);
  };
  Object.assign(zine, { strandsHeading, isBare });
}
