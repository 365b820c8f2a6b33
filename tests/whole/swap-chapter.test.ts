import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publication, type Run, withTemporaryDirectory, zine } from './build.ts';
import { type PdfPage, readPdf } from './read-pdf.ts';

const PATH = 'in/chapters/ru/strike.md';
const PDF = (locale: string): string => `out/${locale}/oven-diary-${locale}-a5.pdf`;

/** What a translator sends instead: another sentence at the beginning, and the mark of an event on other words. */
const NEW = ['5 марта ночная смена дала печи остыть', '5 марта ночная смена погасила печь, и она остыла'] as const;

/** Each damage to the Russian chapter, with the line on which it is told and where the English says it. */
const DAMAGES: [what: string, damage: (text: string) => string, line: number, source: string][] = [
  ['a heading that is missing', (text) => text.replace('## Третье утро\n', ''), 15, 'chapters/en/strike.md:18'],
  ['a note that was lost', (text) => text.replace(/\n\[\^letter\]:.*\n/u, '').replace('[^letter]', ''), 20, 'chapters/en/strike.md:20'],
  ['a wrong date', (text) => text.replace(':event[11 марта хозяин', ':event[12 марта хозяин'), 25, 'chapters/en/strike.md:25'],
  ['a number that was changed', (text) => text.replace('260 крон', '280 крон'), 20, 'chapters/en/strike.md:20'],
];

describe('one chapter of one language, sent by its translator', () => {
  it('changes its pages and what is compiled from them; gone, it falls back; broken, it is named, and the other languages are printed', {
    timeout: 900_000,
  }, async () => {
    await withTemporaryDirectory(async (dir) => {
      const at = (path: string): string => join(dir, path);
      const change = async (path: string, from: string, to: string): Promise<void> => {
        const text = await readFile(at(path), 'utf8');
        expect(text).toContain(from);
        await writeFile(at(path), text.replace(from, to));
      };
      const run = (...args: string[]): Promise<Run> => zine(args, { cwd: dir, timeout: 300_000 });
      const build = (): Promise<Run> => run('build', 'in', '--out', 'out');
      const pagesOf = async (locale: string): Promise<PdfPage[]> => (await readPdf(await readFile(at(PDF(locale))))).pages;

      await cp(publication('oven-diary'), at('in'), { recursive: true });
      await change('in/chapters/publication.yml', 'translations:\n', 'translations:\n  ru: { policy: source }\n');
      expect(await build()).toMatchObject({ code: 0 });
      const english = await readFile(at(PDF('en')));
      const before = await pagesOf('ru');

      // Sent as a kit, returned with another text.
      expect(await run('kit', 'ru', 'strike', '--in', 'in', '--no-preview')).toMatchObject({ code: 0 });
      await cp(at(PATH), at('Перевод (2).txt'));
      await change('Перевод (2).txt', ...NEW);
      const returned = await run('kit', 'import', 'Перевод (2).txt', '--as', 'ru/strike', '--in', 'in');
      expect([returned.code, returned.stdout]).toEqual([0, expect.stringContaining(`+:event[${NEW[1]}]`)]);
      expect(await build()).toMatchObject({ code: 0 });
      expect(english.equals(await readFile(at(PDF('en'))))).toBe(true);
      const after = await pagesOf('ru');
      const changed = after.flatMap((page, i) => (drawn(page) === drawn(before[i]) ? [] : [i]));
      expect(after).toHaveLength(before.length);
      // Pages of the chapter, and that of the chronology, whose entry has its words.
      const has = (words: RegExp): number[] => before.flatMap(({ text }, i) => (words.test(text) ? [i] : []));
      const own = has(/Мы не против вас|Роза Линд прочла|остались у печи|1800/u);
      const [entry] = has(/смена дала печи\s+остыть/u).filter((i) => !own.includes(i));
      expect(changed).toContain(entry);
      expect(changed.filter((i) => i !== entry && !own.includes(i)).map((i) => before[i]?.text)).toEqual([]);
      expect(changed.filter((i) => own.includes(i)).length).toBeGreaterThan(0);

      // Broken in four ways, one by one, and all at once.
      const sound = await readFile(at(PATH), 'utf8');
      for (const [what, damage, line, source] of DAMAGES) {
        await writeFile(at(PATH), damage(sound));
        const { code, stdout } = await run('check', 'in');
        const told = stdout.split('\n').filter((each) => each.startsWith(`chapters/ru/strike.md:${line}:`) && each.includes(' error '));
        expect([what, code, told.some((each) => each.includes(source))]).toEqual([what, 1, true]);
      }
      await writeFile(
        at(PATH),
        DAMAGES.reduce((text, [, damage]) => damage(text), sound),
      );
      const broken = await build();
      expect(broken.code).toBe(1);
      expect(broken.stderr).toContain('not built: ru.');
      expect(broken.stdout).toContain('en/oven-diary-en-a5.pdf');
      expect(broken.stdout).toContain('kk/oven-diary-kk-a5.pdf');
      expect(english.equals(await readFile(at(PDF('en'))))).toBe(true);
      // Where Kazakh has no text of its own, English stands in, not the broken Russian.
      expect((await pagesOf('kk')).map(({ text }) => text).join('\n')).toContain('Those who wanted to go in stood by the gate');

      // Gone.
      await rm(at(PATH));
      const gone = await build();
      expect([gone.code, gone.stderr]).toEqual([0, expect.stringContaining('chapter `strike` without a translation into `ru`')]);
      const fallen = (await pagesOf('ru')).map(({ text }) => text).join('\n');
      expect(fallen).toContain('Эта глава ещё не переведена');
      expect(fallen).toContain('Those who wanted to go in stood by the gate');
    });
  });
});

/** What is to be seen of a page. */
const drawn = (page: PdfPage | undefined): string => JSON.stringify(page?.items.map(({ text, x, y }) => [text, x.toFixed(1), y.toFixed(1)]));
