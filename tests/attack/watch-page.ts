import type { Page } from 'puppeteer';

/** What a chapter's contract knows (docs/architecture.md). */
export const KNOWN =
  'a abbr aside b bdi blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 header hr i img input ins kbd li ol p pre q rp rt ruby s section small span strong sub sup table tbody td tfoot th thead time tr u ul var'.split(
    ' ',
  );

/** Notes what a page in which scripts run says and asks for. An image has the path that its chapter gives it until it is put in as data: `isDraft`. */
export function watch(page: Page, found: string[], { isDraft = false } = {}): void {
  page.on('dialog', (dialog) => {
    found.push(`dialog ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on('request', (request) => {
    if (!/^(?:data:|about:)/.test(request.url()) && !(isDraft && request.resourceType() === 'image')) found.push(`request for ${request.url()}`);
  });
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) found.push('a frame');
  });
}
