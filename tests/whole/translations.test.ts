import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { blessCommand } from '../../scripts/commands/bless.ts';
import { check } from '../../scripts/commands/check.ts';
import { status } from '../../scripts/commands/status.ts';
import { loadConfig } from '../../scripts/config/load-config.ts';
import type { Config } from '../../scripts/config/schema.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { assemble } from '../../scripts/jobs/assemble.ts';
import type { Problem } from '../../scripts/model/problem.ts';
import { memoryStream } from '../commands/memory-stream.ts';
import { publication, withTemporaryDirectory, zine } from './build.ts';
import { readPdf } from './read-pdf.ts';

interface Expected {
  exit: number;
  problems: { rule: string; severity: string; place: string; message: string }[];
}

const BAD = publication('bad-translation');
const OVEN = publication('oven-diary');

vi.setConfig({ maxConcurrency: 3, testTimeout: 120_000 });

describe('a translation with mistakes', async () => {
  it.concurrent.each(await readdir(BAD))('%s', async (name) => {
    const expected = JSON.parse(await readFile(join(BAD, name, 'expected.json'), 'utf8')) as Expected;
    const stdout = memoryStream();
    const streams = { stdout, stderr: memoryStream(), env: {}, cwd: '/', signal: new AbortController().signal };
    const code = await check(join(BAD, name, 'in'), { json: true }, streams);
    const { problems } = JSON.parse(stdout.text()) as { problems: Problem[] };
    const found = problems.filter(({ rule }) => rule !== 'catalog-missing').map(short);
    expect({ exit: code, problems: found }).toEqual(expected);
    for (const problem of problems) expect(problem.hint ?? '', 'every problem says what to do').not.toBe('');
  });
});

function short({ rule, severity, place, message }: Problem): Expected['problems'][number] {
  return { rule, severity, place: [place.path, place.line, place.column].filter((part) => part !== undefined).join(':'), message };
}

/** A copy of the fixture in English, Russian and a Kazakh under way, changed by `change`, and what a build makes of it. */
async function withOven(use: (dir: string, build: () => Promise<{ code: number | null; stdout: string; stderr: string }>) => Promise<void>): Promise<void> {
  await withTemporaryDirectory(async (dir) => {
    await cp(OVEN, join(dir, 'in'), { recursive: true });
    await use(dir, () => zine(['build', join(dir, 'in'), '--out', join(dir, 'out')]));
  });
}

const textOf = async (path: string): Promise<string> => (await readPdf(await readFile(path))).pages.map(({ text }) => text).join('\n');

