import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepBrowser } from '../render/keep-browser.ts';
import { publication, withTemporaryDirectory, zine } from './build.ts';
import { openScreen } from './open-screen.ts';

/** Of a phone, a tablet and a desk. In CSS px. */
const WIDTHS = [360, 768, 1280];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The browser of the tests has no typefaces: with one, words have a width and can be seen. */
const FONT = readFileSync(createRequire(import.meta.url).resolve('@expo-google-fonts/scheherazade-new/400Regular/ScheherazadeNew_400Regular.ttf')).toString(
  'base64',
);
const DRESS = `<style>@font-face { font-family: Test; src: url(data:font/ttf;base64,${FONT}) } * { font-family: Test !important }</style></head>`;

const files = new Map<string, string>();
let code: number | null = null;
let kept: Awaited<ReturnType<typeof keepBrowser>>;

beforeAll(async () => {
  await withTemporaryDirectory(async (out) => {
    // From right to left, with notes, a glossary and a map.
    ({ code } = await zine(['build', publication('qanat'), '--edition', 'web', '--edition', 'epub', '--out', out]));
    files.set('index', readFileSync(join(out, 'index.html'), 'utf8'));
    const { artifacts } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    files.set('web', readFileSync(join(out, artifacts[0].path), 'utf8'));
  });
  kept = await keepBrowser();
}, 120_000);
afterAll(() => kept?.close());

async function open(name: string, dress: boolean): Promise<{ page: Page; asked: string[] }> {
  const html = files.get(name) ?? '';
  const opened = await openScreen(kept.browser, dress ? html.replace('</head>', () => DRESS) : html, dress);
  if (dress) await opened.page.evaluate(() => document.fonts.load('16px Test').then(() => undefined));
  return opened;
}

describe.each(['web', 'index'])('%s', (name) => {
  it('was built, and says what it is', () => {
    expect(code).toBe(0);
    expect(files.get(name)).toMatch(/^<!DOCTYPE html>\n<html lang="fa" dir="rtl">/);
  });

  it('shows its styles under its own policy, and asks for nothing', async () => {
    const { page, asked } = await open(name, false);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(253, 252, 249)');
    expect(asked).toEqual([]);
    await page.close();
  });

  it('fits every screen, light and dark, without a mistake that axe finds', async () => {
    const { page } = await open(name, true);
    await page.evaluate(axe);
    for (const dark of [false, true])
      for (const width of WIDTHS) {
        await page.setViewport({ width, height: 800 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
        expect([width, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([width, width]);
        if (width === WIDTHS[1]) continue;
        const violations = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))');
        expect(violations).toEqual([]);
      }
    await page.close();
  }, 60_000);
});

it('leads from every link of the web edition to a place in it', () => {
  const html = files.get('web') ?? '';
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, target = '']) => decodeURIComponent(target));
  expect(targets.length).toBeGreaterThan(20);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});
