import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { zine } from '../../whole/build.ts';
import { withDev, withViewer } from './with-dev.ts';

const header = (title: string): string => `---\ntitle: ${title}\nkind: account\nstatus: final\n---\n\n`;
const FILES = {
  'chapters/publication.yml': 'id: x\ntitle: Ferry\ncollective: C\ndate: 2022-01-01\nlocales: [en]\nchapters: [one, two]\n',
  'chapters/en/one.md': `${header('The first')}The river was high.\n\nNobody crossed it.\n`,
  'chapters/en/two.md': `${header('The second')}The winter was long.\n`,
};

/** Text of the blocks that lie over the pages in sight. */
const words = (page: Page): Promise<string> => page.evaluate(() => Array.from(document.querySelectorAll('.block'), (block) => block.textContent).join('\n'));
const waitForWords = (page: Page, text: string) =>
  page.waitForFunction((wanted) => [...document.querySelectorAll('.block')].some((block) => block.textContent?.includes(wanted)), {}, text);
/** How dark the picture of a page is, in a strip of it: its text. */
const ink = (page: Page, selector: string): Promise<number> =>
  page.evaluate(async (which) => {
    const img = document.querySelector<HTMLImageElement>(`${which} img`);
    if (!img) return 0;
    await img.decode();
    const canvas = new OffscreenCanvas(img.naturalWidth, img.naturalHeight);
    const context = canvas.getContext('2d');
    context?.drawImage(img, 0, 0);
    const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let dark = 0;
    for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128) dark++;
    return dark;
  }, selector);

/** Until a page is seen as sharp as it gets. */
const waitForSharp = (page: Page, selector: string) =>
  page.waitForFunction(
    (which) => {
      const sheet = document.querySelector<HTMLElement>(which);
      const img = sheet?.querySelector('img');
      return img?.complete && img.getAttribute('src') === `pictures/${sheet?.dataset.picture}`;
    },
    {},
    selector,
  );

