import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../../scripts/config/load-config.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { assemble } from '../../scripts/jobs/assemble.ts';

type Found = Record<string, Record<string, string>>;

const ROOT = diskFolder(fileURLToPath(new URL('../../', import.meta.url)));
const EXPECTED = parse(await readFile(new URL('expected/inflected-terms.yml', import.meta.url), 'utf8')) as Record<string, Found>;

describe('forty terms in the chapters, as somebody found them who read all of them', () => {
  it.each(Object.entries(EXPECTED))('%s', async (locale, expected) => {
    expect(Object.keys(expected)).toHaveLength(40);
    const { value: config } = await loadConfig(ROOT);
    if (!config) throw new Error('publication.yml');
    const { value } = await assemble(ROOT, { ...config, design: { ...config.design, glosses: 'each-chapter' } }, locale, { step: () => {} });
    const found = occurrences((value?.layout.html ?? '').replaceAll('\u00ad', ''));
    expect(Object.fromEntries(Object.keys(expected).map((id) => [id, found[id] ?? {}]))).toEqual(expected);
  });
});

/** By term and chapter: its words, each form once with how often, `*` where the chapter explains it at the foot of the page. */
function occurrences(html: string): Found {
  const found: Found = {};
  for (const section of html.split(/(?=<section id=")/)) {
    const chapter = /^<section id="chapter--([\w-]+)"/.exec(section)?.[1];
    if (chapter === undefined) continue;
    for (const [id, words] of wordsByTerm(section)) {
      const counted = [...new Set(words)].map((word) => [word, words.filter((each) => each === word).length] as const);
      found[id] = { ...found[id], [chapter]: counted.map(([word, count]) => (count > 1 ? `${word} ${count}` : word)).join(', ') };
    }
  }
  return found;
}

function wordsByTerm(section: string): Map<string, string[]> {
  const terms = new Map<string, string[]>();
  for (const [, attributes = '', inner = ''] of section.matchAll(/<span class="term"([^>]*)>([\s\S]*?)<\/span>/g)) {
    const id = /data-term="([^"]+)"/.exec(attributes)?.[1] ?? '';
    const words = inner.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
    terms.set(id, [...(terms.get(id) ?? []), attributes.includes('data-gloss') ? `${words}*` : words]);
  }
  return terms;
}
