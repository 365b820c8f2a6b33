import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPdf } from '../../scripts/press/open-pdf.ts';
import { gatherText } from '../../scripts/press/text/gather-text.ts';
import { readText } from '../../scripts/press/text/read-text.ts';
import type { TextSource } from '../../scripts/press/text/text-source.ts';
import { publication, zine } from './build.ts';

const SHELF = publication('one-shelf');
const name = (text: string): PDFName => PDFName.of(text);
const locales = (await readdir(join(SHELF, 'chapters'))).filter((each) => !each.endsWith('.yml'));

/** Letters in no order, without what a typeface composes: what a page has of a text, whichever way it runs. */
const letters = (text: string): string[] => Array.from(new Set(text.normalize('NFKD').match(/\p{L}/gu) ?? [])).toSorted();

/** As `ActualText` says, which tells of glyphs that stand for several letters, or for a part of one. */
const printedText = (source: TextSource): string => readText(source).pages.flat().map(({ text }) => text).join(' '); // biome-ignore format: one line

describe('a page in thirty languages, each of them a folder', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'zine-test-'));
    const run = await zine(['build', SHELF, '--out', dir], { timeout: 900_000 });
    expect([run.code, run.stderr.split('\n').filter((line) => line.includes(' error '))]).toEqual([0, []]);
  }, 900_000);
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('has ten scripts and directions that are hard to set', () => {
    expect(locales).toHaveLength(30);
    expect(locales).toEqual(expect.arrayContaining(['ar', 'el', 'fa', 'he', 'hi', 'hy', 'ka', 'kk-Arab', 'ug', 'ur']));
  });

  it.each(locales)('%s has all its letters, no empty box, and typefaces of its own', async (locale) => {
    const bytes = await readFile(join(dir, locale, `one-shelf-${locale}-a5.pdf`));
    const text = await readFile(join(SHELF, 'chapters', locale, 'shelf.md'), 'utf8');
    const body =
      text
        .split('---')
        .at(-1)
        ?.replace(/\{#[^}]*\}|:event|\[\^door\]/g, '') ?? '';
    const printed = letters(printedText(gatherText(await openPdf(bytes), new Map())));
    expect(letters(body).filter((letter) => !printed.includes(letter))).toEqual([]);
    const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
    const fonts = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict && object.get(name('Type')) === name('FontDescriptor') ? [object] : []));
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font.lookup(name('FontFile2')), String(font.get(name('FontName')))).toBeInstanceOf(PDFStream);
  });
});
