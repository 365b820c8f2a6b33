import type { Browser } from 'puppeteer';
import { withBrowser } from '../../scripts/render/browser/launch-browser.ts';

/** A browser for all tests of a file; `close` it behind them. */
export async function keepBrowser(): Promise<{ browser: Browser; close(): Promise<void> }> {
  const { promise: opened, resolve, reject } = Promise.withResolvers<Browser>();
  const done = Promise.withResolvers<void>();
  const closed = withBrowser({ env: process.env }, async (browser) => {
    resolve(browser);
    await done.promise;
  });
  closed.catch(reject);
  const browser = await opened;
  return {
    browser,
    close: () => {
      done.resolve();
      return closed;
    },
  };
}
