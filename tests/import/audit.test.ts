import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecipe } from '../../scripts/config/load-recipe.ts';
import { auditImport } from '../../scripts/import/audit/audit-import.ts';
import { splitLines } from '../../scripts/import/read-source.ts';
import { importFixture, read } from './fixture.ts';

/** The gaps that the audit finds in a chapter of a fixture after somebody has been at it. */
async function gapsOf(name: string, change: (markdown: string) => string) {
  const recipe = readRecipe(read(`${name}/recipe.yml`), 'recipe.yml').value;
  const { value } = await importFixture(name);
  if (recipe === undefined || value === undefined) throw new Error('Unexpected fixture with mistakes');
  const source = { lines: splitLines(read(`${name}/source.txt`)), isMarkdown: false };
  const { gaps } = auditImport(source, recipe.value, change(value.markdown), value.account.typography);
  return gaps.map(({ kind, words, text }) => `${kind} ${words}: ${text}`);
}

test.each<[string, string, string, string[]]>([
  ['pages-out-of-order', 'calmly', '', ['lost 1: calmly']],
  ['pages-out-of-order', 'redistribution', 'redistribu tion', ['lost 1: redistribution', 'invented 2: redistribu tion']],
  ['pages-out-of-order', 'The carters did', 'The bold carters did', ['invented 1: bold']],
  ['pages-out-of-order', 'march', 'March', ['lost 1: march', 'invented 1: March']],
  ['verse-and-epigraph', 'by="A carters’ song"', 'by="A washers’ song"', ['lost 1: carters', 'invented 1: washers']],
  ['verse-and-epigraph', ' in the upper town', '', ['lost 4: in the upper town']],
  ['documents-in-a-thread', 'A word from the upper town', 'A word from upper', ['lost 3: the upper town', 'invented 1: upper']],
  ['lists-and-quotations', '2. soap', '- soap', ['lost 1: 2']],
  ['marks', 'engines', 'machines', ['lost 1: engines', 'invented 1: machines']],
  ['part-of-a-line', 'hers', 'hers, Subscribe now', ['invented 2: Subscribe now']],
])('%s: what is changed in the chapter is found: %s → %s', async (name, from, to, gaps) => {
  expect(await gapsOf(name, (markdown) => markdown)).toEqual([]);
  expect(await gapsOf(name, (markdown) => markdown.replace(from, to))).toEqual(gaps);
});

test('paragraphs that change places are found', async () => {
  const gaps = await gapsOf('duplicates', (markdown) => markdown.replace(/(For .*)\n\n(Nobody .*)/, '$2\n\n$1'));
  expect(gaps.map((gap) => gap.split(':')[0])).toEqual(['lost 16', 'invented 16']);
});

test('no word can be taken out or put in without being found', async () => {
  const { value } = await importFixture('verse-and-epigraph');
  const text = (value?.markdown ?? '').split('---\n\n')[1] ?? '';
  const words = Array.from(text.matchAll(/(?<![\p{L}’:={])\p{L}{2,}(?![\p{L}=’])/gu), ({ index, 0: word }) => ({ index, word })).filter(({ word }) => !['epigraph', 'verse', 'by'].includes(word)); // biome-ignore format: one call
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...words), fc.constantFrom('', 'zeppelin', 'zeppelin $&'), async ({ index, word }, put) => {
      const changed = text.slice(0, index) + put.replace('$&', word) + text.slice(index + word.length);
      expect(await gapsOf('verse-and-epigraph', (markdown) => markdown.replace(text, () => changed))).not.toEqual([]);
    }),
    { numRuns: 60 },
  );
});
