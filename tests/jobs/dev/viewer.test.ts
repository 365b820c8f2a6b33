import type { Page } from 'puppeteer';
import { expect, it } from 'vitest';
import { withDev, withViewer } from './with-dev.ts';

const HEADER = '---\ntitle: The first\nkind: account\nstatus: final\n---\n\n';
const FILES = {
  'chapters/publication.yml':
    'id: x\ntitle: Ferry\ncollective: C\ndate: 2022-01-01\nlocales: [en]\nchapters: [one]\neditions: [a5, booklet-a4, booklet-a4-long, x4, web, phone]\n',
  'chapters/en/one.md': `${HEADER}The river was high.\n\nNobody crossed it.\n`,
};

const text = (page: Page, selector: string): Promise<string | null> => page.$eval(selector, (element) => element.textContent);
const focused = (page: Page): Promise<string> => page.evaluate(() => (document.activeElement?.matches('button') && document.activeElement.textContent) || '');
/** Lightness of a colour from 0 to 1, as it is computed. */
const lightness = (page: Page, selector: string, of: 'color' | 'backgroundColor'): Promise<number> =>
  page.$eval(
    selector,
    (element, which) => {
      const [red = 0, green = 0, blue = 0] = (getComputedStyle(element)[which].match(/[\d.]+/g) ?? []).map(Number);
      return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    },
    of,
  );

it('shows each edition as it will lie on paper, and can be used without a mouse, without eyes, in the dark and on a phone', async () => {
  await withDev(FILES, async ({ address, write }) => {
    await withViewer(address, async (page) => {
      await page.waitForFunction(() => [...document.querySelectorAll('.block')].some((block) => block.textContent?.includes('Nobody crossed')));

      // Editions.
      expect(await page.$$eval('#edition option', (all) => all.map((each) => each.value))).toEqual([
        'a5',
        'booklet-a4',
        'booklet-a4-long',
        'x4',
        'web',
        'phone',
      ]);
      const sides = () =>
        page.$$eval('.spread', (all) => all.map((each) => [...each.querySelectorAll<HTMLElement>('.page')].map(({ dataset }) => Number(dataset.page))));
      const count = (await sides()).flat().length;
      await page.select('#edition', 'booklet-a4');
      expect((await sides()).slice(0, 2)).toEqual([
        [count - 1, 0],
        [1, count - 2],
      ]);
      const turn = () => page.$$eval('.spread', (all) => all.slice(0, 2).map((each) => getComputedStyle(each).rotate));
      expect(await turn()).toEqual(['none', 'none']);
      await page.select('#edition', 'booklet-a4-long');
      expect(await turn()).toEqual(['none', '180deg']);
      await page.select('#edition', 'x4');
      expect(await turn()).toEqual(['none', 'none']);
      // The page is seen with what is cut off, which is 3 mm on each side, and the marks around it.
      const [whole, cut] = await page.evaluate(() => ['.page', '.cut'].map((name) => document.querySelector(name)?.getBoundingClientRect().width ?? 0));
      expect((whole ?? 0) / (cut ?? 1)).toBeGreaterThan((148 + 6) / 148);
      // What has other pages, or none, says so beside those of the booklet.
      const status = () => page.$eval('#status', (each) => each.textContent);
      await page.select('#edition', 'web');
      expect([await status(), (await sides())[0]]).toEqual([expect.stringMatching(/^web has no pages: /), [0]]);
      await page.select('#edition', 'phone');
      expect(await status()).toMatch(/^phone is set anew on pages of its own/);
      await page.select('#edition', 'a5');
      expect([await status(), (await sides())[0]]).toEqual(['', [0]]);

      // What would save a sheet.
      await page.click('#fit');
      await page.waitForFunction(() => document.getElementById('status')?.textContent === 'none saves a sheet');

      // Without a mouse: one key each, and Tab from paragraph to paragraph.
      for (const [key, name] of [
        ['g', 'gridded'],
        ['b', 'bleeding'],
        ['s', 'folded'],
      ] as const) {
        const has = () => page.evaluate((wanted) => document.body.classList.contains(wanted), name);
        await page.keyboard.press(key);
        expect([key, await has()]).toEqual([key, true]);
        await page.keyboard.press(key);
        expect([key, await has()]).toEqual([key, false]);
      }
      await page.focus('.skip');
      await page.keyboard.press('Enter');
      for (let i = 0; i < 40 && !(await focused(page)).includes('The river was high.'); i++) await page.keyboard.press('Tab');
      expect(await focused(page)).toContain('The river was high.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await text(page, '#where')).toBe('chapters/en/one.md:9');
      await page.keyboard.press('Escape');
      expect(await page.$eval('#place', (place) => (place as HTMLElement).hidden)).toBe(true);

      // Without eyes: every control has a name, pages have theirs, and their words are there.
      const session = await page.createCDPSession();
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const named = nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '') }));
      const controls = named.filter(({ role }) => ['button', 'checkbox', 'combobox', 'link'].includes(role));
      expect(controls.length).toBeGreaterThan(10);
      expect(controls.filter(({ name }) => name.trim() === '')).toEqual([]);
      expect(named).toContainEqual({ role: 'button', name: 'Nobody crossed it.' });
      expect(named.filter(({ role, name }) => role === 'region' && /^Page .+/.test(name)).length).toBeGreaterThan(3);
      expect(named.some(({ role }) => role === 'status')).toBe(true);
      expect(named.filter(({ role }) => role === 'main' || role === 'navigation').map(({ name }) => name)).toEqual(['Chapters and problems', 'Pages']);

      // In the dark the page is dark and its words light, the paper stays paper.
      for (const [scheme, isDark] of [
        ['light', false],
        ['dark', true],
      ] as const) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        const [back, front, paper] = [
          await lightness(page, 'body', 'backgroundColor'),
          await lightness(page, 'body', 'color'),
          await lightness(page, '.page', 'backgroundColor'),
        ];
        expect([scheme, back < 0.3, front > 0.7, paper > 0.99]).toEqual([scheme, isDark, isDark, true]);
      }

      // On a phone nothing is wider than it, a spread is two pages below one another, and a finger finds its button.
      await page.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      const [left, right] = await page.$$eval('.spread:nth-child(2) .page', (all) =>
        all.map((each) => {
          const { top, bottom, width } = each.getBoundingClientRect();
          return { top, bottom, width };
        }),
      );
      expect(right?.top).toBeGreaterThan((left?.bottom ?? 0) - 1);
      expect(left?.width).toBeGreaterThan(300);
      const sizes = await page.$$eval('.tools button, .tools select', (all) => all.map((each) => each.getBoundingClientRect().height));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(36);

      // Problems are told there, too.
      await write('chapters/en/one.md', `${HEADER}${Array.from({ length: 40 }, (_, i) => `A mark :nonsense${i}[here].`).join('\n\n')}\n`);
      await page.waitForFunction(() => document.querySelectorAll('.problem.error').length === 40);
      expect(await text(page, '#status')).toContain('40 errors');
      const dimmed = await page.$$eval('.page.old img:not([hidden])', (all) => all.map((each) => getComputedStyle(each).opacity));
      expect(dimmed.length).toBeGreaterThan(0);
      await page.waitForFunction(() =>
        [...document.querySelectorAll('.page.old img:not([hidden])')].every((each) => Number(getComputedStyle(each).opacity) < 0.5),
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  });
});
