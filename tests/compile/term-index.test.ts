import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexTerms } from '../../scripts/compile/term-index.ts';
import { term } from './fixtures.ts';

const find = (text: string, ...terms: Parameters<typeof term>[]) => indexTerms(terms.map((args) => term(...args)), 'en').find(text).map((match) => [match.term.id, text.slice(match.start, match.end)]); // biome-ignore format: one line a step

test('finds whole words only, in every script', () => {
  expect(find('The akimat is not an akim; akims are.', ['akim', { forms: ['akims'] }], ['akimat'])).toEqual([
    ['akimat', 'akimat'],
    ['akim', 'akim'],
    ['akim', 'akims'],
  ]);
  expect(find('Бұл әкім, ал әкімдік басқа.', ['akim', { term: 'әкім' }])).toEqual([['akim', 'әкім']]);
  expect(find('120-tenge', ['tenge'])).toEqual([['tenge', 'tenge']]);
});

test('takes possessives with either apostrophe, and not the quotation mark behind a plural', () => {
  expect(find("akim's akim’s ‘akims’ end", ['akim', { forms: ['akims'] }])).toEqual([
    ['akim', "akim's"],
    ['akim', 'akim’s'],
    ['akim', 'akims’'],
  ]);
});

test('lower-case forms are found at the start of a sentence and in capitals; names only as written', () => {
  expect(find('Tenge, TENGE, tEnge', ['tenge'])).toEqual([
    ['tenge', 'Tenge'],
    ['tenge', 'TENGE'],
  ]);
  expect(find('the republic and the Republic', ['movement', { term: 'Republic' }])).toEqual([['movement', 'Republic']]);
});

test('the longest form wins, whichever term was defined first', () => {
  expect(find('the Zhanaozen Massacre in Zhanaozen', ['zhanaozen', { term: 'Zhanaozen' }], ['massacre', { term: 'Zhanaozen Massacre' }])).toEqual([
    ['massacre', 'Zhanaozen Massacre'],
    ['zhanaozen', 'Zhanaozen'],
  ]);
});

test('a headword with brackets is found as a whole and as either part', () => {
  expect(find('liquefied gas (LPG); LPG; liquefied gas', ['lpg', { term: 'liquefied gas (LPG)' }]).map(([, form]) => form)).toEqual([
    'liquefied gas (LPG)',
    'LPG',
    'liquefied gas',
  ]);
});

test('a form broken over a line is found', () => {
  expect(find('a general\nstrike', ['strike', { term: 'general strike' }])).toEqual([['strike', 'general\nstrike']]);
});

test('finds terms inside a text without spaces', () => {
  expect(find('他们在阿拉木图抗议', ['almaty', { term: '阿拉木图' }])).toEqual([['almaty', '阿拉木图']]);
});

test('names the form that two terms claim', () => {
  expect(
    indexTerms([term('a', { forms: ['x'] }), term('b', { forms: ['x'] })], 'en').clashes.map(({ form, first, second }) => [form, first.id, second.id]),
  ).toEqual([['x', 'a', 'b']]);
});

test('matches never overlap and always lie on the text', () => {
  const index = indexTerms([term('a', { term: 'ab' }), term('b', { term: 'ab cd' }), term('c', { term: 'cd ab ab' })], 'en');
  fc.assert(
    fc.property(fc.array(fc.constantFrom('ab', 'cd', ' ', '’s', '-', 'x', '\n')), (parts) => {
      const text = parts.join('');
      let end = 0;
      for (const match of index.find(text)) {
        expect(match.start).toBeGreaterThanOrEqual(end);
        expect(match.end).toBeGreaterThan(match.start);
        expect(match.end).toBeLessThanOrEqual(text.length);
        end = match.end;
      }
    }),
    { numRuns: 10_000 },
  );
});

test('a form with `*` finds every word that begins so, in phrases too, but those that are refused', () => {
  const terms = [
    term('akim', { term: 'аким', forms: ['аким*'], reject: ['акимбо'] }),
    term('square', { term: 'площадь Республики', forms: ['площад* Республики'] }),
    term('prisoner', { term: 'тұтқын', forms: ['тұтқын*'] }),
    term('akimat', { term: 'акимат', forms: ['акимат*'] }),
  ];
  const text = 'Акимы и аким города, АКИМАМ; акимбо; на площади Республики и на площади; тұтқындарды; в акимате. Заакима';
  const found = indexTerms(terms, 'ru')
    .find(text)
    .map((match) => [match.term.id, text.slice(match.start, match.end)]);
  expect(found).toEqual([
    ['akim', 'Акимы'],
    ['akim', 'аким'],
    ['akim', 'АКИМАМ'],
    ['square', 'площади Республики'],
    ['prisoner', 'тұтқындарды'],
    ['akimat', 'акимате'],
  ]);
});
