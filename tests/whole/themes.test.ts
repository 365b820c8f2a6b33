import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { loadConfig } from '../../scripts/config/load-config.ts';
import type { Config } from '../../scripts/config/schema.ts';
import { trimSize } from '../../scripts/config/trim-size.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { memoryFolder } from '../../scripts/folder/memory-folder.ts';
import { THEMES } from '../../scripts/model/theme.ts';
import { mm, mmToPt } from '../../scripts/units/length.ts';
import { filesOf, inTheme } from '../gallery/examples.ts';
import { publication, withTemporaryDirectory, zine } from './build.ts';
import { type PdfPage, readPdf } from './read-pdf.ts';

vi.setConfig({ maxConcurrency: 2, testTimeout: 240_000 });

const CONFIG = 'chapters/publication.yml';
/** As far as a letter may reach out of its line, in points: an overhang, a hyphen. */
const OVER = 2;

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

interface Limits {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Where text may stand: between the margins of its page, heads and page numbers above and below; on covers anywhere on the cut page. */
function boxOf(config: Config, index: number, isCover: boolean, locale: string): Limits {
  const { width, height } = trimSize(config);
  const { inner, outer } = config.margins;
  // Page 1 lies on the right, or on the left where pages are turned the other way.
  const isLeft = (index % 2 === 1) !== (locale === 'fa');
  const [left, right] = isCover ? [0, 0] : isLeft ? [outer, inner] : [inner, outer];
  const at = (length: number): number => mmToPt(mm(length + config.bleed));
  return { left: at(left) - OVER, right: at(width - right) + OVER, bottom: at(0), top: at(height) };
}

const outside = ({ items }: PdfPage, { left, right, bottom, top }: Limits): string[] =>
  items
    .filter(({ x, y, width }) => x < left || x + width > right || y < bottom || y > top)
    .map(({ text, x, y, width }) => `${text} ${[x, x + width, y].map(Math.round)}`);
