import type { Paragraph } from './install-boxes.ts';
import type { Breaks, Demand } from './install-breaks.ts';

export interface Evening {
  /** Chooses the lines of every justified paragraph of sections; `again`: of those whose words are others since. */
  evenLines(sections: readonly Element[], again: boolean): void;
  /** Chooses the lines of blocks, each with its texts, wherever they stand. */
  evenBlocks(blocks: readonly (readonly [HTMLElement, readonly Text[]])[]): void;
  /** Has Chromium break an element and all in it where it likes: what was chosen for another measure. */
  loosen(root: HTMLElement): void;
  /** Chooses the lines of one paragraph as they are demanded, their number as far as that makes no holes; false where that cannot be, and Chromium breaks it. */
  evenBlock(block: HTMLElement, texts: readonly Text[], demand: Demand): boolean;
}

/**
 * Has Chromium break paragraphs where they are best broken. It breaks behind the last word that fits: so what could still go on a line is held together with what
 * follows it, by a no-break space, and soft hyphens at which no line is to end become word joiners. A joiner marks all, so that they can be taken back.
 */
export function installEvening(): void {
  const zine = window.zine;
  const HELD = '\u2060';
  /** Widths that were measured beside other letters, in CSS px. */
  const TOLERANCE = 2.5;
  /** Letters are set apart by no more, in em, and only where a line would have holes, or three hyphens would stand below each other: the least that mends it. */
  const SPACINGS = [0, 0.005, -0.005, 0.01, -0.01, 0.015, -0.015, 0.02, -0.02];
  /** What lines without such cost at most. */
  const CLEAN = 1e5;
  /** What three hyphens below each other cost at least: holes are better. */
  const LADDER = 1e7;
  /** Letters are spaced more only where that takes away so much of the cost. */
  const WORTH = 0.9;
  /** By how much lines are chosen shorter than they are, one attempt after the other, in CSS px. */
  const LESS = [0, 3];
  /** So much wider than by nature the spaces of a last line may be, to look like those above, in em. */
  const MOST_LAST = 0.05;
  /** Spaces are widened in steps, in em: paragraphs of one width share what Chromium knows of their words, and are laid out and printed in half the time. */
  const STEP = 0.01;

  const words = new WeakMap<HTMLElement, string>();
  const wordsOf = (texts: readonly Text[]): string => texts.map(({ data }) => data.replace(/[\s\u00AD\u2060]/g, '')).join('');

  const release = (texts: readonly Text[]): void => {
    for (const node of texts)
      if (node.data.includes(HELD))
        node.data = node.data
          .replaceAll(`${HELD}\u00A0`, ' ')
          .replace(/(?<=\p{L})\u2060(?=\p{L})/gu, '\u00AD')
          .replace(/(?<=\p{L}[\u2010\u2013\u2014-])\u2060(?=\p{L})/gu, '');
  };

  /** A choice of lines, and the space that is added between letters for it, in em. */
  interface Choice {
    paragraph: Paragraph;
    breaks: Breaks;
    spacing: number;
  }
  const choose = (paragraph: Paragraph, demand: Demand, less: number): Choice | undefined => {
    const narrower = { ...paragraph, measure: paragraph.measure - less };
    let best: Choice | undefined;
    const costOf = (choice: Choice | undefined): number => choice?.breaks.cost ?? Number.POSITIVE_INFINITY;
    for (const spacing of paragraph.joins ? [0] : SPACINGS) {
      const breaks = zine.bestBreaks(narrower, { ...demand, spacing });
      if (breaks && breaks.cost < WORTH * costOf(best)) best = { paragraph, breaks, spacing };
      if (costOf(best) < CLEAN) return best;
    }
    const breaks = costOf(best) < LADDER ? undefined : zine.bestBreaks(narrower, { ...demand, isLoose: true });
    return breaks && breaks.cost < costOf(best) ? { paragraph, breaks, spacing: 0 } : best;
  };
  /** A line that fits as it is stays as it is. */
  const isWorthIt = ({ breaks: { ends, cost }, spacing }: Choice): boolean => ends.length > 1 || cost > 0 || spacing !== 0;
  /** As many lines as are wanted, unless that costs twice as much as others. */
  const chooseAgain = (paragraph: Paragraph, demand: Demand, less: number): Choice | undefined => {
    const asked = choose(paragraph, demand, less);
    if (asked && asked.breaks.cost < CLEAN) return asked;
    const { count: _, ...rest } = demand;
    const other = choose(paragraph, rest, less);
    return asked && other && asked.breaks.cost <= 2 * other.breaks.cost ? asked : (other ?? asked);
  };

  /** Boxes behind a line that may still find room on it. */
  const MOST_BEHIND = 12;
  /** What fits of a line from a box on, with spaces wider by `by`: the width behind each box, as far as a few behind `end`. */
  function* widths(
    { boxes, size }: Paragraph,
    from: number,
    spacing: number,
    by: number,
    end = boxes.length,
  ): Generator<[at: number, width: number, gaps: number]> {
    let width = 0;
    let gaps = 0;
    for (let at = from; at < Math.min(boxes.length, end + MOST_BEHIND); at++) {
      const box = boxes[at] as Paragraph['boxes'][number];
      const before = boxes[at - 1];
      if (at > from && before?.end === 'space') {
        width += before.space + by;
        gaps++;
      }
      width += box.width + spacing * size * box.letters + box.gaps * by;
      gaps += box.gaps;
      yield [at, width, gaps];
    }
  }
  const roomOf = ({ measure, indent }: Paragraph, line: number): number => measure - (line === 0 ? indent : 0);
  /** By how much all spaces can be wider, in CSS px: the tightest line says it. */
  const addedSpace = ({ paragraph, breaks: { ends }, spacing }: Choice): number => {
    const least = -zine.shrinkOf(paragraph) * paragraph.size;
    let added = MOST_LAST * paragraph.size;
    ends.forEach((end, line) => {
      for (const [at, width, gaps] of widths(paragraph, ends[line - 1] ?? 0, spacing, 0)) {
        if (at < end - 1) continue;
        const hyphen = paragraph.boxes[at]?.end === 'soft' ? paragraph.hyphen : 0;
        if (gaps > 0) added = Math.min(added, (roomOf(paragraph, line) - TOLERANCE - hyphen - width) / gaps);
        break;
      }
    });
    return Math.max(least, Math.floor(added / (STEP * paragraph.size)) * STEP * paragraph.size);
  };

  /** Boxes at whose end no line may break: soft hyphens that are not wanted, and what would still find room on a line. */
  const heldIn = ({ paragraph, breaks: { ends }, spacing }: Choice, added: number): Set<number> => {
    const isEnd = new Set(ends);
    const fitting = ends.slice(0, -1).flatMap((end, line) => {
      const room = roomOf(paragraph, line) + TOLERANCE;
      const behind = [...widths(paragraph, ends[line - 1] ?? 0, spacing, added, end)];
      return behind.slice(end - (ends[line - 1] ?? 0)).flatMap(([at, width]) => (width > room ? [] : [at]));
    });
    const soft = [...paragraph.boxes.keys()].filter((at) => paragraph.boxes[at]?.end === 'soft');
    return new Set([...soft, ...fitting].filter((at) => !isEnd.has(at + 1)));
  };
  /** Writes into a text what holds it together; puts `places` behind the last word of each line. */
  const rewrite = (node: Text, boxes: readonly [number, Paragraph['boxes'][number]][], held: ReadonlySet<number>, places: ReadonlyMap<number, Range>): void => {
    let data = '';
    let from = 0;
    const ended: [Range, number][] = [];
    for (const [at, { end, offset }] of boxes) {
      const place = places.get(at);
      if (place) ended.push([place, data.length + offset - from + (end === 'written' ? 1 : 0)]);
      if (!held.has(at)) continue;
      const length = end === 'space' ? (/^[ \t\r\n]+/.exec(node.data.slice(offset))?.[0].length ?? 0) : 1;
      data += node.data.slice(from, offset) + { space: `${HELD}\u00A0`, soft: HELD, written: `${node.data[offset]}${HELD}`, end: '' }[end];
      from = offset + length;
    }
    node.data = data + node.data.slice(from);
    for (const [place, offset] of ended) place.setStart(node, offset);
  };
  /** Gives the places at which lines are to end, behind the last word of each. */
  const apply = (block: HTMLElement, choice: Choice): Range[] => {
    const { paragraph, breaks, spacing } = choice;
    const { boxes, size } = paragraph;
    const added = addedSpace(choice);
    const held = heldIn(choice, added);
    const places = new Map(breaks.ends.slice(0, -1).map((end) => [end - 1, document.createRange()]));
    for (const [node, all] of Map.groupBy(boxes.entries(), ([, box]) => box.node)) rewrite(node, all, held, places);
    block.style.setProperty('text-wrap', 'wrap', 'important');
    block.style.wordSpacing = `${(added / size).toFixed(4)}em`;
    block.style.letterSpacing = spacing === 0 ? '' : `${spacing}em`;
    return [...places.values()];
  };
  const undo = (block: HTMLElement, texts: readonly Text[]): void => {
    release(texts);
    for (const property of ['text-wrap', 'word-spacing', 'letter-spacing']) block.style.removeProperty(property);
  };
  const loosen: Evening['loosen'] = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    undo(root, texts);
    for (const block of root.querySelectorAll<HTMLElement>('[style]')) undo(block, []);
  };
  const range = document.createRange();
  const middleOf = (node: Text, from: number, to: number, which: 0 | -1): number | undefined => {
    range.setStart(node, from);
    range.setEnd(node, to);
    const rect = [...range.getClientRects()].filter(({ width }) => width > 0).at(which);
    return rect && (rect.top + rect.bottom) / 2;
  };
  /** Whether a block has as many lines as were chosen, and they end where they were meant to. */
  const stands = (block: HTMLElement, texts: readonly Text[], places: readonly Range[]): boolean => {
    const half = Number.parseFloat(getComputedStyle(block).lineHeight) / 2;
    const isOther = (a: number | undefined, b: number | undefined): boolean => a === undefined || b === undefined || Math.abs(a - b) > half;
    const middles = texts.flatMap((text) => {
      range.selectNodeContents(text);
      return [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top, bottom }) => (top + bottom) / 2);
    });
    const lines = middles.filter((middle, i) => i === 0 || isOther(middle, middles[i - 1]));
    if (lines.length !== places.length + 1) return false;
    return places.every(({ startContainer, startOffset }) => {
      const node = startContainer as Text;
      // Behind the space or the hyphen, which has a place on either line.
      const next = Math.min(startOffset + 1, node.length - 1);
      return startOffset === 0 || next + 1 >= node.length || isOther(middleOf(node, startOffset - 1, startOffset, -1), middleOf(node, next, next + 1, -1));
    });
  };

  const isJustified = (block: HTMLElement): boolean =>
    getComputedStyle(block).textAlign === 'justify' && !block.closest('.foot, .foot-last, :lang(zh), :lang(ja)');
  const NUMBERS = '[data-page-of], [data-pages-of]';
  const evenLines: Evening['evenLines'] = (sections, again) => {
    const blocks = sections
      .flatMap((section) => [...zine.textsByBlock(section)])
      .filter(([block, texts]) => isJustified(block) && (!again || (block.querySelector(NUMBERS) && words.get(block) !== wordsOf(texts))));
    if (again) for (const [block] of blocks) zine.sectionOf(block).classList.add('zine-reset', 'zine-loose');
    for (const [block, texts] of blocks) words.set(block, wordsOf(texts));
    evenBlocks(blocks);
  };
  const evenBlocks: Evening['evenBlocks'] = (blocks) => {
    let left = blocks.map(([block, texts]) => ({ block, texts }));
    for (const { block, texts } of left) undo(block, texts);
    // All is measured before anything is changed: one layout. Where a line holds less than was reckoned, all of that paragraph are a little shorter.
    for (const less of LESS) {
      const choices = left.flatMap(({ block, texts }) => {
        const paragraph = zine.readParagraph(block, texts);
        const choice = paragraph && choose(paragraph, {}, less);
        return choice && isWorthIt(choice) ? [{ block, texts, choice }] : [];
      });
      const applied = choices.map(({ block, texts, choice }) => ({ block, texts, places: apply(block, choice) }));
      left = applied.filter(({ block, texts, places }) => !stands(block, texts, places));
      for (const { block, texts } of left) undo(block, texts);
    }
  };
  const evenBlock: Evening['evenBlock'] = (block, texts, demand) => {
    for (const less of LESS) {
      undo(block, texts);
      const paragraph = zine.readParagraph(block, texts);
      const choice = paragraph && chooseAgain(paragraph, demand, less);
      if (!choice) return false;
      if (stands(block, texts, apply(block, choice))) return true;
    }
    undo(block, texts);
    return false;
  };
  Object.assign(zine, { evenLines, evenBlocks, evenBlock, loosen });
}
