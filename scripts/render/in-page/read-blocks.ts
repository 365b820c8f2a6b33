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

/** The page within its section on which a line of its file stands, or what comes before it. */
export function pageOfLine(id: string, line: number): number {
  const section = document.getElementById(id);
  let page = 0;
  for (const element of section?.querySelectorAll<HTMLElement>('[data-line]') ?? []) {
    if (element.closest('.notes-source') || Number(element.dataset.line) > line) continue;
    page = window.zine.spot(element)?.page ?? page;
  }
  return page;
}