describe('zine dev', () => {
  it('shows the words that were just written, in the picture too, and leads to their file and line', async () => {
    await withDev(FILES, async ({ address, write }) => {
      await withViewer(address, async (page) => {
        await waitForWords(page, 'Nobody crossed it.');
        const id = await page.evaluate(
          () => [...document.querySelectorAll('.block')].find((block) => block.textContent?.includes('Nobody crossed'))?.closest('section')?.id,
        );
        await waitForSharp(page, `#${id}`);
        const before = await ink(page, `#${id}`);
        expect(before).toBeGreaterThan(500);

        await page.evaluate(() => {
          const onLoad = ({ target }: Event) => target instanceof HTMLImageElement && target.src.startsWith('data:') && target.setAttribute('data-told', 'yes');
          document.addEventListener('load', onLoad, true);
        });
        await write('chapters/en/one.md', `${FILES['chapters/en/one.md']}\nThen came a boat, ${'and another boat, '.repeat(60)}and all went over.\n`);
        await waitForWords(page, 'Then came a boat');
        // The picture that goes out first, before anybody asks for it.
        expect(await page.evaluate((which) => document.getElementById(which)?.querySelector('img')?.dataset.told, String(id))).toBe('yes');
        await waitForSharp(page, `#${id}`);
        expect(await ink(page, `#${id}`)).toBeGreaterThan(before * 1.5);
        expect(await words(page)).toContain('The river was high.');

        await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.block')].find((block) => block.textContent?.startsWith('Then came'))?.click());
        expect(await page.$eval('#where', (place) => place.textContent)).toBe('chapters/en/one.md:11');
        expect(await page.$eval('#code', (link) => link.getAttribute('href'))).toMatch(/^vscode:\/\/file\/.*\/chapters\/en\/one\.md:11$/);
      });
    });
  });

  it('tells 40 errors at once, beside the last good pages, and leaves the other chapter alive', async () => {
    await withDev(FILES, async ({ address, write }) => {
      await withViewer(address, async (page) => {
        await waitForWords(page, 'Nobody crossed it.');
        const broken = Array.from({ length: 40 }, (_, i) => `A mark :nonsense${i}[here].`).join('\n\n');
        await write('chapters/en/one.md', `${header('The first')}${broken}\n`);
        await page.waitForFunction(() => document.querySelectorAll('.problem.error').length >= 40);
        expect(await page.$$eval('.problem.error', (all) => all.filter((each) => /one\.md:\d+/.test(each.textContent ?? '')).length)).toBe(40);
        expect(await page.$$eval('.page.old', (all) => all.length)).toBeGreaterThan(0);
        expect(await words(page)).toContain('Nobody crossed it.');

        await write('chapters/en/two.md', `${FILES['chapters/en/two.md']}\nSpring was short.\n`);
        await waitForWords(page, 'Spring was short.');
        expect(await page.$$eval('.problem.error', (all) => all.length)).toBe(40);

        await page.click('.problem.error');
        expect(await page.$eval('#where', (place) => place.textContent)).toMatch(/^chapters\/en\/one\.md:\d+$/);
        await write('chapters/en/one.md', FILES['chapters/en/one.md']);
        await page.waitForFunction(() => document.querySelectorAll('.problem, .page.old').length === 0);
      });
    });
  });

  it('shows source and translation side by side, and what has changed since', async () => {
    const config = FILES['chapters/publication.yml'].replace('[en]', '[en, ru]').replace('[one, two]', '[one]');
    const russian = '---\ntitle: Первая\nstatus: final\n---\n\nРека была высокой.\n\nНикто её не пересёк.\n';
    const files = { ...FILES, 'chapters/publication.yml': config, 'chapters/ru/one.md': russian };
    await withDev(files, async ({ address, dir, write }) => {
      expect((await zine(['bless', 'ru/one', '--in', dir])).code).toBe(0);
      await withViewer(address, async (page) => {
        await page.select('#locale', 'ru');
        await page.waitForFunction(() => !document.querySelector<HTMLInputElement>('#translation')?.disabled);
        await page.click('#translation');
        await page.waitForFunction(() => document.querySelector('.pairs')?.textContent?.includes('Река была высокой.'));
        expect(await page.$$eval('.pair.stale', (all) => all.length)).toBe(0);
        await write('chapters/en/one.md', FILES['chapters/en/one.md'].replace('high', 'low'));
        await page.waitForSelector('.pair.stale');
        expect(await page.$$eval('.pair.stale', (all) => all.map((each) => each.textContent))).toEqual([expect.stringContaining('Река была высокой.')]);
        const text = (selector: string) => page.$eval(selector, (element) => element.textContent);
        expect([await text('.stale del'), await text('.stale ins')]).toEqual(['high.', 'low.']);
        await page.click('.pair.stale .text:nth-child(2)');
        expect(await text('#where')).toBe('chapters/ru/one.md:6');
      });
    });
  });

  it('shows another style at once, on pages whose words are the same', async () => {
    await withDev(FILES, async ({ address, write }) => {
      await withViewer(address, async (page) => {
        await waitForWords(page, 'Nobody crossed it.');
        const id = await page.evaluate(
          () => [...document.querySelectorAll('.block')].find((each) => each.textContent?.includes('crossed'))?.closest('section')?.id,
        );
        await waitForSharp(page, `#${id}`);
        const before = await ink(page, `#${id}`);
        // What is in sight comes first, before the others are laid out, and stays where it is.
        await page.evaluate(() => {
          document.body.dataset.firsts = '';
          new EventSource('events').addEventListener('first', ({ data }) => {
            const { isInSight, pages } = JSON.parse(data);
            document.body.dataset.firsts += `${isInSight ? 'seen' : 'moved'} ${pages.length > 0} `;
          });
        });
        const stood = await page.evaluate(() => scrollY);
        for (const [colour, share] of [
          ['white', 0.9],
          ['black', 1],
        ] as const) {
          const picture = await page.$eval(`#${id}`, (each) => (each as HTMLElement).dataset.picture);
          await write('templates/styles/own.css', `.section p { color: ${colour} }\n`);
          await page.waitForFunction((which, old) => document.getElementById(which)?.dataset.picture !== old, {}, String(id), picture);
          await waitForSharp(page, `#${id}`);
          expect(await ink(page, `#${id}`)).toBeLessThanOrEqual(before * share);
        }
        expect(await ink(page, `#${id}`)).toBeGreaterThan(before * 0.95);
        expect(await page.evaluate(() => document.body.dataset.firsts)).toBe('seen true seen true ');
        expect(await page.evaluate(() => scrollY)).toBe(stood);
      });
    });
  });

  it('shows the publication in another theme, without a change to its files', async () => {
    await withDev(FILES, async ({ address, dir }) => {
      await withViewer(address, async (page) => {
        await waitForWords(page, 'Nobody crossed it.');
        const options = () => page.$$eval('#theme option', (all) => all.map((each) => each.value));
        expect(await options()).toEqual(['pamphlet', 'broadside', 'quarterly']);
        const picture = () => page.$eval('#page-0', (cover) => (cover as HTMLElement).dataset.picture);
        const before = await picture();
        await page.select('#theme', 'broadside');
        await page.waitForFunction((old) => document.getElementById('page-0')?.dataset.picture !== old, {}, before);
        expect(await page.$eval('#theme', (select) => (select as HTMLSelectElement).value)).toBe('broadside');
        expect(await readFile(join(dir, 'chapters/publication.yml'), 'utf8')).toBe(FILES['chapters/publication.yml']);
      });
    });
  });

  it('comes back from a publication.yml that cannot be used, and from a chapter that is gone', async () => {
    await withDev(FILES, async ({ address, write }) => {
      await withViewer(address, async (page) => {
        await write('chapters/publication.yml', 'title: [\n');
        await page.waitForSelector('.problem.error');
        await page.waitForSelector('.page.old');
        await write('chapters/publication.yml', FILES['chapters/publication.yml'].replace('one, two', 'one, two, three'));
        await page.waitForFunction(() => document.querySelector('.problem')?.textContent?.includes('three'));
        await write('chapters/en/three.md', `${header('The third')}A third one.\n`);
        await page.waitForFunction(() => document.querySelectorAll('.problem').length === 0);
        expect(await page.$eval('#sections', (list) => list.textContent)).toContain('The third');
      });
    });
  });
});

