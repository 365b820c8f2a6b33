import type { Element, ElementContent } from 'hast';
import { hasClass } from '../has-class.ts';
import type { Leaf } from './leaves.ts';
import type { Spot } from './split-blocks.ts';

/** A place in blocks, with the letters of theirs before it. */
export interface LeafSpot {
  spot: Spot;
  at: number;
}

/** What runs over as many lines as it needs. */
const RUNNING = new Set(['p', 'li', 'dd']);
/** A short word and a full stop may be an abbreviation. */
const ENDS = /(?:[\p{L}\p{N}]{3,}|[)\]»”“’"'!?…。！？؟۔])[.…!?)\]»”“’"'。！？؟۔\u2060]*\s*$/u;

/** Ends of sentences in blocks, and of blocks; each with at least so many letters of its block before and behind it. */
export const sentenceSpots = (leaves: readonly Leaf[], locale: string, least: number): LeafSpot[] =>
  spotsIn(leaves, least, (text) => {
    const sentences = [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)];
    return sentences.slice(1).flatMap(({ index }, i) => (ENDS.test(sentences[i]?.segment ?? '') ? [index] : []));
  });

/** Beginnings of words, about a line apart. */
export const wordSpots = (leaves: readonly Leaf[], _locale: string, least: number): LeafSpot[] =>
  spotsIn(leaves, least, (text) => {
    const starts = [...text.matchAll(/(?<=\s)\S/gu)].map(({ index }) => index);
    let last = 0;
    return starts.filter((start) => {
      if (start - last < least / 2) return false;
      last = start;
      return true;
    });
  });

function spotsIn(leaves: readonly Leaf[], least: number, find: (text: string) => number[]): LeafSpot[] {
  let before = 0;
  return leaves.flatMap(({ element, path, letters }, index) => {
    const from = before;
    before += letters;
    const isRunning = RUNNING.has(element.tagName) && !hasClass(element, 'stanza');
    const inner = isRunning ? find(readable(element)).filter((at) => at >= least && letters - at >= least) : [];
    const own = inner.map((offset): LeafSpot => ({ spot: { path, offset }, at: from + offset }));
    return index === 0 ? own : [{ spot: { path }, at: from }, ...own];
  });
}

/** Its text, with a sign of no width in the place of every letter of a call: a number would join the sentences before and behind it. */
const readable = ({ children }: Element): string => children.map(readableNode).join('');
const readableNode = (node: ElementContent): string => {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const text = readable(node);
  return hasClass(node, 'note-call') ? '\u2060'.repeat(text.length) : text;
};
