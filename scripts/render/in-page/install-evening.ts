import type { Paragraph } from './install-boxes.ts';
import type { Demand } from './install-breaks.ts';
import type { Choice } from './install-line-choice.ts';

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
  /** By how much lines are chosen shorter than they are, one attempt after the other, in CSS px. */
  const LESS = [0, 3];

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
    const added = zine.addedSpace(choice);
    const held = zine.heldIn(choice, added);
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
        const choice = paragraph && zine.chooseLines(paragraph, {}, less);
        return choice && zine.isWorthIt(choice) ? [{ block, texts, choice }] : [];
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
      const choice = paragraph && zine.chooseAgain(paragraph, demand, less);
      if (!choice) return false;
      if (stands(block, texts, apply(block, choice))) return true;
    }
    undo(block, texts);
    return false;
  };
  Object.assign(zine, { evenLines, evenBlocks, evenBlock, loosen });
}
