import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
/** The texts that our chapters retell; they are not ours to give out and lie beside the checkout only where somebody has them. */
const SOURCES = join(ROOT, '../shared/sources');
const RUN = 8;

const words = (text: string): string[] =>
  Array.from(
    text
      .normalize('NFKC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+(?:['’‘]\p{L}+)*/gu),
    ([word]) => word.replace(/[’‘]/g, "'"),
  );
const runs = (list: string[]): string[] => list.slice(RUN - 1).map((_, i) => list.slice(i, i + RUN).join(' '));

test.skipIf(!existsSync(SOURCES))(`no ${RUN} words in a row are those of a source text (skipped where the source texts are not at hand)`, () => {
  const theirs = new Set(readdirSync(SOURCES).filter((name) => name.endsWith('.txt')).flatMap((name) => runs(words(readFileSync(join(SOURCES, name), 'utf8'))))); // biome-ignore format: one line
  expect(theirs.size).toBeGreaterThan(10_000);
  const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  const texts = tracked.filter((name) => /\.(?:md|ya?ml|json|hbs|css|ts|mjs)$/.test(name) && name !== 'package-lock.json' && existsSync(join(ROOT, name)));
  // Titles of the source texts are facts.
  const titles = texts.flatMap((name) =>
    Array.from(readFileSync(join(ROOT, name), 'utf8').matchAll(/^source:\n {2}title: (.+)$/gm), ([, title]) => words(title ?? '').join(' ')),
  );
  const ours = (name: string) =>
    titles.reduce((text, title) => text.replaceAll(title, '|'), words(readFileSync(join(ROOT, name), 'utf8')).join(' ')).split('|');
  const found = texts.flatMap((name) => ours(name).flatMap((part) => runs(part.trim().split(' ')).filter((run) => theirs.has(run)).map((run) => `${name}: ${run}`))); // biome-ignore format: one line
  expect(found).toEqual([]);
});
