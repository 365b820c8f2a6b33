import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Nodes } from 'hast';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../scripts/config/load-config.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { splitLines } from '../../scripts/import/read-source.ts';
import { plainWord, wordsIn } from '../../scripts/import/words.ts';
import { importChapter } from '../../scripts/jobs/import-text.ts';
import { parseChapter } from '../../scripts/parse/parse-chapter.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The texts that the recipes are for; they are not ours to give out and lie beside the checkout only where somebody has them. */
const SOURCES = fileURLToPath(new URL('../../../shared/sources', import.meta.url));
const FOLDER = `${ROOT}/chapters/recipes`;
const slugs = (existsSync(FOLDER) ? readdirSync(FOLDER) : []).filter((name) => /^[a-z0-9-]+\.yml$/.test(name)).map((name) => name.slice(0, -4));
const imported = (slug: string) => importChapter(diskFolder(ROOT), slug, diskFolder(SOURCES));
const parse = async (slug: string, markdown: string) => {
  const { value: config } = await loadConfig(diskFolder(ROOT));
  if (config === undefined) throw new Error('Unexpected publication without a configuration');
  return parseChapter(new VFile({ path: `${slug}.md`, value: markdown }), { slug, locale: 'en', config });
};

describe.skipIf(!existsSync(SOURCES))('the source texts (skipped where they are not at hand)', () => {
  test.each(slugs)('%s: every word is accounted for', async (slug) => {
    const { value, problems } = await imported(slug);
    expect(problems).toEqual([]);
    const { words = 0, used = 0, corrected = 0, leftOut = 0, gaps } = value?.account ?? {};
    expect(gaps).toEqual([]);
    expect(used + corrected + leftOut).toBe(words);
    expect(used).toBeGreaterThan(1000);
  });

  test.each(slugs)('%s: is a chapter without mistakes', async (slug) => {
    const { value } = await imported(slug);
    expect((await parse(slug, value?.markdown ?? '')).problems).toEqual([]);
  });

  test.skipIf(!slugs.includes('pramen'))('pramen: the pages of the booklet are in reading order', async () => {
    const lines = splitLines(readFileSync(`${SOURCES}/pramen.txt`, 'utf8'));
    // Four parts, of which the file has the second last.
    const order: [from: number, to: number][] = [[29, 63], [87, 121], [73, 85], [65, 71]]; // biome-ignore format: one row
    const text = order.flatMap(([from, to]) => lines.slice(from - 1, to)).join('\n');
    // One word is divided by a page turn.
    const expected = wordsIn(text.replace(/(?<=\p{L})-\n\n(?=\p{L})/u, '')).map((word) => plainWord(word.text));
    const { value } = await imported('pramen');
    const chapter = await parse('pramen', value?.markdown ?? '');
    expect(wordsIn(chapter.value?.body.children.map(textOf).join('\n') ?? '').map((word) => plainWord(word.text))).toEqual(expected);
  });
});

/** The words of the text, without calls of notes; blocks on lines of their own. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.properties.className?.toString() === 'note-call') return '';
  return `${node.children.map(textOf).join('')}${['p', 'div', 'blockquote', 'h2', 'h3'].includes(node.tagName) ? '\n' : ''}`;
}
