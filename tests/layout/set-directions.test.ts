import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { setDirections } from '../../scripts/layout/set-directions.ts';

const inText = (value: string): string => toHtml(setDirections([{ type: 'text', value }], 'rtl'));

describe('a text from right to left', () => {
  it.each([
    ['a name that begins with a number', 'قطعه 16100-ZH8-W61 بود', 'قطعه <bdi dir="ltr">16100-ZH8-W61</bdi> بود'],
    ['one before a comma', 'در Honda GX160، هر روز', 'در <bdi dir="ltr">Honda GX160</bdi>، هر روز'],
    ['each letter of a list', 'A، B و C', '<bdi dir="ltr">A</bdi>، <bdi dir="ltr">B</bdi> و C'],
  ])('sets %s apart', (_, text, html) => {
    expect(inText(text)).toBe(html);
  });

  it.each(['۲۳ خانه', 'ABC (xyz) است', 'از 5 تا 12 مارس', 'در Honda GX160.', ' World Heritage List خوانده'])('leaves %s to the algorithm', (text) => {
    expect(inText(text)).toBe(text);
  });

  it('types code from left to right', () => {
    expect(toHtml(setDirections([{ type: 'element', tagName: 'code', properties: {}, children: [{ type: 'text', value: '-l ./x' }] }], 'rtl'))).toBe(
      '<code dir="ltr">-l ./x</code>',
    );
  });
});
