import { describe, expect, it } from 'vitest';
import { readNames } from '../../../scripts/jobs/redact/read-names.ts';

const told = (text: string): string[] => readNames(text, 'names.txt').problems.map(({ rule, place, message }) => `${place.line ?? ''} ${rule} ${message}`);

describe('a list of names', () => {
  it('has a name a line, in all its forms', () => {
    const { value, problems } = readNames('\uFEFF# who was there\r\n\r\nAnna Petrova, Anna,Petrov* = V.\r\nБорис = С.\r\n', 'names.txt');
    expect(problems).toEqual([]);
    expect(value.map(({ forms, replacement, slug, place }) => [forms, replacement, slug, place.line])).toEqual([
      [['Anna Petrova', 'Anna', 'Petrov*'], 'V.', 'v', 3],
      [['Борис'], 'С.', 'name-4', 4],
    ]);
  });

  it.each<[string, string]>([
    ['# nobody\n', ' redact-list Unexpected empty list, expected `Name = replacement` on a line'],
    ['Anna', '1 redact-list Unexpected line `Anna`, expected `Name = replacement`'],
    ['= V.', '1 redact-list Unexpected line `= V.`, expected `Name = replacement`'],
    ['Anna = V. = W.', '1 redact-list Unexpected line `Anna = V. = W.`, expected `Name = replacement`'],
    ['* = V.', '1 redact-list Unexpected name `*`, expected words with letters, and `*` only at the end of one'],
    ['A*a = V.', '1 redact-list Unexpected name `A*a`, expected words with letters, and `*` only at the end of one'],
    ['Anna = [name]', '1 redact-list Unexpected replacement `[name]`, expected words without signs that mean something in Markdown or YAML'],
    ['Anna = 7', '1 redact-list Unexpected replacement `7`, expected words without signs that mean something in Markdown or YAML'],
    ['Anna = null', '1 redact-list Unexpected replacement `null`, expected words without signs that mean something in Markdown or YAML'],
    ['Anna =', '1 redact-list Unexpected replacement ``, expected words without signs that mean something in Markdown or YAML'],
  ])('is refused: %j', (text, message) => expect(told(text)).toEqual([message]));

  it('is refused where a replacement brings a name back', () => {
    expect(told('Anna = sister of BORIS\nBoris = B.\nJosé = Jose')).toEqual([
      '1 redact-list Unexpected replacement `sister of BORIS`, expected one without a name of the list: `Boris` is in line 2',
      '3 redact-list Unexpected replacement `Jose`, expected one without a name of the list: `José` is in line 3',
    ]);
  });

  it('is doubted where a replacement says a part of the name', () => {
    expect(told('Anna Petrova = Anna')).toEqual(['1 redact-hint Unexpected word `Anna` of the name in `Anna`, expected a replacement that says nothing of it']);
  });

  it('tells all that is wrong at once', () => expect(told('Anna\nBoris\n')).toHaveLength(2));
});
