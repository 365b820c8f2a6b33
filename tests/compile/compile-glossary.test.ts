import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { compileGlossary } from '../../scripts/compile/compile-glossary.ts';
import { chapter, paragraph, term } from './fixtures.ts';

const compare = new Intl.Collator('en').compare;
const root = (...children: ReturnType<typeof paragraph>[]) => ({ type: 'root' as const, children });

test('wraps every occurrence; only the first of a chapter carries the gloss', () => {
  const chapters = [chapter('one', { body: root(paragraph('An akim and an akim.')) }), chapter('two', { body: root(paragraph('Akim.')) })];
  const { value } = compileGlossary(chapters, [term('akim', { gloss: 'a governor' })], 'en', compare);
  expect(value.chapters.map((each) => toHtml(each.body))).toEqual([
    '<p>An <span class="term" id="term--akim--one--1" data-term="akim" data-gloss="akim">akim</span> and an <span class="term" id="term--akim--one--2" data-term="akim">akim</span>.</p>',
    '<p><span class="term" id="term--akim--two--1" data-term="akim" data-gloss="akim">Akim</span>.</p>',
  ]);
  expect(value.glossary.entries[0]?.occurrences.map((each) => [each.chapter, each.first])).toEqual([['one', true], ['one', false], ['two', true]]); // biome-ignore format: one line
});

test('a note is an occurrence and never the place of a gloss', () => {
  const note = { anchor: 'note--one--1', call: 'call--one--1', number: 1, content: [{ type: 'text' as const, value: 'the tenge' }], place: { path: 'x' } };
  const { value } = compileGlossary(
    [chapter('one', { body: root(paragraph('Then tenge.')), notes: [note] })],
    [term('tenge', { gloss: 'money' })],
    'en',
    compare,
  );
  expect(value.glossary.entries[0]?.occurrences.map((each) => each.first)).toEqual([true, false]);
});

test('leaves headings, code and what is marked as no term alone, and takes marks by hand', () => {
  const body = root(
    { type: 'element', tagName: 'h2', properties: {}, children: [{ type: 'text', value: 'tenge' }] },
    { type: 'element', tagName: 'p', properties: {}, children: [
      { type: 'element', tagName: 'span', properties: { className: ['noterm'] }, children: [{ type: 'text', value: 'tenge' }] },
      { type: 'element', tagName: 'span', properties: { className: ['term'], dataTerm: 'tenge', id: 'x' }, children: [{ type: 'text', value: 'the money' }] },
    ] },
  ); // biome-ignore format: a tree
  const { value } = compileGlossary([chapter('one', { body })], [term('tenge')], 'en', compare);
  expect(value.glossary.entries[0]?.occurrences).toHaveLength(1);
  expect(toHtml(value.chapters[0]?.body ?? root())).toContain('data-term="tenge">the money</span>');
});

test('sorts by the collation of the locale', () => {
  const terms = ['zebra', 'Ärger', 'apfel'].map((id) => term(id, { term: id }));
  const sorted = (locale: string) =>
    compileGlossary([], terms, locale, new Intl.Collator(locale).compare).value.glossary.entries.map((entry) => entry.term.term);
  expect(sorted('de')).toEqual(['apfel', 'Ärger', 'zebra']);
  expect(sorted('sv')).toEqual(['apfel', 'zebra', 'Ärger']);
});

test('reports what is used and not defined, defined and not used, and claimed twice', () => {
  const chapters = [chapter('one', { terms: [{ id: 'ghost', anchor: 'a', place: { path: 'chapters/en/one.md', line: 7 } }] })];
  const { problems } = compileGlossary(chapters, [term('lonely'), term('twin', { forms: ['lonely'] })], 'en', compare);
  expect(problems.map(({ rule, place }) => [rule, place.path, place.line])).toEqual([
    ['term-duplicate', 'chapters/en/glossary.yml', 1],
    ['term-unknown', 'chapters/en/one.md', 7],
    ['term-unused', 'chapters/en/glossary.yml', 1],
    ['term-unused', 'chapters/en/glossary.yml', 1],
  ]);
});
