import type { Element, ElementContent, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { classesOf } from '../has-class.ts';

type Node = RootContent | ElementContent;

/** A place in a text: before the node at a path of indices, or, with `offset`, within it behind so many letters. */
export interface Spot {
  path: readonly number[];
  offset?: number;
}

/** Parts of a text: what stands before a place, and from there on. What is cut in two goes on as `continued`, without its id; a table with its head, a list with its numbers. */
export function splitBlocks(nodes: readonly Node[], { path: [index = 0, ...deeper], offset }: Spot): [head: Node[], rest: Node[]] {
  const [before, node, behind] = [nodes.slice(0, index), nodes[index], nodes.slice(index + 1)];
  if (deeper.length === 0 && offset === undefined) return [before, nodes.slice(index)];
  if (node?.type !== 'element') return [before, nodes.slice(index)];
  const [head, rest] =
    deeper.length > 0 ? splitBlocks(node.children, { path: deeper, ...(offset === undefined ? {} : { offset }) }) : splitText(node.children, offset ?? 0);
  // Nothing is left empty where a block begins or ends at the place.
  if (!hasContent(head)) return [before, nodes.slice(index)];
  if (!hasContent(rest)) return [nodes.slice(0, index + 1), behind];
  return [
    [...before, { ...node, children: head as ElementContent[] }],
    [continued(node, head, rest as ElementContent[]), ...behind],
  ];
}

/** Inline nodes before and behind so many letters. */
function splitText(nodes: readonly Node[], offset: number): [Node[], Node[]] {
  let left = offset;
  for (const [index, node] of nodes.entries()) {
    const length = node.type === 'text' || node.type === 'element' ? textOf(node).length : 0;
    if (left > length || (left === length && length === 0)) {
      left -= length;
      continue;
    }
    // At the end of an element what follows it without letters, such as the number of a page, goes along with what is behind.
    if (left === length) return [nodes.slice(0, index + 1), nodes.slice(index + 1)];
    if (left === 0) return [nodes.slice(0, index), nodes.slice(index)];
    const [head, rest] = cut(node, left);
    return [
      [...nodes.slice(0, index), ...head],
      [...rest, ...nodes.slice(index + 1)],
    ];
  }
  return [[...nodes], []];
}

function cut(node: Node, at: number): [Node[], Node[]] {
  if (node.type === 'text') return [[{ ...node, value: node.value.slice(0, at) }], [{ ...node, value: node.value.slice(at) }]];
  if (node.type !== 'element') return [[node], []];
  const [head, rest] = splitText(node.children, at);
  return [[{ ...node, children: head as ElementContent[] }], [continued(node, head, rest as ElementContent[])]];
}

function continued(node: Element, head: readonly Node[], rest: ElementContent[]): Element {
  const { id: _, ...properties } = node.properties;
  const start = node.tagName === 'ol' ? { start: Number(properties.start ?? 1) + head.filter(isItem).length - (isGoingOn(rest) ? 1 : 0) } : {};
  const items = node.tagName === 'li' ? ['continued-item'] : [];
  const children = node.tagName === 'table' ? [...head.filter(isHead).map(withoutIds), ...rest] : rest;
  return {
    ...node,
    properties: { ...properties, ...start, className: [...classesOf(node).map(String), 'continued', ...items] },
    children: children as ElementContent[],
  };
}

const hasContent = (nodes: readonly Node[]): boolean => nodes.some((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''));
const isItem = (node: Node): boolean => node.type === 'element' && node.tagName === 'li';
const isHead = (node: Node): node is Element => node.type === 'element' && /^(?:thead|colgroup)$/.test(node.tagName);
const isGoingOn = (nodes: readonly Node[]): boolean => {
  const first = nodes.find(isItem);
  return first?.type === 'element' && classesOf(first).includes('continued-item');
};

function withoutIds(element: Element): Element {
  const { id: _, ...properties } = element.properties;
  return { ...element, properties, children: element.children.map((child) => (child.type === 'element' ? withoutIds(child) : child)) };
}
