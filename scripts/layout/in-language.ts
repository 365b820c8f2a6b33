import type { Element, ElementContent, RootContent } from 'hast';
import { directionOf } from './direction-of.ts';

type Node = RootContent | ElementContent;

/** Nodes that stand in another language than what surrounds them: each element says so, and words between them get one that does. `null`: they do not. */
export function inLanguage<T extends Node>(nodes: readonly T[], lang: string | null): (T | Element)[] {
  if (lang === null) return nodes as T[];
  const properties = { lang, dir: directionOf(lang) };
  return nodes.map((node) => {
    if (node.type === 'element') return { ...node, properties: { ...node.properties, ...properties } };
    if (node.type !== 'text' || node.value.trim() === '') return node;
    return { type: 'element', tagName: 'span', properties, children: [{ type: 'text', value: node.value }] };
  });
}
