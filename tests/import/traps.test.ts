import { readdirSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parseChapter } from '../../scripts/parse/parse-chapter.ts';
import { config } from '../parse/chapter.ts';
import { FIXTURES, importFixture, read } from './fixture.ts';

describe.each(readdirSync(FIXTURES))('%s', (name) => {
  test('becomes the chapter that is expected, every word accounted for', async () => {
    const { value, problems } = await importFixture(name);
    expect(problems).toEqual([]);
    expect(value?.markdown).toBe(read(`${name}/expected.md`));
    expect(value?.account.gaps).toEqual([]);
    const { words = 0, used = 0, corrected = 0, leftOut = 0 } = value?.account ?? {};
    expect(used + corrected + leftOut).toBe(words);
  });

  test('is a chapter without mistakes', async () => {
    const { value } = await importFixture(name);
    const file = new VFile({ path: 'chapters/en/laundry.md', value: value?.markdown ?? '' });
    expect(parseChapter(file, { slug: 'laundry', locale: 'en', config }).problems).toEqual([]);
  });
});

test('what was joined, corrected and made typographic is in the account', async () => {
  const account = async (name: string) => (await importFixture(name)).value?.account;
  expect((await account('pages-out-of-order'))?.joins).toEqual([{ line: 42, left: 'redistribu-', right: 'tion', word: 'redistribution' }]);
  expect(await account('apostrophes')).toMatchObject({
    corrected: 1,
    corrections: [{ range: '1:7-7', source: '‘', read: '’' }],
    added: [{ what: 'note', text: 'The source reads “won‘t”.' }],
    typography: { quotes: 0, apostrophes: 5, dashes: 0 },
  });
  expect((await account('verse-and-epigraph'))?.added).toEqual([{ what: 'by', text: 'A carters’ song' }]);
  expect((await account('documents-in-a-thread'))?.entries.find(({ range }) => range === '14')).toEqual({ range: '14', what: 'document title', words: 6 });
});
