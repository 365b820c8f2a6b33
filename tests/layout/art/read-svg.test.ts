import { expect, test } from 'vitest';
import { isIdle, wrongAttribute } from '../../../scripts/layout/art/allowed-svg.ts';
import { readSvg } from '../../../scripts/layout/art/read-svg.ts';
import { writeSvg } from '../../../scripts/layout/art/write-svg.ts';

const within = (inner: string): string => `<svg viewBox="0 0 9 9">${inner}</svg>`;
const drawn = (inner: string): string => {
  const { root, refused } = readSvg(within(inner));
  return root === undefined ? `${refused.found}: ${refused.expected}` : writeSvg(root, 'a', 'motif').replace(/^<svg[^>]*>|<\/svg>$/g, '');
};
const ONE = 'one `<svg>` around everything';

test.each([
  ['no drawing', '', '<svg', ONE],
  ['words', 'words', 'words', 'words in `<text>` only'],
  ['two drawings', within('').repeat(2), '<svg', ONE],
  ['another element at the top', '<g></g>', '<svg', ONE],
  ['one without a frame', '<svg></svg>', '<svg', 'a `viewBox`'],
  ['one that does not end', '<svg viewBox="0 0 9 9"><g>', '<g', 'its end `</g>`'],
  ['an end too many', `${within('')}</g>`, '</g>', 'no end tag'],
  ['another end', '<svg viewBox="0 0 9 9"><g></svg>', '</svg>', '`</g>`'],
  ['what is no element', `<svg viewBox="0 0 9 9"><${'9'.repeat(40)} x`, `<${'9'.repeat(29)}`, 'an SVG element, each attribute in quotes'],
  ['a broken start at its end', '<svg', '<svg', 'an SVG element, each attribute in quotes'],
  ['words beside shapes', within(`<g>${'w'.repeat(40)}</g>`), 'w'.repeat(30), 'words in `<text>` only'],
  ['an element of pages', within('<p/>'), '<p', 'shapes, letters and groups of them'],
])('%s is refused, with what was found and expected', (_, source, found, expected) => expect(readSvg(source).refused).toEqual({ found, expected }));

test('elements stand forty deep, and no deeper', () => {
  const nested = (depth: number) => within('<g>'.repeat(depth) + '</g>'.repeat(depth));
  expect(readSvg(nested(38)).root).toBeDefined();
  expect(readSvg(nested(39)).refused).toEqual({ found: '<g', expected: 'at most 40 elements in one another' });
});

test('characters are read as they are written, and those that nothing draws are replaced', () => {
  const read = (text: string) => drawn(`<text>${text}</text>`).replace(/<\/?text>/g, '');
  expect(read('&#1073;&#x44B;&amp;&lt;&gt;&quot;&apos;&nothing;')).toBe("бы&amp;&lt;&gt;&quot;'&amp;nothing;");
  expect(read('&#32;&#x10FFFF;&#xD7FF;&#xE000;')).toBe(' \u{10FFFF}\uD7FF\uE000');
  for (const none of ['0', '31', '1114112', 'xD800', 'xDFFF', '99999999']) expect(read(`&#${none};`)).toBe('\uFFFD');
  expect(drawn('<text> </text><tspan>a</tspan> <!-- b --> <path d="M0 0"/>')).toBe('<text></text><tspan>a</tspan><path d="M0 0"></path>');
});

test.each([
  ['onload', 'x', 'one that draws'],
  ['style', 'fill:red', 'one that draws'],
  ['class', 'ink notes', '`ink`, `accent`, `paper`, `ink-line`, `accent-line`, `paper-line`, `ink-pen`, `paper-pen`'],
  ['id', 'a b', 'letters, digits and hyphens'],
  ['id', 'a"b', 'letters, digits and hyphens'],
  ['href', 'https://x.org', 'the `#id` of something in the same drawing'],
  ['xlink:href', 'javascript:x', 'the `#id` of something in the same drawing'],
  ['href', '#a b', 'the `#id` of something in the same drawing'],
  ...['url(https://x.org)', 'url(#a) url(//x)', 'URL( #a )', 'image(a)', 'expression (x)', 'u\\72l(#a)', 'red/**/', '<a>', 'var(--a)'].map((value) => [
    ...['fill', value, 'numbers, a colour or `url(#id)`'],
  ]),
])('of attributes `%s="%s"` is refused', (name = '', value = '', expected = '') => expect(wrongAttribute(name, value)).toContain(expected));

test.each([
  ['class', 'ink accent paper ink-line accent-line paper-line ink-pen paper-pen'],
  ['id', 'a-1_b'],
  ['href', '#a'],
  ['xlink:href', '#a'],
  ['fill', 'url(#a)'],
  ['fill', 'rgb(1, 2, 3)'],
  ['transform', 'matrix(1 0 0 1 0 0) translate(1) scale(2) rotate(3) skewX(4) skewY(5)'],
  ['stroke', 'hsl(1 2% 3%)'],
  ['d', 'M0 0 L 1-1z'],
  ['xmlns', 'http://www.w3.org/2000/svg'],
  ['xmlns:xlink', 'http://www.w3.org/1999/xlink'],
  ['version', '1.1'],
  ['xml:space', 'preserve'],
])('`%s="%s"` draws', (name, value) => expect(wrongAttribute(name, value)).toBeUndefined());

test('what the document says itself is not written again', () => {
  expect(['xmlns', 'xmlns:xlink', 'version', 'xml:space', 'fill'].map(isIdle)).toEqual([true, true, true, true, false]);
  expect(drawn('<use xlink:href="#b" version="1.1" id="b"/>')).toBe('<use href="#a--b" id="a--b"></use>'.replaceAll('a--b', 'art--a--b'));
});
