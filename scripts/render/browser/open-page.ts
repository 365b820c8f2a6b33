import type { Browser, Page } from 'puppeteer';

export interface OpenedPage {
  page: Page;
  /** Every address that something in the page tried to load, in order, without repetitions. Grows as long as the page is open. */
  blocked: string[];
}

/**
 * Opens a document in a page of its own: no scripts, no network, print styles. A new page each time, because a reused one prints other bytes.
 * `data:` addresses load (fonts and images are passed in that way); everything else is refused and recorded.
 */
export async function openPage(browser: Browser, html: string): Promise<OpenedPage> {
  const page = await browser.newPage();
  const blocked: string[] = [];
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.emulateMediaType('print');
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = request.url();
    // The protocol does not let `data:` be intercepted; it never leaves the page.
    if (url.startsWith('data:')) return;
    if (!blocked.includes(url)) blocked.push(url);
    request.abort('blockedbyclient').catch(() => {});
  });
  await page.setContent(html, { waitUntil: 'load' });
  return { page, blocked };
}
