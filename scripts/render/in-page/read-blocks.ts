/** A piece of text on a page: its line in its file, where it stands in the text area in CSS px, and its words. */
export interface PageBlock {
  /** As `data-line` has it. */
  line: number;
  left: number;
  top: number;
  width: number;
  height: number;
  words: string;
}

/** The innermost blocks of a page that come from a line of a file, in the order of the text. A block that goes on overleaf is on both pages, with its words on the first. */
export function readBlocks(id: string, page: number): PageBlock[] {
  const section = document.getElementById(id);
  if (!section) return [];
  const full = section.dataset.frame === 'full';
  const { spotOf } = window.zine;
  const blocks: PageBlock[] = [];
  for (const element of section.querySelectorAll<HTMLElement>('[data-line]')) {
    if (element.closest('.notes-source') || element.querySelector('[data-line]')) continue;
    const rects = [...element.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
    const on = rects.filter((rect) => full || spotOf(section, rect).page === page);
    if (on.length === 0) continue;
    const spots = on.map((rect) => ({ rect, spot: spotOf(section, rect) }));
    const top = Math.min(...spots.map(({ spot }) => spot.top));
    const bottom = Math.max(...spots.map(({ spot }) => spot.bottom));
    const left = Math.min(...spots.map(({ spot }) => spot.start));
    const width = Math.max(...on.map((rect) => rect.width));
    const words = (element.textContent ?? '').replace(/[\u00AD\u200B\u2060]/g, '').replace(/\s+/g, ' ').trim(); // biome-ignore format: one chain
    blocks.push({ line: Number(element.dataset.line), left, top, width, height: bottom - top, words: on[0] === rects[0] ? words : `… ${words.slice(-80)}` });
  }
  return blocks;
}

/** The page within its section on which a line of its file stands, or what comes before it; `offset`: behind so many characters of the block of that line. */
export function pageOfLine(id: string, line: number, offset = 0): number {
  const section = document.getElementById(id);
  let page = 0;
  let block: HTMLElement | undefined;
  for (const element of section?.querySelectorAll<HTMLElement>('[data-line]') ?? []) {
    if (element.closest('.notes-source') || Number(element.dataset.line) > line) continue;
    const spot = window.zine.spot(element);
    if (spot === undefined) continue;
    page = spot.page;
    block = element;
  }
  if (!section || !block || offset === 0 || Number(block.dataset.line) !== line) return page;
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let left = offset;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    // No filter of the walker's: scripts of the page are off, and so are calls back.
    if (!(node instanceof Text) || node.parentElement?.closest('.foot, .foot-spacer, .foot-last')) continue;
    const at = Math.min(left, node.length - 1);
    left -= node.length;
    if (left > 0 || at < 0) continue;
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const [rect] = range.getClientRects();
    return rect ? window.zine.spotOf(section, rect).page : page;
  }
  return page;
}
