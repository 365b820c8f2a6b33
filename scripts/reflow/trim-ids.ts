import type { Element, ElementContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { decoded } from '../model/fragment.ts';
import { classesOf } from './has-class.ts';

/** Marks that say nothing to a reader once nothing leads to them. */
const BARE = new Set(['term', 'event', 'noterm', 'telling', 'phrase']);
const isBare = (element: Element): boolean => {
  const names = Object.keys(element.properties);
  return element.tagName === 'span' && names.every((name) => name === 'className') && classesOf(element).every((name) => BARE.has(name));
};

/** Takes ids away that nothing leads to, marks that then have no meaning, and links that lead nowhere. `asked`: ids that are led to from outside. */
export function trimIds(sections: readonly Element[], asked: ReadonlySet<string>): void {
  const wanted = new Set(asked);
  const there = new Set<string>();
  for (const section of sections)
    visit(section, 'element', ({ properties: { id, href } }) => {
      if (id !== undefined) there.add(String(id));
      if (String(href).startsWith('#')) wanted.add(decoded(String(href).slice(1)));
    });
  for (const section of sections)
    visit(section, 'element', (element, index, parent) => {
      const { id, href } = element.properties;
      if (id !== undefined && !wanted.has(String(id))) delete element.properties.id;
      if (String(href).startsWith('#') && !there.has(decoded(String(href).slice(1)))) {
        element.tagName = 'span';
        delete element.properties.href;
        delete element.properties.role;
      }
      if (!isBare(element) || index === undefined || parent === undefined) return undefined;
      parent.children.splice(index, 1, ...(element.children as ElementContent[]));
      return [SKIP, index];
    });
}
