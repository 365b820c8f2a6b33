import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { keepKnown } from '../../scripts/reflow/keep-known.ts';

const h = (tagName: string, properties: Properties = {}, ...children: (ElementContent | string)[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((each) => (typeof each === 'string' ? { type: 'text', value: each } : each)),
});
const kept = (...nodes: ElementContent[]): string => toHtml(keepKnown(nodes));

test.each(
  'script style template iframe object embed applet noscript noembed noframes frame frameset form input button select textarea link meta base title head video audio source track canvas math foreignObject image animate set'.split(
    ' ',
  ),
)('%s goes with all that is in it, on pages and in drawings', (name) => {
  expect(kept(h('p', {}, 'a', h(name, {}, 'b', h('b', {}, 'c'))))).toBe('<p>a</p>');
  expect(kept(h('svg', {}, h('g', {}, h(name, {}, h('path')))))).toBe('<svg><g></g></svg>');
});

test('tags that are not known go, and their words stay', () => {
  expect(kept(h('blink', { onClick: 'x()' }, 'a ', h('em', {}, 'b')), h('x-y', {}, 'c'))).toBe('a <em>b</em>c');
  // What draws is no word of a page, and the other way round.
  expect(kept(h('rect', {}), h('tspan', {}, 'a'))).toBe('a');
  expect(kept(h('svg', {}, h('p', {}, h('circle', { r: '1' }), h('a', { href: 'https://x.org' }, h('text', {}, 'b')))))).toBe(
    '<svg><circle r="1"></circle><text>b</text></svg>',
  );
});

test('what is hidden, of paper only, a comment, or a place to divide a word is not there', () => {
  expect(kept(h('p', { hidden: true }, 'a'), h('p', { className: ['print-only'] }, 'b'), { type: 'comment', value: 'c' }, h('p', {}, 'd\u00ADe\u00ADf'))).toBe(
    '<p>def</p>',
  );
});

test.each<[name: string, element: Element, written: string]>([
  ['an address', h('a', { href: 'https://x.org/a' }, 'a'), '<a href="https://x.org/a" rel="noreferrer noopener">a</a>'],
  ['an address in capitals', h('a', { href: 'HTTP://x.org' }, 'a'), '<a href="HTTP://x.org" rel="noreferrer noopener">a</a>'],
  ['a place', h('a', { href: '#note--1', rel: ['opener'] }, 'a'), '<a href="#note--1">a</a>'],
  ['a script', h('a', { href: 'javascript:x()' }, 'a'), '<a>a</a>'],
  ['a script behind a line', h('a', { href: '\nhttps://x.org' }, 'a'), '<a>a</a>'],
  ['a script before an address', h('a', { href: 'javascript:https://x.org' }, 'a'), '<a>a</a>'],
  ['a file', h('a', { href: 'file:///etc/passwd' }, 'a'), '<a>a</a>'],
  ['nothing', h('a', { href: '#' }, 'a'), '<a>a</a>'],
  ['blanks', h('a', { href: '#a b' }, 'a'), '<a>a</a>'],
  ['an element of an address', h('q', { href: 'https://x.org' }, 'a'), '<q href="https://x.org">a</q>'],
])('of links: %s', (_, element, written) => expect(kept(element)).toBe(written));

test('of attributes those stay that readers use', () => {
  const used = { id: 'a', className: ['b'], lang: 'kk', dir: 'rtl', ariaLabel: 'c', ariaHidden: 'true', ariaLabelledBy: ['d'], role: 'note' };
  expect(kept(h('p', { ...used, style: 'x', onClick: 'x', dataLine: 3, title: 'x', itemProp: ['x'], tabIndex: 1 }, 'e'))).toBe(
    '<p id="a" class="b" lang="kk" dir="rtl" aria-label="c" aria-hidden="true" aria-labelledby="d" role="note">e</p>',
  );
  expect(kept(h('ol', { start: 3, reversed: true }, h('li', { value: '2' })))).toBe('<ol start="3" reversed><li value="2"></li></ol>');
  expect(kept(h('td', { colSpan: 2, rowSpan: 3, align: 'left' }))).toBe('<td colspan="2" rowspan="3"></td>');
  const times = ['2022', '2022-01', '2022-01-05', 'about 2022', '2022-1', '22', '2022-01-05-01'].map((dateTime) => kept(h('time', { dateTime }, 'then')));
  expect(times.map((time) => /datetime="(.*?)"/.exec(time)?.[1])).toEqual(['2022', '2022-01', '2022-01-05', ...Array(4).fill(undefined)]);
});

test('a head of a table that is empty heads nothing', () => {
  expect(kept(h('th', { scope: 'col', id: 'x' }, ' '), h('th', { scope: 'row' }, 'a'), h('td', {}, ' '))).toBe('<td> </td><th scope="row">a</th><td> </td>');
});

test.each<[src: string, isKept: boolean]>([
  ['data:image/png;base64,AAA=', true],
  ['data:image/avif;base64,AAA', true],
  ['data:image/svg+xml;base64,AAA=', false],
  ['data:image/png;base64,AA" onerror="x', false],
  ['x data:image/png;base64,AAA=', false],
  ['https://x.org/a.png', false],
  ['a.png', false],
])('of pictures those that are in the page: %s', (src, isKept) => {
  expect(kept(h('img', { src, alt: 'a', srcSet: 'b', onError: 'c' }, 'x'))).toBe(isKept ? `<img alt="a" src="${src}">` : '');
});

test('a picture without words says so to who listens', () => {
  expect(kept(h('img', { src: 'data:image/gif;base64,AA' }), h('img', { alt: 'a' }))).toBe('<img alt="" src="data:image/gif;base64,AA">');
});

test('drawings fill with what is in them', () => {
  const fill = (value: string) => /fill="(.*?)"/.exec(kept(h('svg', {}, h('path', { fill: value, d: 'M0 0', onLoad: 'x', filter: 'url(#a)' }))))?.[1];
  expect(['red', '#fff', 'url(#a-b_1)', 'url(//x.org#a)', 'URL (#a) ', 'url(#a) url(#b)', "url('#a')"].map(fill)).toEqual([
    ...['red', '#fff', 'url(#a-b_1)', undefined, undefined, undefined, undefined],
  ]);
  expect(kept(h('svg', { viewBox: '0 0 1 1', onLoad: 'x', id: 'a' }, h('use', { href: '#a' }), h('use', { href: 'https://x.org#a' })))).toBe(
    '<svg viewBox="0 0 1 1" id="a"><use href="#a"></use><use></use></svg>',
  );
  expect(kept(h('p', { fill: 'red', width: 4, d: 'M' }, 'a'))).toBe('<p>a</p>');
});
