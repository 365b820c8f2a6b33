import type { Element, ElementContent, Nodes, Properties } from 'hast';
import { toString as plainText } from 'hast-util-to-string';
import type { Nodes as Source } from 'mdast';

/** Makes an element that stands where `from` stood in the chapter. */
export function element(from: Source, tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children, ...(from.position ? { position: from.position } : {}) };
}

/** A block carries its line in the chapter file, so that messages about the laid-out page can name it. */
export function block(from: Source, tagName: string, properties: Properties, children: ElementContent[]): Element {
  return element(from, tagName, { ...properties, dataLine: from.position?.start.line ?? 0 }, children);
}

/** Text that stands where `from` stood, or that is not in the chapter. */
export const text = (value: string, from?: Source): ElementContent => ({ type: 'text', value, ...(from?.position ? { position: from.position } : {}) });

export const hasClass = (node: ElementContent, name: string): boolean =>
  node.type === 'element' && Array.isArray(node.properties.className) && node.properties.className.includes(name);

/** Texts that stand side by side as one, so that words are not cut where a mark or a colon was taken out. */
export function joinTexts<T extends Nodes>(children: readonly T[]): T[] {
  const joined: T[] = [];
  for (const node of children) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      last.value += node.value;
      if (last.position && node.position) last.position = { start: last.position.start, end: node.position.end };
    } else joined.push(node);
  }
  return joined;
}

/** A copy of inline content for another place in the publication: without note calls, and without ids, which must stay unique. */
export function quoted(content: readonly ElementContent[]): ElementContent[] {
  const copies = content
    .filter((node) => !hasClass(node, 'note-call'))
    .map((node) => {
      if (node.type !== 'element') return { ...node };
      const { id: _, ...properties } = node.properties;
      return { ...node, properties, children: quoted(node.children) };
    });
  return joinTexts(copies);
}

/** The words of inline content in one line. */
export const wordsOf = (content: ElementContent[]): string => plainText({ type: 'root', children: content }).replace(/\s+/gu, ' ').trim();
