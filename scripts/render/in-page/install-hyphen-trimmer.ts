export interface HyphenTrimmer {
  trimHyphens(): void;
}

/**
 * Deletes every soft hyphen at which no line breaks: left in the text layer of a PDF they break searching and copying. The breaks in use stay the
 * best among fewer; where a ligature forms across a hyphen that is gone, so that a line moves, the hyphens stay.
 */
export function installHyphenTrimmer(): void {
  const SHY = '\u00AD';
  /** What holds a word or two together (`install-evening.ts`) has done so when no line could be divided there. */
  const HELD = /(?<=\p{L})\u2060(?=\p{L})|\u2060(?=\u00A0)/gu;
  const range = document.createRange();
  interface Line {
    middle: number;
    left: number;
    right: number;
  }
  const rectAt = (node: Text, offset: number): DOMRect | undefined => {
    // A space that a line end swallowed has no box: the next character tells where the text stands.
    for (let at = offset; at < node.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const rects = range.getClientRects();
      // At a line's end a soft hyphen has a rectangle on either line; the last one counts.
      const rect = rects[rects.length - 1];
      if (rect) return rect;
    }
    return undefined;
  };
  /** The first lines of two pages are beside one another. */
  const isOn = (line: Line, rect: DOMRect): boolean =>
    Math.abs((rect.top + rect.bottom) / 2 - line.middle) < 3 && rect.left >= line.left - 3 && rect.left <= line.right + 3;
  const linesOf = (node: Text): Line[] => {
    range.selectNodeContents(node);
    const lines: Line[] = [];
    for (const rect of range.getClientRects()) {
      const last = lines.at(-1);
      if (last && isOn(last, rect)) last.right = Math.max(last.right, rect.right);
      else lines.push({ middle: (rect.top + rect.bottom) / 2, left: rect.left, right: rect.right });
    }
    return lines;
  };
  const isOnLine = (node: Text, line: Line | undefined, offset: number): boolean => {
    const rect = rectAt(node, offset);
    return rect === undefined || (line !== undefined && isOn(line, rect));
  };
  /** The first of the numbers `from` to `to` for which a test holds, where it holds for all behind that one; searched in growing steps from a guess. */
  const firstWhere = (from: number, to: number, guess: number, test: (at: number) => boolean): number => {
    let [low, high] = [from, to];
    let at = Math.min(Math.max(guess, from), to - 1);
    for (let step = 1; low < high; step *= 2) {
      if (test(at)) high = at;
      else low = at + 1;
      // Two sides known: halves from here on.
      const isBetween = low > from && high < to;
      at = isBetween ? (low + high) >> 1 : high === at ? Math.max(low, at - step) : Math.min(high - 1, at + step);
    }
    return low;
  };

  const BLOCKS = 'p, li, td, th, h1, h2, h3, h4, h5, h6, figcaption, caption, dt, dd, .note, .line, div';
  const hyphensOf = (text: string): number[] => {
    const offsets: number[] = [];
    for (let at = text.indexOf(SHY); at >= 0; at = text.indexOf(SHY, at + 1)) offsets.push(at);
    return offsets;
  };
  /** A text without the soft hyphens that no line needs: one is needed where a line ends before it and goes on behind it. */
  const trimmed = (node: Text, lines: Line[]): string => {
    const text = node.data;
    const hyphens = hyphensOf(text);
    const needed = new Set<number>();
    const aLine = Math.round(hyphens.length / lines.length);
    for (let index = 1, from = 0; index < lines.length && from < hyphens.length; index++) {
      const line = lines[index - 1];
      const behind = firstWhere(from, hyphens.length, from + aLine, (at) => !isOnLine(node, line, (hyphens[at] ?? 0) + 1));
      const offset = hyphens[behind];
      if (offset !== undefined && isOnLine(node, line, offset - 1)) needed.add(offset);
      from = behind;
    }
    return text.replaceAll(SHY, (hyphen, at: number) => (needed.has(at) ? hyphen : ''));
  };
  /** Not by how much a line's beginning is moved where it is justified. */
  const areAt = (before: readonly Line[], after: readonly Line[]): boolean =>
    before.length === after.length &&
    before.every((line, i) => Math.abs(line.middle - (after[i]?.middle ?? 0)) < 3 && Math.abs(line.left - (after[i]?.left ?? 0)) < 100);

  /** Rounds after which the hyphens of all that has moved come back. */
  const MOST_ROUNDS = 6;

  interface Trimmed {
    node: Text;
    block: Element | null | undefined;
    /** Before anything was changed. */
    lines: Line[];
    before: string;
    after: string;
  }
  const trimAll = (): Trimmed[] => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) if (/[\u00AD\u2060]/.test(node.data)) nodes.push(node);
    // All measured before anything is changed: one layout for the whole document.
    const texts = nodes.map((node) => {
      const lines = linesOf(node);
      return {
        node,
        block: node.parentElement?.closest(BLOCKS),
        lines,
        before: node.data,
        after: trimmed(node, lines).replace(HELD, ''),
      };
    });
    for (const { node, after } of texts) node.data = after;
    return texts;
  };
  const trimHyphens = (): void => {
    const texts = trimAll();
    // Letters that join without the hyphen between them are narrower or wider: where that moves a line, the hyphens of its block come back; perhaps
    // those behind it stand right again with that.
    for (let round = 1; round <= MOST_ROUNDS; round++) {
      const moved = texts.filter(({ node, lines }) => !areAt(lines, linesOf(node)));
      if (moved.length === 0) return;
      const firsts = new Map(moved.toReversed().map(({ block }) => [block?.closest('body > section'), block]));
      const blocks = new Set(round < MOST_ROUNDS ? firsts.values() : moved.map(({ block }) => block));
      for (const { node, block, before } of texts) if (blocks.has(block)) node.data = before;
    }
  };
  Object.assign(window.zine, { trimHyphens });
}
