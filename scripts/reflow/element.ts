import type { Element, ElementContent, Properties } from 'hast';

/** An element of a page that we write; strings are text, and what is undefined is left out. */
export const element = (tagName: string, properties: Properties, ...children: (ElementContent | string | undefined)[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.flatMap((child): ElementContent[] => (child === undefined ? [] : typeof child === 'string' ? [{ type: 'text', value: child }] : [child])),
});
