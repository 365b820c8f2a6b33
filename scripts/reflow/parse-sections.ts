import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** The sections of a laid-out document, by id, in order. */
export function parseSections(html: string): Map<string, Element> {
  const body = findBody(fromHtml(html));
  const sections = (body?.children ?? []).filter((node): node is Element => node.type === 'element' && node.tagName === 'section');
  return new Map(sections.map((section) => [String(section.properties.id), section]));
}

function findBody(node: Root | Element): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'body') return child;
    const found = findBody(child);
    if (found) return found;
  }
  return undefined;
}