describe('a publication in three languages', () => {
  it('prints what is translated, and the rest in the nearest language with a notice in the reader’s own', async () => {
    await withOven(async (dir, build) => {
      expect(await build()).toMatchObject({ code: 0 });
      const kazakh = await textOf(join(dir, 'out/kk/oven-diary-kk-a5.pdf'));
      expect(kazakh).toContain('Бұл тарау әлі аударылмаған');
      expect(kazakh).toContain('Остальные, две трети из нас, остались у печи');
      expect(kazakh).not.toContain('two thirds');
      const russian = await textOf(join(dir, 'out/ru/oven-diary-ru-a5.pdf'));
      expect(russian).not.toContain('ещё не переведена');
      expect(russian).toContain('Участников: 19');
    });
  });

  it('prints the others where one has a mistake, says which is missing, and keeps what was made of it before', async () => {
    await withOven(async (dir, build) => {
      await build();
      const before = await readFile(join(dir, 'out/ru/oven-diary-ru-a5.pdf'));
      const path = join(dir, 'in/chapters/ru/strike.md');
      await writeFile(path, (await readFile(path, 'utf8')).replace('{#oven-cold}', '{#oven-cold date=2019-03-06}'));
      const { code, stderr, stdout } = await build();
      expect(code).toBe(1);
      expect(stderr).toContain('chapters/ru/strike.md:12:58 error translation-mark');
      expect(stderr).toContain('not built: ru.');
      expect(stdout).toContain('en/oven-diary-en-a5.pdf');
      expect(stdout).not.toContain('ru/');
      // What would have stood in comes from the next language.
      expect(await textOf(join(dir, 'out/kk/oven-diary-kk-a5.pdf'))).toContain('two thirds of us');
      expect(await readFile(join(dir, 'out/ru/oven-diary-ru-a5.pdf'))).toEqual(before);
    });
  });

  it('leaves a chapter out where the policy says so, and its links are words', async () => {
    await withOven(async (dir, build) => {
      const config = join(dir, 'in/chapters/publication.yml');
      await writeFile(config, (await readFile(config, 'utf8')).replace('policy: source', 'policy: omit'));
      expect(await build()).toMatchObject({ code: 0 });
      const kazakh = await textOf(join(dir, 'out/kk/oven-diary-kk-a5.pdf'));
      expect(kazakh).toContain('ереуіл туралы әңгіме');
      expect(kazakh).not.toContain('две трети');
    });
  });

  it('does not print a locale that must be whole and is not', async () => {
    await withOven(async (dir, build) => {
      await rm(join(dir, 'in/chapters/ru/after.md'));
      const { code, stderr } = await build();
      expect(code).toBe(1);
      expect(stderr).toContain('chapter `after` without a translation into `ru`');
      expect(await readdir(join(dir, 'out'))).toEqual(['SHA256SUMS', 'en', 'index.html', 'kk', 'manifest.json']);
    });
  });
});

