import type { Browser } from 'puppeteer';
import { afterAll, beforeAll } from 'vitest';
import { chooseFonts } from '../../scripts/layout/choose-fonts.ts';
import { keepBrowser } from './keep-browser.ts';

/** What every test of a file lays its tiny documents out with: one browser, and the styles of our typefaces. */
export function tinySetup(): { readonly browser: Browser; readonly fonts: string } {
  const setup = {} as { browser: Browser; fonts: string };
  let close: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const kept = await keepBrowser();
    close = kept.close;
    Object.assign(setup, { browser: kept.browser, fonts: chooseFonts('', []).styles });
  });
  afterAll(() => close?.());
  return setup;
}
