export interface Ends {
  /** Mends what shows only when the pages stand: words divided at a page's end, ladders, last lines of a syllable. Gives back the ids of sections that were changed. */
  mendEnds(sections: readonly Element[]): string[];
}

/** Once the pages of a section stand: no word goes on overleaf, no three hyphens stand below each other, no last line is a syllable or a number alone. */
export function installEnds(): void {
  const zine = window.zine;
  const HELD = '\u2060';
  const SHY = '\u00AD';
  const range = document.createRange();
  const MOST_HYPHENS = 2;
  const SHORT = 4;

  interface Row {
    page: number;
    middle: number;
    /** The text that ends it, and how much of that stands on it or before. */
    node: Text;
    to: number;
    text: string;
    /** Ends in a hyphen; `isSoft`: in one that nobody has written. */
    isDivided: boolean;
    isSoft: boolean;
  }
  const rowsOf = (section: Element, texts: readonly Text[]): Row[] => {
    const rows: Row[] = [];
    for (const piece of texts.flatMap((node) => zine.piecesOf(node))) {
      const spot = zine.spotOf(section, piece.rect);
      const middle = (spot.top + spot.bottom) / 2;
      const text = piece.node.data.slice(piece.from, piece.to);
      const last = rows.at(-1);
      const isSoft = piece.node.data[piece.to] === SHY || text.endsWith(SHY);
      const next = { node: piece.node, to: piece.to, isSoft, isDivided: isSoft || /\p{L}[\u2010-]$/u.test(text.trimEnd()) };
      if (last && last.page === spot.page && Math.abs(last.middle - middle) < 4) Object.assign(last, { ...next, text: last.text + text });
      else rows.push({ page: spot.page, middle, text, ...next });
    }
    return rows;
  };
  /** Holds the word together that a row divides. */
  const hold = ({ node, to }: Row): void => {
    const at = node.data[to] === SHY ? to : to - 1;
    node.data = node.data.slice(0, at) + HELD + node.data.slice(at + 1);
  };
  /** A word that would not stand on a line of its own is divided wherever it is. */
  const mayHold = ({ node, to, text }: Row, block: HTMLElement): boolean => {
    const [before = '', behind = ''] = [/\S*$/.exec(text)?.[0], /^\u00AD?[^\s\u00AD]*/.exec(node.data.slice(to))?.[0]];
    const { fontSize, width } = getComputedStyle(block);
    return /\S\s+\S/.test(text) && (before.length + behind.length) * Number.parseFloat(fontSize) * 0.65 < Number.parseFloat(width);
  };
  /** Has the last word of a text but one go down to the last, whatever these stand in; undefined where it is the only one. */
  const joinLast = (texts: readonly Text[]): (() => void) | undefined => {
    let isBehind = true;
    for (const node of texts.toReversed()) {
      const [before, space] = /^([\s\S]*?)([ \t\r\n]+)(?=[^ \t\r\n]*$)/.exec(isBehind ? node.data.trimEnd() : node.data)?.slice(1) ?? [];
      if (before !== undefined && space)
        return () => {
          node.data = `${before}${HELD}\u00A0${node.data.slice(before.length + space.length)}`;
        };
      isBehind &&= node.data.trim() === '';
    }
    return undefined;
  };

  const isText = (block: Element): boolean =>
    !block.closest('h1, h2, h3, h4, h5, h6, td, th, figcaption, caption, .leaf, .trim, .contents, .verse, .by, .pull, .opening, .text-head');
  /** Justified blocks whose lines could not be chosen again: there the word is held together. */
  const stubborn = new WeakSet<Element>();
  /** The lines of a block that have ended a page: where one is mended and another comes to do so in turn, all are. */
  const ended = new WeakMap<Element, Set<number>>();
  const isEven = (block: HTMLElement): boolean => block.style.wordSpacing !== '' && !stubborn.has(block);
  const mendOverleaf = (block: HTMLElement, texts: readonly Text[], row: Row, line: number, count: number): void => {
    const whole = (ended.get(block) ?? new Set()).add(line);
    ended.set(block, whole);
    // Asked before: what has been tried has changed the words that the row was read from.
    const wasEven = isEven(block);
    if (wasEven && zine.evenBlock(block, texts, { whole, count })) return;
    if (wasEven) stubborn.add(block);
    else hold(row);
  };
  /** Where joining did not help, it would not the next time, and each time costs a layout. */
  const joined = new WeakMap<Element, number>();
  const MOST_JOINTS = 2;
  /** What is to be done about a block, once all are read. */
  const mending = (section: Element, block: HTMLElement, texts: readonly Text[]): (() => void) | undefined => {
    const rows = rowsOf(section, texts);
    const overleaf = rows.findIndex((row, i) => row.isSoft && (rows[i + 1]?.page ?? row.page) > row.page);
    const row = rows[overleaf];
    if (row && mayHold(row, block)) return () => mendOverleaf(block, texts, row, overleaf + 1, rows.length);
    // All that can be done for lines that were chosen together has been.
    if (isEven(block)) return undefined;
    const ladder = rows.findIndex((_, i) => rows.slice(i, i + MOST_HYPHENS + 1).filter(({ isDivided }) => isDivided).length > MOST_HYPHENS);
    const rung = ladder === -1 ? undefined : rows.slice(ladder, ladder + MOST_HYPHENS + 1).findLast((each) => each.isSoft && mayHold(each, block));
    if (rung) return () => hold(rung);
    const last = (rows.at(-1)?.text ?? '').replace(/[\u00AD\u2060\s]/g, '');
    const times = joined.get(block) ?? 0;
    if (rows.length < 2 || [...last].length > SHORT || times === MOST_JOINTS) return undefined;
    joined.set(block, times + 1);
    return joinLast(texts);
  };
  /** Whether a block may have anything of that, told by its rectangles alone. */
  const mayNeed = (section: Element, block: HTMLElement, texts: readonly Text[]): boolean => {
    const rects = [...block.getClientRects()];
    const [first, last] = [rects[0], rects.at(-1)];
    if (!first || !last) return false;
    if (first !== last && zine.spotOf(section, last).page > zine.spotOf(section, first).page) return true;
    if (block.style.wordSpacing !== '') return false;
    const hyphens = texts.reduce((sum, { data }) => sum + data.split(SHY).length - 1, 0);
    if (hyphens > MOST_HYPHENS) return true;
    range.selectNodeContents(texts.findLast(({ data }) => data.trim() !== '') ?? block);
    const end = [...range.getClientRects()].findLast(({ width }) => width > 0);
    return end !== undefined && rects.reduce((sum, { height }) => sum + height, 0) > 1.5 * end.height && end.width < SHORT * end.height;
  };
  /** Over all pages, in CSS px. */
  const heightOf = (block: Element): number => Math.round([...block.getClientRects()].reduce((sum, { height }) => sum + height, 0));
  /** Where the feet that are opened in a block hang: a call on another line of its page has its foot begin there, which then has no room. */
  const feetOf = (block: Element): string =>
    Array.from(block.querySelectorAll('.foot-spacer'), (spacer) => spacer.getBoundingClientRect())
      .map(({ left, top }) => `${Math.round(left)} ${Math.round(top)}`)
      .join(', ');
  const mendEnds: Ends['mendEnds'] = (sections) => {
    const mendings = sections.flatMap((section) =>
      [...zine.textsByBlock(section)].flatMap(([block, texts]) => {
        const isMeant = isText(block) && mayNeed(section, block, texts) && !block.closest('.foot, .foot-last');
        const mend = isMeant ? mending(section, block, texts) : undefined;
        return mend ? [{ section, block, mend, height: heightOf(block), feet: feetOf(block) }] : [];
      }),
    );
    for (const { section, mend } of mendings) {
      mend();
      section.classList.add('zine-loose');
    }
    // Where a block has as many lines as before, and its feet hang where they did, all notes stay where they are, unless a call has gone overleaf, which shows.
    for (const { section, block, height, feet } of mendings) if (heightOf(block) !== height || feetOf(block) !== feet) section.classList.add('zine-reset');
    return [...new Set(mendings.map(({ section }) => section.id))];
  };
  Object.assign(zine, { mendEnds });
}