describe('a translation without codes', () => {
  /** `]{#id date=… says="…"}` with its words alone. */
  const withoutCodes = (text: string): string =>
    text.replace(/\]\{(#[^}]*)\}/gu, (_, attributes: string) => {
      const kept = attributes.match(/#[\w-]+|\b(?:voice|says|scope|entry|gloss)="[^"]*"/gu) ?? [];
      return `]{${kept.join(' ')}}`;
    });

  it('prints what its source prints: the first publication, taken for a translation of itself', async () => {
    await withTemporaryDirectory(async (dir) => {
      const chapters = fileURLToPath(new URL('../../chapters', import.meta.url));
      await cp(chapters, join(dir, 'chapters'), { recursive: true });
      await cp(join(chapters, 'en'), join(dir, 'chapters/en-GB'), { recursive: true });
      let codes = 0;
      for (const name of (await readdir(join(dir, 'chapters/en-GB'))).filter((each) => each.endsWith('.md'))) {
        const text = await readFile(join(chapters, 'en', name), 'utf8');
        codes += text.length - withoutCodes(text).length;
        await writeFile(join(dir, 'chapters/en-GB', name), withoutCodes(text));
      }
      expect(codes).toBeGreaterThan(5000);
      const path = join(dir, 'chapters/publication.yml');
      await writeFile(
        path,
        (await readFile(path, 'utf8')).replace(
          /^locales: .*\ntranslations:\n(?: .*\n)+/mu,
          'locales: [en, en-GB]\ntranslations: { en-GB: { policy: source } }\n',
        ),
      );
      const { value: config } = await loadConfig(diskFolder(dir));
      const htmlOf = async (locale: string) => {
        const { value, problems } = await assemble(diskFolder(dir), config as Config, locale, { step: () => {} });
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        return value?.layout.html.replaceAll('"en-GB"', '"en"') ?? '';
      };
      const [source, translation] = [await htmlOf('en'), await htmlOf('en-GB')];
      expect(translation === source).toBe(true);
    });
  });
});

describe('a chapter that another language stands in for', () => {
  it('is set in its own language and direction, and its notice in the reader’s', async () => {
    const { value: config } = await loadConfig(diskFolder(OVEN));
    const html = (await assemble(diskFolder(OVEN), config as Config, 'kk', { step: () => {} })).value?.layout.html ?? '';
    expect(html).toContain('<html lang="kk" dir="ltr">');
    expect(html).toMatch(/<section id="chapter--after" class="section section-headed-text" lang="ru" dir="ltr">/);
    expect(html).toMatch(/<p class="standpoint notice" lang="kk" dir="ltr">/);
    // Divided by the rules of Russian, and found by the forms of the Russian glossary.
    expect(html.replaceAll('\u00ad', '·')).toContain('За·ба·сто·воч·ный ко·ми·тет');
    expect(html).toMatch(/lang="ru" dir="ltr"><span class="term"[^>]*data-term="rosa-lind"/);
    expect(html).toMatch(/<p class="entry-words">.*<span lang="ru" dir="ltr">/);
  });
});

describe('a chapter whose source has changed', () => {
  it('is printed with a notice, or, where a language must be whole, not at all', async () => {
    await withTemporaryDirectory(async (dir) => {
      await cp(OVEN, dir, { recursive: true });
      const streams = { stdout: memoryStream(), stderr: memoryStream(), env: {}, cwd: '/', signal: new AbortController().signal };
      expect(await blessCommand(undefined, { in: dir }, streams)).toBe(0);
      const path = join(dir, 'chapters/en/opening.md');
      await writeFile(path, (await readFile(path, 'utf8')).replace('behind the tram depot', 'before the tram depot'));
      const { value: config } = await loadConfig(diskFolder(dir));
      const of = (locale: string) => assemble(diskFolder(dir), config as Config, locale, { step: () => {} });
      const kazakh = await of('kk');
      expect(kazakh.value?.layout.html.replaceAll('\u00ad', '')).toContain('Бұл тараудың түпнұсқасы аударылғаннан бері өзгерді.');
      const stale = ({ problems }: typeof kazakh) =>
        problems.filter(({ rule }) => rule === 'translation-stale').map(({ severity, place }) => `${severity} ${place.path}:${place.line}`);
      expect(stale(kazakh)).toEqual(['warning chapters/kk/opening.md:8']);
      const russian = await of('ru');
      expect(russian.value).toBeUndefined();
      expect(stale(russian)).toEqual(['error chapters/ru/opening.md:8']);
      expect((await of('en')).problems).toEqual([]);
    });
  });
});

describe('the first publication', () => {
  it('has two languages that are whole, and one under way: two chapters, one of them stale, and part of the glossary', async () => {
    const stdout = memoryStream();
    const root = fileURLToPath(new URL('../../', import.meta.url));
    expect(await status(root, { json: true }, { stdout, stderr: memoryStream(), env: {}, cwd: '/', signal: new AbortController().signal })).toBe(0);
    const rows: { locale: string; chapter: string; state: string; blocks: Record<string, number>; stale: { source: string; translation: string }[] }[] =
      JSON.parse(stdout.text()).translations;
    const whole = rows.filter(({ locale }) => locale !== 'de');
    expect(new Set(whole.map(({ locale, state, blocks }) => `${locale} ${state} ${blocks.current === blocks.all}`))).toEqual(
      new Set(['ru final true', 'kk final true']),
    );
    const german = rows.filter(({ locale }) => locale === 'de');
    const inState = (wanted: string) => german.filter(({ state }) => state === wanted).map(({ chapter }) => chapter);
    expect(inState('stale')).toEqual(['introduction']);
    expect(inState('final')).toEqual(['afterwards']);
    expect(inState('draft')).toEqual(['glossary']);
    expect(inState('missing')).toHaveLength(6);
    expect(german[0]?.stale.map(({ source, translation }) => [source, translation].map((place) => place.replace(/:\d+$/, '')))).toEqual([
      ['chapters/en/introduction.md', 'chapters/de/introduction.md'],
      ['chapters/en/introduction.md', 'chapters/de/introduction.md'],
    ]);
  });
});
