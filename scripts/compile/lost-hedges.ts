import type { ElementContent, Root, RootContent } from 'hast';
import type { EventMark } from '../model/chapter.ts';

/** So many words before the marked ones are looked at, within their sentence. */
const REACH = 10;
const SENTENCE_END = /[.!?…][”’»")\]]*\s/gu;

/** Reservations ("reportedly") that stand shortly before the words of an event and are not in them. */
export function lostHedges(body: Root | undefined, mark: EventMark, hedges: readonly string[]): string[] {
  const before = body === undefined ? '' : (textBefore(body.children, mark.anchor) ?? '');
  const sentence = before.split(SENTENCE_END).at(-1) ?? '';
  const near = sentence.split(/\s+/u).filter(Boolean).slice(-REACH).join(' ');
  const has = (text: string, word: string) => new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${word}(?![\\p{L}\\p{M}\\p{N}])`, 'iu').test(text);
  return hedges.filter((hedge) => has(near, hedge) && !has(mark.entry?.text ?? mark.text, hedge));
}

const BLOCKS = new Set(['p', 'li', 'td', 'th', 'h2', 'h3', 'h4', 'dd', 'dt']);

/** The text of the block before the element with this id; undefined where it is not in there. */
function textBefore(nodes: readonly (RootContent | ElementContent)[], id: string): string | undefined {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element') continue;
    if (node.properties.id === id) return text;
    const inner = textBefore(node.children, id);
    if (inner !== undefined) return BLOCKS.has(node.tagName) ? inner : text + inner;
    if (node.properties.href === undefined || !String(node.properties.href).startsWith('#note--')) text += textOf(node);
  }
  return undefined;
}

const textOf = (node: ElementContent): string => (node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '');
