import type { ElementContent, Root, RootContent } from 'hast';
import type { EventMark } from '../model/chapter.ts';

/** So many words before the marked ones are looked at, within their sentence. */
const REACH = 10;
const SENTENCE_END = /[.!?…][”’»")\]]*\s/gu;

/** Of a sentence, enough to hold so many words. */
const MOST_LETTERS = 2000;

/** Tells of the events of a chapter which reservations ("reportedly") stand shortly before their words and are not in them. */
export function lostHedges(body: Root, hedges: readonly string[]): (mark: EventMark) => string[] {
  const before = textsBefore(body);
  const patterns = hedges.map((hedge) => ({ hedge, pattern: new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${hedge}(?![\\p{L}\\p{M}\\p{N}])`, 'iu') }));
  return (mark) => {
    const sentence = (before.get(mark.anchor) ?? '').slice(-MOST_LETTERS).split(SENTENCE_END).at(-1) ?? '';
    const near = sentence.split(/\s+/u).filter(Boolean).slice(-REACH).join(' ');
    return patterns.filter(({ pattern }) => pattern.test(near) && !pattern.test(mark.entry?.text ?? mark.text)).map(({ hedge }) => hedge);
  };
}

const BLOCKS = new Set(['p', 'li', 'td', 'th', 'h2', 'h3', 'h4', 'dd', 'dt']);

/** By the id of every element: what stands before it in its block. */
function textsBefore(body: Root): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (nodes: readonly (RootContent | ElementContent)[], start: string): string => {
    let text = start;
    for (const node of nodes) {
      if (node.type === 'text') text += node.value;
      if (node.type !== 'element') continue;
      if (node.properties.id !== undefined) found.set(String(node.properties.id), text);
      const isNote = String(node.properties.href ?? '').startsWith('#note--');
      if (BLOCKS.has(node.tagName)) text += walk(node.children, '');
      else {
        const inner = walk(node.children, text);
        if (!isNote) text = inner;
      }
    }
    return text;
  };
  walk(body.children, '');
  return found;
}
