import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** A heading that the list at the head of a page leads to. */
export interface PageHeading {
  id: string;
  title: string;
}

/** Gives every heading the anchor that GitHub gives it, by which links between pages know it, and the class of its depth. Returns those of the second level. */
export function giveHeadingIds(root: Root): PageHeading[] {
  const used = new Map<string, number>();
  const found: PageHeading[] = [];
  visit(root, 'element', (element: Element) => {
    const depth = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (depth === undefined) return;
    const title = textOf(element);
    const slug = slugOf(title);
    const count = used.get(slug) ?? 0;
    used.set(slug, count + 1);
    const id = count === 0 ? slug : `${slug}-${count}`;
    element.properties = { ...element.properties, id, className: [`depth-${depth}`] };
    if (depth === '2') found.push({ id, title });
  });
  return found;
}

/** As GitHub does it: letters, digits, hyphens and underscores stay, spaces become hyphens. */
const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
