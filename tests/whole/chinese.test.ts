import { copyFile, cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publication, zine } from './build.ts';
import { type PdfPage, readPdf } from './read-pdf.ts';

/** A typeface of some 6,800 Chinese characters; undefined where the package is not installed. */
const FACE = (() => {
  try {
    return createRequire(import.meta.url).resolve('@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf');
  } catch {
    return undefined;
  }
})();
/** What no line begins with, and what none ends with (GB/T 15834, W3C “Requirements for Chinese Text Layout”). */
const NO_START = /^[，。、；：？！”’）》」』]/u;
const NO_END = /[“‘（《「『]$/u;

describe.skipIf(FACE === undefined)('a Chinese publication with its own typeface (needs @expo-google-fonts/zcool-xiaowei)', () => {
  let dir: string;
  let pages: PdfPage[];
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'zine-test-'));
    const from = join(dir, 'in');
    await cp(publication('night-school'), from, { recursive: true });
    await mkdir(join(from, 'fonts'));
    await copyFile(FACE ?? '', join(from, 'fonts/XiaoWei-Regular.ttf'));
    const run = await zine(['build', from, '--out', join(dir, 'out')]);
    expect([run.code, run.stderr]).toEqual([0, expect.not.stringContaining('event-leans')]);
    ({ pages } = await readPdf(await readFile(join(dir, 'out/zh-Hans/night-school-zh-Hans-a5.pdf'))));
  }, 240_000);
  afterAll(() => rm(dir, { recursive: true, force: true }));

  const paragraph = (): PdfPage['lines'] => {
    const page = pages.find(({ text }) => text.includes('教室在三')) ?? expect.fail('no page of text');
    const from = page.lines.findIndex(({ text }) => text.includes('教室在三'));
    const to = page.lines.findIndex(({ text }) => text.includes('灯是谁的'));
    return page.lines.slice(from, to);
  };

  it('breaks lines between letters, and no line begins with a sign that closes or ends with one that opens', () => {
    const lines = paragraph();
    expect(lines.length).toBeGreaterThan(5);
    for (const page of pages) {
      for (const { text } of page.lines.filter(({ text }) => /\p{Script=Han}/u.test(text))) {
        expect(text).not.toMatch(NO_START);
        expect(text).not.toMatch(NO_END);
      }
    }
  });

  it('fills its lines between all letters: no gap is wider than others', () => {
    const right = Math.max(...paragraph().map(({ x, width }) => x + width));
    const full = paragraph().filter(({ x, width }) => x + width > right - 3);
    expect(full.length).toBeGreaterThan(3);
    const body = full.flatMap(({ items }) => items.map(({ size }) => size));
    const size = Math.max(...body);
    for (const { items } of full) {
      const gaps = items.slice(1).map(({ x }, index) => x - ((items[index]?.x ?? 0) + (items[index]?.width ?? 0)));
      expect(Math.max(0, ...gaps)).toBeLessThan(size);
    }
  });

  it('begins a paragraph two letters in, and slants nothing', () => {
    const [first, second] = paragraph();
    expect((first?.x ?? 0) - (second?.x ?? 0)).toBeCloseTo(2 * (first?.size ?? 0), 0);
  });

  it('ends the sentences of its chronology as Chinese does', () => {
    const page = pages.find(({ text }) => text.includes('Chronology')) ?? expect.fail('no chronology');
    expect(page.text).toMatch(/厂方断了走廊的电。/);
    expect(page.text).toMatch(/2024\s*年\s*2\s*月\s*19\s*日。/);
  });
});
