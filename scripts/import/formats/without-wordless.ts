import type { Nodes, Parents, RootContent, Text } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { everyHidden } from '../../diagnostics/hidden-characters.ts';
import type { Omission } from '../../model/account.ts';
import { wordsIn } from '../words.ts';

type Wordless = Omit<Omission, 'line'>;

/** Whose content is text: white space at its ends is none of it. */
const HOLDS_TEXT = ['paragraph', 'heading', 'tableCell'];
const STYLES = ['emphasis', 'strong', 'delete', 'link'];

/**
 * A block without what has no words: pictures, links around nothing, invisible characters, which are told. Of other links, the words stay, and the address where somebody else could
 * follow it; of styles within themselves, the outer one. Undefined where nothing is left to read.
 */
export function withoutWordless(block: RootContent): { kept: RootContent | undefined; wordless: Wordless[] } {
  const wordless: Wordless[] = [];
  const [kept] = cleaned(block, [], wordless) as RootContent[];
  return { kept, wordless };
}

function cleaned(node: Nodes, within: readonly string[], wordless: Wordless[]): Nodes[] {
  if (node.type === 'image') {
    const text = node.alt ?? '';
    wordless.push({ kind: 'picture', text, ...address(node.url), words: wordsIn(text).length });
    return [];
  }
  if (node.type === 'text') return seen(node, wordless);
  if (!('children' in node)) return [node];
  const inside = [...within, node.type];
  const children = node.children.flatMap((child) => cleaned(child, inside, wordless));
  if (HOLDS_TEXT.includes(node.type)) trim(children);
  if (node.type === 'link' && plainText({ ...node, children } as Nodes).trim() === '')
    wordless.push({ kind: 'link', text: '', ...address(node.url), words: 0 });
  if (children.length === 0 && node.type !== 'tableCell') return [];
  if (node.type === 'table' && plainText({ ...node, children } as Nodes).trim() === '') return [];
  const isTaken = node.type === 'link' && /^https?:/i.test(node.url);
  if (within.includes(node.type) && STYLES.includes(node.type)) return children;
  if (node.type === 'link' && !isTaken) return children;
  return STYLES.includes(node.type) ? withoutEdges(node, children) : [{ ...node, children } as Parents];
}

/** A text without its invisible characters. */
function seen(node: Text, wordless: Wordless[]): Text[] {
  const hidden = new Map(Array.from(everyHidden(node.value), ({ index, name }) => [index, name]));
  for (const name of hidden.values()) wordless.push({ kind: 'character', text: name, words: 0 });
  const value = hidden.size === 0 ? node.value : Array.from({ length: node.value.length }, (_, i) => (hidden.has(i) ? '' : node.value[i])).join('');
  return value === '' ? [] : [{ ...node, value }];
}

const address = (url: string): { address?: string } => (url === '' ? {} : { address: url });

/** A style whose line breaks at its ends stand around it: there they would part it from its marks. */
function withoutEdges(node: Nodes, children: readonly Nodes[]): Nodes[] {
  const isEdge = (child: Nodes): boolean => child.type === 'break' || (child.type === 'text' && child.value.trim() === '');
  const start = children.findIndex((child) => !isEdge(child));
  if (start < 0) return [...children];
  const end = children.findLastIndex((child) => !isEdge(child)) + 1;
  return [...children.slice(0, start), { ...node, children: children.slice(start, end) } as Parents, ...children.slice(end)];
}

/** Takes white space off both ends, and pieces that are nothing else. */
function trim(children: Nodes[]): void {
  const isEmpty = (node: Nodes | undefined): boolean => node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  while (isEmpty(children[0])) children.shift();
  while (isEmpty(children.at(-1))) children.pop();
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') children[0] = { ...first, value: first.value.trimStart() };
  if (last?.type === 'text') children[children.length - 1] = { ...last, value: (children.at(-1) as typeof last).value.trimEnd() };
}
