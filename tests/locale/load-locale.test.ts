import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { loadLocale } from '../../scripts/locale/load-locale.ts';

const dir = await mkdtemp(join(tmpdir(), 'zine-locale-'));
afterAll(() => rm(dir, { recursive: true }));

const en = await loadLocale('en');

describe('messages', () => {
  it('fills placeholders and writes numbers in the locale’s way', () => {
    expect(en.t('page', { page: 12 })).toBe('page 12');
    expect(en.t('said-by', { name: 'The laundry' })).toBe('The laundry:');
    expect(en.t('pages', { count: 1 })).toBe('1 page');
    expect(en.t('pages', { count: 1200 })).toBe('1,200 pages');
  });

  it('refuses an unknown key and a missing value', () => {
    expect(() => en.t('pgae')).toThrow('Unexpected message key `pgae`');
    expect(() => en.t('page')).toThrow('Unexpected message `page` without `page`, expected a value for it');
  });

  it('leaves out one that would steer a terminal, and says where it stands', async () => {
    await writeFile(join(dir, 'fr.json'), '{ "contents": "Table",\n  "notes": "\\u001b[31mNotes" }');
    const locale = await loadLocale('fr', [diskFolder(dir)]);
    expect(locale.problems.map(({ place: { line, column }, message }) => `${line}:${column} ${message}`)).toContain(
      '2:3 Unexpected control character `U+001B` in `notes`, expected text',
    );
    expect(locale.t('contents')).toBe('Table');
    expect(locale.t('notes')).not.toContain('\u001B');
  });

  it('takes those of the publication before its own, and those it adds', async () => {
    await writeFile(join(dir, 'en.json'), '{ "contents": "What is inside", "price-list": "Prices" }');
    const locale = await loadLocale('en', [diskFolder(dir)]);
    expect(locale.t('contents')).toBe('What is inside');
    expect(locale.t('price-list')).toBe('Prices');
    expect(locale.t('glossary')).toBe('Glossary');
    expect(locale.problems).toEqual([]);
  });

  it('reports a catalog that cannot be read, and goes on with the rest', async () => {
    await writeFile(join(dir, 'ru.json'), '{ "contents": ["Содержание"], "glossary": "Словарь" }');
    await writeFile(join(dir, 'de.json'), '{ "contents": ');
    const russian = await loadLocale('ru', [diskFolder(dir)]);
    expect(russian.t('glossary')).toBe('Словарь');
    expect(russian.problems[0]).toMatchObject({
      place: { path: 'templates/locales/ru.json', line: 1, column: 3 },
      message: 'Unexpected value of `contents`, expected a text or an object of plural forms with `other`',
    });
    const german = await loadLocale('de', [diskFolder(dir)]);
    expect(german.problems[0]).toMatchObject({ rule: 'template-error', severity: 'error', place: { path: 'templates/locales/de.json', line: 1, column: 15 } });
    expect(german.problems[1]).toMatchObject({ rule: 'catalog-missing', severity: 'warning', hint: expect.any(String) });
  });
});

describe('a catalog with a message twice', () => {
  it('is reported where the second stands', async () => {
    await writeFile(join(dir, 'en.json'), '\uFEFF{\n  "contents": "One",\n  "contents": "Two"\n}');
    expect((await loadLocale('en', [diskFolder(dir)])).problems).toMatchObject([
      { place: { line: 3, column: 3 }, message: 'Unexpected second message `contents`, expected it once' },
    ]);
  });
});

describe('a language without a catalog', () => {
  it('is printed in English with its own dates and order, and is reported', async () => {
    const german = await loadLocale('pl');
    expect(german.t('contents')).toBe('Contents');
    expect(german.formatDatePart({ start: { precision: 'month', year: 2022, month: 1 }, about: false, raw: '' }, 'month')).toBe('styczeń');
    expect(german.problems).toMatchObject([{ rule: 'catalog-missing', severity: 'warning', place: { path: 'templates/locales/pl.json' } }]);
  });

  it('has all its messages where English is translated from it', async () => {
    expect((await loadLocale('en', [], ['ru'])).problems).toEqual([]);
  });

  it('does not take the messages of another script', async () => {
    const arabic = await loadLocale('kk-Arab');
    expect(arabic.dir).toBe('rtl');
    expect(arabic.t('contents')).toBe('Contents');
    expect(arabic.problems).toMatchObject([{ rule: 'catalog-missing', place: { path: 'templates/locales/kk-Arab.json' } }]);
    expect((await loadLocale('kk-Cyrl')).t('contents')).toBe('Мазмұны');
  });
});

describe('what the language decides', () => {
  it('names the weekdays from Monday', async () => {
    expect(en.weekdays).toEqual(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
    expect((await loadLocale('ru')).weekdays[0]).toBe('понедельник');
  });

  it('sorts by its alphabet and numbers by value', async () => {
    expect(['page 10', 'élan', 'Page 9', 'elan', 'zone'].sort(en.compare)).toEqual(['elan', 'élan', 'Page 9', 'page 10', 'zone']);
    expect(['ұ', 'у', 'ә', 'б', 'а'].sort((await loadLocale('kk')).compare)).toEqual(['а', 'ә', 'б', 'у', 'ұ']);
    expect(['Ресей', 'Ақтау', '«Республика»', '1986'].sort((await loadLocale('kk')).compare)).toEqual(['1986', 'Ақтау', 'Ресей', '«Республика»']);
  });

  it('lists', async () => {
    expect(en.list(['Aktau', 'Taraz', 'Almaty'])).toBe('Aktau, Taraz and Almaty');
    expect((await loadLocale('ru')).list(['а', 'б'])).toBe('а и б');
  });

  it.each([
    ['en', '“”‘’', 'ltr'],
    ['ru', '«»„“', 'ltr'],
    ['kk', '«»“”', 'ltr'],
    ['pl', '„”«»', 'ltr'],
    ['fa', '«»‹›', 'rtl'],
  ])('%s quotes with %s and runs %s', async (tag, marks, dir) => {
    const { quotes, dir: direction } = await loadLocale(tag);
    expect(quotes.open + quotes.close + quotes.openInner + quotes.closeInner).toBe(marks);
    expect(direction).toBe(dir);
  });
});
