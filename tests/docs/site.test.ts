import { readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { makeSite } from '../../scripts/jobs/site/make-site.ts';
import { keepBrowser } from '../render/keep-browser.ts';
import { openScreen } from '../whole/open-screen.ts';

const ROOT = new URL('../../', import.meta.url);
const site = new Map((await makeSite(diskFolder(fileURLToPath(ROOT)))).map(({ path, content }) => [path, String(content)]));
const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** The browser of the tests has no typefaces: with one, words have a width and can be seen. */
const FONT = readFileSync(require.resolve('@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf')).toString('base64');
const DRESS = `<style>@font-face { font-family: Test; src: url(data:font/ttf;base64,${FONT}) } * { font-family: Test !important }</style></head>`;

const hrefsOf = (html: string): string[] => [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = '']) => decodeURI(href.replaceAll('&#x26;', '&')));
const idsOf = (html: string): string[] => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);

describe('the site of the documentation', () => {
  it('has a page for each page of docs/, in which nothing is left out', async () => {
    const names = ((await diskFolder(fileURLToPath(ROOT)).list('docs')).names ?? []).filter((name) => name.endsWith('.md'));
    expect([...site.keys()]).toEqual(expect.arrayContaining(['index.html', ...names.map((name) => name.replace(/md$/, 'html'))]));
    expect(site.get('index.html')).toContain('Markdown chapters to a booklet that a copy shop can print');
    expect(site.get('rules.html')).toContain('The pipes were &#x3C;b>cold&#x3C;/b>.');
  });

  it.each([...site])('%s leads from every link to a place that is there', async (name, html) => {
    const ids = idsOf(html);
    expect(new Set(ids).size).toBe(ids.length);
    const hrefs = hrefsOf(html);
    expect(hrefs.length).toBeGreaterThan(20);
    for (const href of hrefs.filter((each) => !/^https:/.test(each))) {
      const [path = '', anchor] = href.split('#');
      if (path.startsWith('../')) await access(new URL(path.slice(3), ROOT));
      else expect([href, idsOf(site.get(path || name) ?? '')]).toEqual([href, anchor === undefined ? expect.anything() : expect.arrayContaining([anchor])]);
    }
  });
});

it('links to the files of a repository that package.json names, for whoever has the pages alone', async () => {
  const folder = diskFolder(fileURLToPath(ROOT));
  const named = (repository: unknown) => ({
    ...folder,
    read: async (path: string, most: number) => (path === 'package.json' ? { bytes: Buffer.from(JSON.stringify({ repository })) } : folder.read(path, most)),
  });
  const linked = async (repository: unknown) => hrefsOf(String((await makeSite(named(repository))).find(({ path }) => path === 'index.html')?.content));
  expect(await linked('github:lamp/zine')).toContain('https://github.com/lamp/zine/blob/HEAD/LICENSE');
  expect(await linked({ url: 'git+https://forge.example/lamp/zine.git' })).toContain('https://forge.example/lamp/zine/blob/HEAD/LICENSE');
});

it.each([...site])('%s skips no level of headings', (_, html) => {
  const depths = [...html.matchAll(/<h([1-6]) id=/g)].map(([, depth]) => Number(depth));
  expect(depths[0]).toBe(1);
  expect(depths.filter((depth, index) => depth > (depths[index - 1] ?? 0) + 1)).toEqual([]);
});

describe('a page of the site', () => {
  let kept: Awaited<ReturnType<typeof keepBrowser>>;
  beforeAll(async () => {
    kept = await keepBrowser();
  });
  afterAll(() => kept?.close());

  const open = (name: string, dress: boolean): Promise<{ page: Page; asked: string[] }> =>
    openScreen(
      kept.browser,
      (site.get(name) ?? '').replace('</head>', (head) => (dress ? DRESS : head)),
      dress,
    );

  it('shows its styles and pictures under its own policy, and asks for nothing', async () => {
    const { page, asked } = await open('designing.html', false);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(253, 252, 249)');
    expect(await page.evaluate(() => [...document.images].filter((image) => image.naturalWidth === 0).length)).toBe(0);
    expect(asked).toEqual([]);
    await page.close();
  });

  it.each([...site.keys()])('%s fits a telephone and a desk', async (name) => {
    const { page } = await open(name, true);
    for (const width of [360, 1280]) {
      await page.setViewport({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await page.close();
  });

  it.each(['index.html', 'printing.html', 'translating.kk.html'])('%s has no mistake that axe finds, light and dark', async (name) => {
    const { page } = await open(name, true);
    await page.evaluate(axe);
    for (const [width, scheme] of [[360, 'light'], [360, 'dark'], [1280, 'light'], [1280, 'dark']] as const) {
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))')).toEqual([]);
    }
    await page.close();
  }); // biome-ignore format: a table
});