/** Status of an answer; the Host is ours to set here, as it is for who attacks. */
function statusOf(address: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<number | undefined> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      response.destroy();
      resolve(response.statusCode);
    });
    asked.once('error', reject).end();
  });
}

it('gives nothing to others, and no file to anybody', async () => {
  await withDev(FILES, async ({ address, dir }) => {
    const { pathname, host } = new URL(address);
    expect(await statusOf(address, pathname)).toBe(200);
    expect(await statusOf(address, `${pathname}viewer.js`)).toBe(200);
    expect(await statusOf(address, '/')).toBe(404);
    expect(await statusOf(address, '/wrong-token/events')).toBe(404);
    expect(await statusOf(address, pathname, { Host: 'evil.example' })).toBe(421);
    expect(await statusOf(address, `${pathname}events`, { Origin: 'https://evil.example' })).toBe(403);
    expect(await statusOf(address, `${pathname}build`, {}, 'POST')).toBe(403);
    expect(await statusOf(address, `${pathname}nothing`, { Origin: `http://${host}` }, 'POST')).toBe(404);
    const files = [
      'chapters/publication.yml',
      'chapters/en/one.md',
      '../../../../etc/passwd',
      '..%2f..%2fetc%2fpasswd',
      `pictures/${dir}/chapters/en/one.md`,
      'package.json',
    ];
    for (const path of files) expect([path, await statusOf(address, pathname + path)]).toEqual([path, 404]);
  });
});
