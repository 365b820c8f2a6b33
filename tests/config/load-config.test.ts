import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig, placeInConfig } from '../../scripts/config/load-config.ts';
import { localize } from '../../scripts/config/localize.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { withTemporaryDirectory } from '../whole/build.ts';

const SMALLEST = 'id: x\ntitle: T\ncollective: C\ndate: 2022-01-01\nlocales: [en, kk]\nchapters: [a, b]\n';

async function load(text: string | Uint8Array) {
  return withTemporaryDirectory(async (dir) => {
    await mkdir(join(dir, 'chapters'));
    await writeFile(join(dir, 'chapters/publication.yml'), text);
    const { value, problems } = await loadConfig(diskFolder(dir));
    return { value, problems: problems.map(({ rule, place, message }) => `${place.path}:${place.line}:${place.column} ${rule} ${message}`) };
  });
}

describe('publication.yml', () => {
  it('fills in the defaults', async () => {
    const { value, problems } = await load(SMALLEST);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ trim: 'a5', bleed: 3, margins: { inner: 19, foot: 24 }, places: {}, chronology: true });
    expect(value?.editions).toEqual(['a5', 'booklet-a4', 'booklet-letter']);
  });

  it.each([
    ['a locale twice', 'locales: [en, en]', '5:15 config-value Unexpected second `en` in `locales`, expected it once'],
    ['a chapter twice', 'chapters: [a, b, a]', '6:18 config-value Unexpected second `a` in `chapters`, expected it once'],
    ['a path as a chapter', 'chapters: [../a]', '6:12 config-value Unexpected `../a` in `chapters`, expected lower-case letters'],
    ['a text without the first locale', 'title: {kk: T}', '2:1 config-value Unexpected `title` without `en`, expected a text for every locale'],
    ['a label without a locale', 'figures:\n  vote:\n    label: {kk: L}', '9:5 config-value Unexpected `label` without `en`'],
    [
      'margins as wide as the page',
      'margins: {inner: 70mm, outer: 60mm}',
      '7:18 config-value Unexpected width of 18 mm between the margins `inner` and `outer`, expected at least 35 mm',
    ],
    ['margins as high as the page', 'margins:\n  foot: 180mm', '7:1 config-value Unexpected height of 12 mm between the margins `top` and `foot`'],
    ['a page larger than paper', 'trim: {width: 148mm, height: 900mm}', '7:30 config-value Unexpected height of 900 mm, expected between 50 and 500 mm'],
    [
      'a timeline backwards',
      'timeline: {from: 2022-01-02, to: 2022-01-01}',
      '7:34 config-value Unexpected `2022-01-01` before `from`, expected `2022-01-02` or later',
    ],
    ['a place in nothing', 'places: {almaty: {within: kazakstan}, kazakhstan: {}}', '7:27 config-value Unexpected place `kazakstan`, expected one of `places`'],
    ['a place in itself', 'places:\n  a: {within: b}\n  b: {within: c}\n  c: {within: b}', '9:15 config-value Unexpected circle: `b` lies within itself'],
    ['an e-mail address', 'rights: Write to nobody@example.org.', '7:18 email-address Unexpected e-mail address `nobody@example.org`'],
    ['a hidden character', 'rights: safe\u202Etxt', '7:13 text-hidden Unexpected invisible character `U+202E`'],
    ['a control character', 'rights: a\u0007b', '7:10 file-encoding Unexpected control character `U+0007`'],
  ])('refuses %s', async (_, text, expected) => {
    const name = /^\w+/.exec(text)?.[0] ?? '';
    const lines = SMALLEST.split('\n');
    const at = lines.findIndex((line) => line.startsWith(`${name}:`));
    lines.splice(at < 0 ? 6 : at, at < 0 ? 0 : 1, text);
    expect((await load(lines.join('\n'))).problems[0]).toContain(`chapters/publication.yml:${expected}`);
  });

  it('is UTF-8', async () => {
    const latin1 = Buffer.from(`${SMALLEST}rights: caf\u00E9\n`, 'latin1');
    expect((await load(latin1)).problems).toEqual(['chapters/publication.yml:7:12 file-encoding Unexpected byte `E9`, expected UTF-8']);
    expect((await load(Buffer.from(`\uFEFF${SMALLEST}`, 'utf16le'))).problems[0]).toContain('Unexpected UTF-16, expected UTF-8');
    expect((await load(`\uFEFF${SMALLEST}`)).problems).toEqual([]);
  });

  it('is not read beyond a megabyte', async () => {
    expect((await load(`${SMALLEST}#${'x'.repeat(1024 * 1024)}`)).problems[0]).toContain('limit-size');
  });

  it('may not be a link out of the publication', async () => {
    await withTemporaryDirectory(async (dir) => {
      await mkdir(join(dir, 'publication/chapters'), { recursive: true });
      await writeFile(join(dir, 'secret.yml'), SMALLEST);
      await symlink('../../secret.yml', join(dir, 'publication/chapters/publication.yml'));
      const { value, problems } = await loadConfig(diskFolder(join(dir, 'publication')));
      expect(value).toBeUndefined();
      expect(problems.map(({ rule }) => rule)).toEqual(['file-outside']);
    });
  });

  it('is missing, or the directory is', async () => {
    await withTemporaryDirectory(async (dir) => {
      expect((await loadConfig(diskFolder(dir))).problems).toMatchObject(
        [{ rule: 'config-missing', message: /without `chapters\/publication.yml`/ }].map(({ rule }) => ({ rule })),
      );
      expect((await loadConfig(diskFolder(join(dir, 'nothing')))).problems[0]?.message).toContain('expected an existing directory');
      expect((await loadConfig(diskFolder(join(dir, 'nothing')))).problems[0]?.rule).toBe('config-missing');
    });
  });

  it('tells later where a field stands', async () => {
    await withTemporaryDirectory(async (dir) => {
      await mkdir(join(dir, 'chapters'));
      await writeFile(join(dir, 'chapters/publication.yml'), SMALLEST);
      expect(await placeInConfig(diskFolder(dir), ['chapters', 1])).toEqual({ path: 'chapters/publication.yml', line: 6, column: 15 });
    });
  });
});

describe('localize', () => {
  it('takes the text of the locale, or that of the first locale that has one', () => {
    expect(localize('T', 'kk', { locales: ['en', 'kk'], translations: {} })).toBe('T');
    expect(localize({ en: 'E', kk: 'K' }, 'kk', { locales: ['en', 'kk'], translations: {} })).toBe('K');
    expect(localize({ ru: 'R', kk: 'K' }, 'en', { locales: ['en', 'kk', 'ru'], translations: {} })).toBe('K');
    expect(localize({ ru: 'R' }, 'constructor', { locales: ['en'], translations: {} })).toBe('');
  });
});
