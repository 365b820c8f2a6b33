import type { Browser, Page } from 'puppeteer';

/**
 * Opens a document as a browser shows it, and notes what it asks for.
 * @param bypass its policy, for tests that put something into it
 */
export async function openScreen(browser: Browser, html: string, bypass: boolean): Promise<{ page: Page; asked: string[] }> {
  const page = await browser.newPage();
  const asked: string[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
    request.continue().catch(() => {});
  });
  await page.setBypassCSP(bypass);
  await page.setContent(html, { waitUntil: 'load' });
  return { page, asked };
}
