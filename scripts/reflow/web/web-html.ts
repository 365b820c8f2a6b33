import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { Reading } from '../../model/reading.ts';
import { hasClass } from '../has-class.ts';

/** The sections as HTML, one below the other under the title of the publication. */
export function webHtml({ sections }: Reading): string {
  const root: Root = { type: 'root', children: sections.map(({ element }) => deeper(structuredClone(element))) };
  return toHtml(root, { omitOptionalTags: false });
}

/** Every heading is one level deeper than in a file of its own. */
function deeper(section: Element): Element {
  visit(section, 'element', (element) => {
    const depth = /^h([1-5])$/.exec(element.tagName)?.[1];
    if (depth !== undefined) element.tagName = `h${Number(depth) + 1}`;
    if (hasClass(element, 'page-mark')) {
      // Styles show it; read aloud in the middle of a sentence it would only disturb.
      const { id, className, ariaLabel } = element.properties;
      element.properties = { id: String(id), className: className ?? [], dataPage: String(ariaLabel) };
    }
  });
  return section;
}
