import type { Element, ElementContent } from 'hast';
import { hasClass } from './has-class.ts';

/** Chapters that run on share a section in print; without pages each is one of its own, with the notes that it calls. */
export function splitRunOn(section: Element): Element[] {
  const articles = section.children.filter((node): node is Element => node.type === 'element' && hasClass(node, 'run-on'));
  if (articles.length === 0) return [section];
  const sources = section.children.filter((node): node is Element => node.type === 'element' && hasClass(node, 'notes-source'));
  const notes = sources.flatMap(({ children }) => children).filter((node): node is Element => node.type === 'element');
  const calls = articles.map((article) => idsIn(article));
  return articles.map((article, index) => {
    // A note whose call stands nowhere goes with the last: nothing is lost.
    const own = notes.filter((note) => ownerOf(calls, String(note.properties.dataCall)) === index);
    const source: ElementContent[] = own.length === 0 ? [] : [{ type: 'element', tagName: 'div', properties: { className: ['notes-source'] }, children: own }];
    const { id, className, ...properties } = { ...section.properties, ...article.properties };
    return {
      type: 'element',
      tagName: 'section',
      properties: { ...properties, id: index === 0 ? String(section.properties.id) : String(id), className: ['section', 'section-headed-text'] },
      children: [...article.children, ...source],
    };
  });
}

function ownerOf(calls: readonly ReadonlySet<string>[], call: string): number {
  const index = calls.findIndex((ids) => ids.has(call));
  return index < 0 ? calls.length - 1 : index;
}

function idsIn(element: Element): Set<string> {
  const ids = new Set<string>();
  const walk = (node: Element): void => {
    if (node.properties.id !== undefined) ids.add(String(node.properties.id));
    for (const child of node.children) if (child.type === 'element') walk(child);
  };
  walk(element);
  return ids;
}
