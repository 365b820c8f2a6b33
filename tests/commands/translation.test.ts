import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blessCommand } from '../../scripts/commands/bless.ts';
import { diff } from '../../scripts/commands/diff.ts';
import { localeAdd } from '../../scripts/commands/locale.ts';
import { reportFailure } from '../../scripts/commands/report-failure.ts';
import { status } from '../../scripts/commands/status.ts';
import type { Streams } from '../../scripts/commands/streams.ts';
import { publication, withTemporaryDirectory } from '../whole/build.ts';
import { memoryStream } from './memory-stream.ts';

interface Result {
  code: number;
  stdout: string;
  stderr: string;
}

/** A verb as a user runs it, without a process of its own. */
async function run(verb: (streams: Streams) => Promise<number>): Promise<Result> {
  const [stdout, stderr] = [memoryStream(), memoryStream()];
  const streams = { stdout, stderr, env: {}, cwd: '/', signal: new AbortController().signal };
  const code = await verb(streams).catch((error) => reportFailure(error, false, streams));
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

const statusOf = (dir: string) => run((streams) => status(dir, {}, streams));
const blessed = (dir: string, name?: string, minor = false) => run((streams) => blessCommand(name, { in: dir, minor }, streams));
const diffOf = (dir: string, name: string) => run((streams) => diff(name, { in: dir }, streams));

/** A copy of the fixture in English, Russian from it and Kazakh from Russian, recorded as it stands. */
async function withOven(use: (dir: string, change: (path: string, from: string, to: string) => Promise<void>) => Promise<void>): Promise<void> {
  await withTemporaryDirectory(async (dir) => {
    await cp(publication('oven-diary'), dir, { recursive: true });
    await use(dir, async (path, from, to) => {
      const text = await readFile(join(dir, path), 'utf8');
      expect(text).toContain(from);
      await writeFile(join(dir, path), text.replace(from, to));
    });
  });
}

const rowOf = ({ stdout }: Result, chapter: string): string | undefined =>
  stdout
    .split('\n')
    .find((line) => line.startsWith(chapter))
    ?.replace(/ +/g, ' ');

describe('zine status, diff and bless', () => {
  it('follow a change of the source through a translation and the translation of that', async () => {
    await withOven(async (dir, change) => {
      expect(rowOf(await statusOf(dir), 'ru/opening')).toBe('ru/opening en final 7 7');
      expect((await blessed(dir)).code).toBe(0);
      const table = await statusOf(dir);
      expect(table.stdout.split('\n')[0]).toMatch(/^ +from +state +all +current +stale +missing +unrecorded$/);
      expect(rowOf(table, 'kk/strike')).toBe('kk/strike ru missing 21');

      await change('chapters/en/opening.md', 'Nineteen people', 'Twenty people');
      const stale = await statusOf(dir);
      expect(rowOf(stale, 'ru/opening')).toBe('ru/opening en stale 7 6 1');
      expect(rowOf(stale, 'kk/opening')).toBe('kk/opening ru stale 7 6 1');
      const shown = await diffOf(dir, 'ru/open');
      expect(shown.stdout).toContain('chapters/en/opening.md:8  paragraph, changed\n');
      expect(shown.stdout).toContain('[-Nineteen-] {+Twenty+} people worked there');
      expect(shown.stdout).toContain('  chapters/ru/opening.md:8\n  Пекарня стояла');

      const refused = await blessed(dir, 'ru/opening');
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain('expected `Twenty` as at chapters/en/opening.md:8');
      expect((await blessed(dir, 'ru/opening', true)).code).toBe(1);

      await change('chapters/ru/opening.md', 'девятнадцать', 'двадцать');
      expect((await blessed(dir, 'chapters/ru/opening.md')).stdout).toBe('ru/opening: 1 piece recorded anew\n');
      expect(rowOf(await statusOf(dir), 'ru/opening')).toBe('ru/opening en final 7 7');
      expect((await diffOf(dir, 'kk')).stdout).toContain('работали [-девятнадцать-] {+двадцать+} человек');
    });
  });

  it('take a slip of the pen for minor, in every language, and a number for none', async () => {
    await withOven(async (dir, change) => {
      await blessed(dir);
      await change('chapters/en/opening.md', 'behind the tram depot', 'behind the tram-depot');
      expect(rowOf(await statusOf(dir), 'kk/opening')).toBe('kk/opening ru stale 7 6 1');
      expect((await blessed(dir, 'opening', true)).stdout).toContain(
        'ru/opening: 1 piece recorded anew; of these, 1 piece with a translation that has not changed\n',
      );
      expect(rowOf(await statusOf(dir), 'ru/opening')).toBe('ru/opening en final 7 7');
      expect(rowOf(await statusOf(dir), 'kk/opening')).toBe('kk/opening ru final 7 7');

      await change('chapters/en/opening.md', '240 crowns', '250 crowns');
      const refused = await blessed(dir, 'opening', true);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain('Unexpected change of a number from `240` to `250`');
    });
  });

  it('know a chapter that was renamed, and one whose source is gone', async () => {
    await withOven(async (dir, change) => {
      await blessed(dir);
      const rename = async (locale: string, from: string, to: string) => {
        const path = join(dir, 'chapters', locale);
        await cp(join(path, `${from}.md`), join(path, `${to}.md`));
        await rm(join(path, `${from}.md`));
      };
      await change('chapters/publication.yml', '[opening, strike, after]', '[opening, strike, later]');
      await rename('en', 'after', 'later');
      const orphaned = await statusOf(dir);
      expect(rowOf(orphaned, 'ru/after')).toBe('ru/after orphan its source is now called later: rename the file');
      expect(rowOf(orphaned, 'ru/later')).toBe('ru/later en missing 3');
      await rename('ru', 'after', 'later');
      expect(rowOf(await statusOf(dir), 'ru/later')).toBe('ru/later en final 3 3');
    });
  });

  it('say what is not there', async () => {
    await withOven(async (dir) => {
      expect(await diffOf(dir, 'ru/strick')).toMatchObject({ code: 2, stderr: expect.stringContaining('expected perhaps `strike`') });
      expect(await diffOf(dir, 'fr/strike')).toMatchObject({ code: 2, stderr: expect.stringContaining('expected one of `en`, `ru`, `kk`') });
      expect(await diffOf(dir, 'en')).toMatchObject({ code: 2, stderr: expect.stringContaining('no translation') });
    });
  });
});

describe('zine locale add', () => {
  it('makes everything that is to be translated, and needs no code', async () => {
    await withOven(async (dir) => {
      const { code, stdout } = await run((streams) => localeAdd('ky', { in: dir, from: 'ru' }, streams));
      expect(code).toBe(0);
      expect(stdout.trim().split('\n')).toEqual([
        'chapters/publication.yml',
        ...['opening', 'strike', 'after'].map((slug) => `chapters/ky/${slug}.md`),
        'chapters/ky/glossary.yml',
        'templates/locales/ky.json',
      ]);
      const config = await readFile(join(dir, 'chapters/publication.yml'), 'utf8');
      expect(config).toContain('locales: [en, ru, kk, ky]\ntranslations:\n  kk: { from: ru, policy: source }\n  ky: { from: ru, policy: source }\nchapters:');
      expect(await readFile(join(dir, 'chapters/ky/strike.md'), 'utf8')).toMatch(/^---\ntitle: Шесть дней без хлеба\nshort: Забастовка\n/);
      const catalog = JSON.parse(await readFile(join(dir, 'templates/locales/ky.json'), 'utf8')) as Record<string, unknown>;
      const english = JSON.parse(await readFile(new URL('../../templates/locales/en.json', import.meta.url), 'utf8')) as Record<string, unknown>;
      expect(Object.keys(catalog)).toEqual(Object.keys(english).map((key) => `?${key}`));
      // Kyrgyz has two plural forms where Russian has four.
      expect(catalog['?pages']).toEqual({ one: '{count} страница', other: '{count} страницы' });
      expect(rowOf(await statusOf(dir), 'ky/strike')).toBe('ky/strike ru missing 21');
    });
  });

  it.each([
    ['ru', undefined, 'one of the locales already'],
    ['xx', undefined, 'expected the BCP 47 tag of a language'],
    ['../x', undefined, 'expected the BCP 47 tag of a language'],
    ['fr', 'de', 'expected one of `en`, `ru`, `kk`'],
  ])('refuses %s from %s', async (tag, from, message) => {
    await withOven(async (dir) => {
      const { code, stderr } = await run((streams) => localeAdd(tag, { in: dir, ...(from === undefined ? {} : { from }) }, streams));
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
    });
  });
});
