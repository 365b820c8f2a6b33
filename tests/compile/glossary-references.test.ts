import { expect, test } from 'vitest';
import { compileGlossary } from '../../scripts/compile/compile-glossary.ts';
import type { Chapter } from '../../scripts/model/chapter.ts';
import type { Term } from '../../scripts/model/glossary.ts';
import { chapter, paragraph, term } from './fixtures.ts';

const compare = new Intl.Collator('en', { numeric: true }).compare;
const compile = (terms: Term[], children: Chapter['body']['children']) =>
  compileGlossary([chapter('one', { body: { type: 'root', children } })], terms, 'en', compare).value;
const references = (terms: Term[], ...texts: string[]) =>
  compile(terms, texts.map(paragraph)).glossary.references.map(({ form, term: id }) => `${form} → ${id}`);

test('a form that was read refers to its term where another word stands between', () => {
  const terms = [
    term('council', { term: 'Harbour Safety Council (HSC)', forms: ['the watchers'], variants: ['Safety Board'] }),
    term('boss', { term: 'Ode, Ingrid', forms: ['Ingrid Ode', 'Ode', 'Odes', 'our benefactress'] }),
    term('mangle', { forms: ['mangles', 'wringer', 'wringers'] }),
    ...['hat', 'orb', 'steam'].map((id) => term(id)),
  ];
  expect(references(terms, 'The HSC came with Ingrid Ode. Mangles and wringers stood. Our benefactress saw no steam.')).toEqual([
    // Printed as another spelling, though nobody has read it; of one term's forms that stand together the shortest.
    'HSC → council',
    'our benefactress → boss',
    'Safety Board → council',
    'wringer → mangle',
  ]);
});

test('a form that stands in a case of its own refers as a dictionary has it: by the form that is listed first', () => {
  const terms = [
    term('oil', { term: 'масло', forms: ['масла', 'солярка', 'солярки', 'соляркой'] }),
    term('strike', { term: 'стачка', forms: ['всеобщая забастовка', 'всеобщей забастовки', 'нефтяник'] }),
    ...['парк', 'рис', 'яма', 'дом', 'окно'].map((id) => term(id)),
  ];
  expect(references(terms, 'Соляркой пахло во время всеобщей забастовки.')).toEqual(['всеобщая забастовка → strike', 'солярка → oil']);
});

test('what nobody has read, and what stands beside its headword, has no reference', () => {
  expect(references([term('mangle', { forms: ['mangles', 'wringer'] }), term('steam')], 'The mangles and the steam.')).toEqual([]);
});

test('the head of a document is searched, and explained only in the text', () => {
  const head = (className: string, value: string) => ({
    type: 'element' as const,
    tagName: 'p',
    properties: { className: [className] },
    children: [{ type: 'text' as const, value }],
  });
  const header = {
    type: 'element' as const,
    tagName: 'header',
    properties: { className: ['document-head'] },
    children: [head('document-title', 'To the washers'), head('document-by', 'The washers')],
  };
  const { glossary } = compile([term('washer', { forms: ['washers'], gloss: 'who washes' })], [header, paragraph('A washer wrote it.')]);
  expect(glossary.entries[0]?.occurrences.map(({ words, first }) => [words, first])).toEqual([
    ['washers', false],
    ['washers', false],
    ['washer', true],
  ]);
});
