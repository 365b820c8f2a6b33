import { Readability } from '@mozilla/readability';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { SKIP, visit } from 'unist-util-visit';
import { ASIDE } from './html-lines.ts';

/** Elements that Readability replaces by paragraphs of its own, where words stand in them without one. */
const LOOSE = ['div', 'section', 'article', 'main', 'center', 'td', 'th', 'li', 'dd', 'blockquote'];

/**
 * Marks what Readability does not take for the main content: an element of which nothing is in it is beside it; of elements within each other, the outermost says so.
 * They are known again by a number.
 */
export function markAsides(tree: Root, body: Root): ReturnType<Readability['parse']> {
  const elements: Element[] = [];
  const parents = new Map<Element, Element>();
  visit(body, 'element', (element, _index, parent) => {
    element.properties.dataZine = elements.length;
    elements.push(element);
    if (parent?.type === 'element') parents.set(element, parent);
  });
  const { document } = parseHTML(toHtml(withLooseWords(tree)));
  const article = new Readability(document as unknown as Document, { keepClasses: true }).parse();
  if (!article?.content) return article;
  const keeping = new Set<Element>();
  for (const [, number] of article.content.matchAll(/data-zine="(\d+)"/g)) {
    for (let each = elements[Number(number)]; each !== undefined && !keeping.has(each); each = parents.get(each)) keeping.add(each);
  }
  for (const element of elements) {
    const parent = parents.get(element);
    if (!keeping.has(element) && (parent === undefined || keeping.has(parent))) element.properties[ASIDE] = '';
  }
  return article;
}

/** A copy whose loose words carry the number of the element that they stand in: that element may be gone when the words are kept. */
function withLooseWords(tree: Root): Root {
  const copy = structuredClone(tree);
  visit(copy, 'text', (text, index, parent) => {
    if (parent?.type !== 'element' || index === undefined || !LOOSE.includes(parent.tagName) || text.value.trim() === '') return undefined;
    const { dataZine } = parent.properties;
    parent.children[index] = { type: 'element', tagName: 'span', properties: { dataZine }, children: [text] };
    return SKIP;
  });
  return copy;
}
