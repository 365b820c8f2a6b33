import type { Element, ElementContent } from 'hast';

/** An element of HTML. */
export const element = (tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

export const text = (value: string): ElementContent => ({ type: 'text', value });

/** A call of a note, and the notes themselves below a text, as word processors give them to a page. */
export const noteCall = (number: number): Element => element('sup', [element('a', [text(`[${number}]`)], { href: `#note-${number}` })]);
export const noteList = (notes: readonly ElementContent[][]): Element[] => (notes.length === 0 ? [] : [element('ol', notes.map((note) => element('li', note)))]); // biome-ignore format: one line
