import { availableParallelism } from 'node:os';
import { withConnected } from './connect-browsers.ts';
import type { Fleet } from './fleet.ts';
import { type BrowserOptions, unprotected, withBrowser } from './launch-browser.ts';
import { type OpenedPage, openPage } from './open-page.ts';

/**
 * Lends the browsers at these addresses, or one of our own where there are none.
 * @throws as `withBrowser` and `withConnected`
 */
export function withFleet<T>(endpoints: readonly string[] | undefined, options: BrowserOptions, use: (fleet: Fleet) => Promise<T>): Promise<T> {
  if (endpoints !== undefined) return withConnected(endpoints, options.signal, use);
  return withBrowser(options, async (browser, info) => {
    // The first page is made ready while the texts are still being read.
    let ready: OpenedPage | undefined = await openPage(browser);
    const open = async (): Promise<OpenedPage> => {
      const first = ready;
      ready = undefined;
      return first ?? openPage(browser);
    };
    const reason = unprotected(info);
    const { version } = info;
    return use({ version, size: availableParallelism(), lost: [], run: (_, work) => work(open), ...(reason !== undefined && { unprotected: reason }) });
  });
}
