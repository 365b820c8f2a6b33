import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doctor } from '../../scripts/commands/doctor.ts';
import { withBrowser } from '../../scripts/render/browser/launch-browser.ts';
import { openPage } from '../../scripts/render/browser/open-page.ts';
import { NAMED, SILENT } from './network-tricks.ts';

const env = process.env;
let listener: Server;
let origin: string;
let arrived = 0;

beforeAll(async () => {
  listener = createServer((socket) => {
    arrived += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
});
afterAll(() => {
  listener.close();
});

/** Some tricks navigate; a question that meets the refused navigation half-way is asked again of what came of it. */
async function despiteNavigation<T>(ask: () => Promise<T>, tries = 5): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (tries === 0 || !/context was destroyed|navigated or closed|frame (?:was|got) detached|Printing failed/i.test(String(error))) throw error;
    return despiteNavigation(ask, tries - 1);
  }
}

describe('openPage', { timeout: 60_000 }, () => {
  it(`lets none of ${NAMED.length + SILENT.length} tricks reach a listener, runs no script, and names what it refuses at once`, async () => {
    await withBrowser({ env }, async (browser) => {
      const unnamed: string[] = [];
      const titles: string[] = [];
      for (const trick of [...NAMED, ...SILENT]) {
        const { page, blocked, setDocument } = await openPage(browser);
        await despiteNavigation(() => setDocument(trick.replaceAll('U', origin)));
        if (blocked.length === 0) unnamed.push(trick);
        await despiteNavigation(() => page.pdf());
        titles.push(await despiteNavigation(() => page.title()));
        await page.close();
      }
      expect(unnamed).toEqual(SILENT);
      expect(titles.filter((title) => title === 'ran')).toEqual([]);
    });
    expect(arrived).toBe(0);
  });

  it('loads fonts and images from data, and draws nothing in a font of the system', async () => {
    const file = createRequire(import.meta.url).resolve('@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf');
    const font = (await readFile(file)).toString('base64');
    const html = `<!doctype html><style>
      @font-face { font-family: Text; src: url(data:font/ttf;base64,${font}) }
      @page { margin: 60px; @top-center { content: 'without a family' } }
      p { font-family: Text }</style>
      <p>қазақ 漢字 <img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"><div>without a family</div>`;
    await withBrowser({ env }, async (browser) => {
      const { page, blocked, setDocument } = await openPage(browser);
      await setDocument(html);
      expect(await page.evaluate(async () => [...(await document.fonts.ready)].map(({ family, status }) => `${family} ${status}`))).toEqual(['Text loaded']);
      expect(await page.evaluate(() => document.images[0]?.naturalWidth)).toBe(1);
      const pdf = Buffer.from(await page.pdf()).toString('latin1');
      expect(new Set([...pdf.matchAll(/\/BaseFont \/[A-Z]+\+(\S+)/g)].map(([, name]) => name))).toEqual(new Set(['Literata-Regular']));
      expect(blocked).toEqual([]);
    });
  });

  it('prints the same bytes twice, but for the dates', async () => {
    const print = (): Promise<string> =>
      withBrowser({ env }, async (browser) => {
        const { page, setDocument } = await openPage(browser);
        await setDocument('<h1 id=a>One</h1><a href="#a">two</a>');
        return Buffer.from(await page.pdf({ tagged: true, outline: true }))
          .toString('latin1')
          .replace(/\/(Creation|Mod)Date \([^)]*\)/g, '');
      });
    expect(await print()).toBe(await print());
  });
});

describe('doctor', { timeout: 30_000 }, () => {
  const run = async (options: { env: typeof env; json?: boolean }): Promise<{ code: number; text: string }> => {
    const stdout = new PassThrough();
    const code = await doctor({ ...options, stdout });
    stdout.end();
    return { code, text: (await stdout.toArray()).join('') };
  };

  it('prints one page where all is well', async () => {
    const { code, text } = await run({ env });
    expect(text).toMatch(/^✓ print {2,}one page in \d+ ms$/m);
    expect(text).not.toContain('✗');
    expect(code).toBe(0);
  });

  it('writes one JSON document, and ends with 3 where the browser is missing', async () => {
    const { code, text } = await run({ env: { ...env, ZINE_CHROMIUM: '/nonexistent' }, json: true });
    const report = JSON.parse(text) as { ok: boolean; checks: { name: string; ok: boolean; text: string }[] };
    expect(report.ok).toBe(false);
    expect(report.checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['browser', 'print']);
    expect(code).toBe(3);
  });
});
