import type { Browser, Page } from 'puppeteer';
import { findRequests } from '../in-page/find-requests.ts';

export interface OpenedPage {
  page: Page;
  /** Sets the page's document, once; settles when fonts and images named in it are there, and all that it asks for beside them is in `blocked`. */
  setDocument(html: string): Promise<void>;
  /** Every address that something in the page asks for or tried to load, once each. Grows until the page is closed: printing may load as well. */
  blocked: string[];
  /** Never fails: a page that has crashed is closed already. */
  close(): Promise<void>;
}

/**
 * What Chromium writes to its log where it refuses by itself, before there is a request to intercept: other origins in SVG references,
 * `file:`, the content security policy. (Blink: SecurityOrigin checks in frame_loader.cc and resource_fetcher.cc, csp_directive_list.cc.)
 */
const REFUSAL = /(?:attempt to load URL |load local resource: |^Loading the [\w ]+ '|^Framing ')([^\s']+)/;

/** puppeteer's own limit for loading and printing is 30 s, which a book of 1,000 pages takes on a busy machine. */
const LIMIT_MS = 600_000;

/**
 * Opens a page for one document, which is set from memory at `about:blank`: no scripts, no network, print styles. A new page each time,
 * because a reused one prints other bytes. `data:` addresses load (fonts and images come in that way); all others are refused and recorded.
 * Four layers, since each alone was beaten: scripts off, offline, every request intercepted, and no name resolves (`browser-arguments.ts`).
 * The page's `Content-Security-Policy` is the layout's matter.
 */
export async function openPage(browser: Pick<Browser, 'newPage'>): Promise<OpenedPage> {
  const page = await browser.newPage();
  const blocked: string[] = [];
  const record = (url: string | undefined): void => {
    if (url !== undefined && !/^(data:(?!text\/html)|about:)/i.test(url) && !blocked.includes(url)) blocked.push(url);
  };
  page.setDefaultTimeout(LIMIT_MS);
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.emulateMediaType('print');
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    record(request.url());
    // The protocol does not let `data:` be intercepted; nor does it leave the page.
    if (!request.url().startsWith('data:')) request.abort('blockedbyclient').catch(() => {});
  });
  const log = await page.createCDPSession();
  log.on('Log.entryAdded', ({ entry }) => record(entry.source === 'network' ? entry.url : REFUSAL.exec(entry.text)?.[1]));
  await log.send('Log.enable');
  // A renderer that crashed leaves its calls waiting for their limit of ten minutes; with the page closed they fail at once.
  const close = (): Promise<void> => page.close().catch(() => {});
  page.once('error', close);
  const setDocument = async (html: string): Promise<void> => {
    await page.setContent(html, { waitUntil: 'load' });
    for (const url of await page.evaluate(findRequests)) record(url);
  };
  return { page, blocked, setDocument, close };
}
