import type { SetLine } from '../../model/setting.ts';

/** A part of a text that stands on one line. */
export interface Piece {
  node: Text;
  from: number;
  to: number;
  rect: DOMRect;
}

export interface Lines {
  /** The texts of a section by the block that they stand in, in order; without what is not set. */
  textsByBlock(section: Element): Map<HTMLElement, Text[]>;
  /** The parts of a text by the lines that they stand on. */
  piecesOf(node: Text): Piece[];
  /** The lines that texts of one block fill together. */
  linesOf(section: Element, block: HTMLElement, texts: readonly Text[]): SetLine[];
}

/** Reads lines as they are set: which words stand on each, and how wide its spaces are. */
export function installLines(): void {
  const zine = window.zine;
  const SHY = '\u00AD';
  const range = document.createRange();
  const rectsOf = (node: Text, from: number, to: number): DOMRect[] => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter((rect) => rect.width > 0.01);
  };
  /** Of a character, or of the next that has a place: white space that a line end swallowed has none. At a line's end a soft hyphen has two, and the last counts. */
  const rectAt = (node: Text, offset: number): DOMRect | undefined => {
    for (let at = offset; at < node.length; at++) {
      const rect = rectsOf(node, at, at + 1).at(-1);
      if (rect) return rect;
    }
    return undefined;
  };
  const middle = (rect: { top: number; bottom: number }): number => (rect.top + rect.bottom) / 2;
  const isBeside = (a: DOMRect, b: DOMRect): boolean => Math.abs(middle(a) - middle(b)) < 4 && Math.abs(a.left - b.left) < zine.frame.pitch - 1;

  /** Where a text breaks, searched in growing steps from a guess. */
  const breakIn = (node: Text, from: number, guess: number, line: DOMRect): number => {
    const isBeyond = (at: number): boolean => {
      const rect = rectAt(node, at);
      return rect !== undefined && (!isBeside(rect, line) || rect.left < line.left - 3 || rect.right > line.right + 3);
    };
    let low = from + 1;
    let high = node.length;
    let at = Math.min(Math.max(from + guess, low), high - 1);
    for (let step = 1; low < high; step *= 2) {
      if (isBeyond(at)) high = at;
      else low = at + 1;
      at = low > from + 1 && high < node.length ? (low + high) >> 1 : high === at ? Math.max(low, at - step) : Math.min(high - 1, at + step);
    }
    return low;
  };
  const piecesOf = (node: Text): Piece[] => {
    const rects: DOMRect[] = [];
    for (const rect of rectsOf(node, 0, node.length)) {
      const last = rects.at(-1);
      if (last && isBeside(rect, last) && Math.abs(rect.left - last.right) < 2)
        rects[rects.length - 1] = new DOMRect(last.x, last.y, rect.right - last.x, last.height);
      else rects.push(rect);
    }
    let from = 0;
    return rects.map((rect, i) => {
      const to = i === rects.length - 1 ? node.length : breakIn(node, from, Math.round(node.length / rects.length), rect);
      const piece = { node, from, to, rect };
      from = to;
      return piece;
    });
  };

  const blocks = new WeakMap<Element, HTMLElement>();
  const blockOf = (element: Element): HTMLElement => {
    const known = blocks.get(element);
    if (known) return known;
    const isInline = getComputedStyle(element).display.startsWith('inline') && element.parentElement !== null;
    const block = isInline ? blockOf(element.parentElement as Element) : (element as HTMLElement);
    blocks.set(element, block);
    return block;
  };
  const textsByBlock: Lines['textsByBlock'] = (section) => {
    const found = new Map<HTMLElement, Text[]>();
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const parent = node.parentElement;
      if (!parent || parent.closest('.notes-source, svg, [hidden]')) continue;
      const block = blockOf(parent);
      const texts = found.get(block);
      if (texts) texts.push(node);
      else found.set(block, [node]);
    }
    return found;
  };

  const spaceOf = ({ node, from, to }: Piece): number | undefined => {
    const at = node.data.slice(from, to).search(/(?<=[^\s\u2060]) (?=[^\s])/);
    const [rect] = at === -1 ? [] : rectsOf(node, from + at, from + at + 1);
    return rect && rect.width / Number.parseFloat(getComputedStyle(node.parentElement as Element).fontSize);
  };
  const hyphenOf = (text: string, last: Piece | undefined): Pick<SetLine, 'hyphen'> => {
    if (text.endsWith(SHY) || last?.node.data[last.to] === SHY) return { hyphen: 'soft' };
    return /\p{L}[\u2010-]$/u.test(text.trimEnd()) ? { hyphen: 'written' } : {};
  };
  const typeOf = (element: Element): string => {
    const { fontFamily, fontSize, fontStyle, fontWeight, fontVariantCaps } = getComputedStyle(element);
    return [fontFamily, fontSize, fontStyle, fontWeight, fontVariantCaps].join('|');
  };
  const linesOf: Lines['linesOf'] = (section, block, texts) => {
    const rows: Piece[][] = [];
    for (const piece of texts.flatMap(piecesOf)) {
      const last = rows.at(-1)?.at(-1);
      if (last && isBeside(piece.rect, last.rect)) rows.at(-1)?.push(piece);
      else rows.push([piece]);
    }
    const type = typeOf(block);
    return rows.map((pieces, index) => {
      const spots = pieces.map(({ rect }) => zine.spotOf(section, rect));
      const raw = pieces.map(({ node, from, to }) => node.data.slice(from, to)).join('');
      const last = pieces.at(-1);
      const space = pieces.map(spaceOf).find((width) => width !== undefined);
      const own = pieces.findIndex(({ node }) => node.parentElement === block || typeOf(node.parentElement as Element) === type);
      return {
        page: spots[0]?.page ?? 0,
        top: Math.min(...spots.map(({ top }) => top)),
        bottom: Math.max(...spots.map(({ bottom }) => bottom)),
        start: Math.min(...spots.map(({ start }) => start)),
        end: Math.max(...spots.map(({ start }, i) => start + (pieces[i]?.rect.width ?? 0))),
        text: raw.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '').replace(/\s+/g, ' ').trim(), // biome-ignore format: one chain
        ...(space === undefined ? {} : { space }),
        ...(index < rows.length - 1 ? hyphenOf(raw, last) : {}),
        ...(own === -1 ? {} : { grid: spots[own]?.top as number }),
      };
    });
  };
  Object.assign(zine, { textsByBlock, piecesOf, linesOf });
}
