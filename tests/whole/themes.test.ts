import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { loadConfig } from '../../scripts/config/load-config.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { memoryFolder } from '../../scripts/folder/memory-folder.ts';
import { THEMES } from '../../scripts/model/theme.ts';
import { filesOf, inTheme } from '../gallery/examples.ts';
import { publication, withTemporaryDirectory, zine } from './build.ts';
import { readPdf } from './read-pdf.ts';
import { boxOf, outside } from './text-box.ts';

vi.setConfig({ maxConcurrency: 2, testTimeout: 240_000 });

const CONFIG = 'chapters/publication.yml';
/** A small book with all that a large one has, in Latin and Cyrillic, and one from right to left. */
const BOOKS = { 'oven-diary': ['en', 'ru'], qanat: ['fa'] };
const CASES = THEMES.flatMap((theme) => ['a6', 'a5', 'a4'].flatMap((trim) => Object.entries(BOOKS).map(([book, locales]) => ({ theme, trim, book, locales }))));

describe('a small publication', () => {
  it.concurrent.each(CASES)('in $theme on $trim: $book is built, and no text leaves its box', async ({ theme, trim, book, locales }) => {
    const files = await filesOf(diskFolder(publication(book)), 'chapters');
    const written = `${inTheme(new TextDecoder().decode(files[CONFIG]), theme)}trim: ${trim}\n`;
    const all = { ...files, [CONFIG]: new TextEncoder().encode(written) };
    const { value: config } = await loadConfig(memoryFolder(all));
    if (config === undefined) throw new Error('unusable');
    await withTemporaryDirectory(async (dir) => {
      await diskFolder(dir).write(Object.entries(all).map(([path, content]) => ({ path, content })));
      const args = locales.flatMap((locale) => ['--locale', locale]);
      const run = await zine(['build', dir, '--out', join(dir, 'out'), '--edition', 'a5', ...args]);
      expect([run.code, run.code === 0 ? '' : run.stderr]).toEqual([0, '']);
      for (const locale of locales) {
        const { pages } = await readPdf(await readFile(join(dir, `out/${locale}/${config.id}-${locale}-a5.pdf`)));
        expect(pages.length).toBeGreaterThan(8);
        const last = pages.length - 1;
        for (const [index, page] of pages.entries())
          expect([index + 1, outside(page, boxOf(config, index, index === 0 || index === last, locale))]).toEqual([index + 1, []]);
      }
    });
  });
});
