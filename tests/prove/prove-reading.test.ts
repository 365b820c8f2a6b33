import { expect, it } from 'vitest';
import { expectedText } from '../../scripts/prove/expected-text.ts';
import { proveReading } from '../../scripts/prove/prove-reading.ts';
import { readSections } from '../../scripts/reflow/make-reading.ts';
import { webHtml } from '../../scripts/reflow/web/web-html.ts';
import { layoutOf, readingOf } from '../reflow/sample-layout.ts';

const NUMBERS = { one: (anchor: string) => (anchor === 'gloss--akim' ? '3' : '2'), many: (anchors: string[]) => anchors.map((_, index) => index + 1).join('') };
const expected = expectedText(layoutOf().html, new Set(readSections(layoutOf())), NUMBERS, 'print-only');
const prove = (html: string) => proveReading(expected, { path: 'en/x-web.html', files: [html], xml: false }).map(({ message }) => message);
const html = webHtml(readingOf());

it('finds nothing wrong with what was made of the booklet', () => {
  expect(prove(html)).toEqual([]);
});

it.each([
  ['a word lost', html.replace('over in', 'in'), 'expected “overintheakim’shall,1page3.glossary'],
  ['a word doubled', html.replace('Head of', 'Head Head of'), 'Unexpected “headofatown'],
  ['a note lost', html.replace('Twice.', ''), 'in the notes of `en/x-web.html`, expected “twice.”'],
  ['a gloss lost', html.replace(' a head of a town', ''), 'in the notes'],
  ['words in another order', html.replace('The Kettle', 'Kettle The'), 'Unexpected “kettlethe'],
  ['a wrong number', html.replace('page 3', 'page 4'), 'expected “3.glossary'],
])('tells of %s', (_, changed, message) => {
  expect(changed).not.toBe(html);
  expect(prove(changed).join()).toContain(message);
});
