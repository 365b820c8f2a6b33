import type { Page } from 'puppeteer';
import { withBrowser } from '../../scripts/render/browser/launch-browser.ts';
import type { Output } from './screen-outputs.ts';
import { KNOWN, watch } from './watch-page.ts';

/** Of the Markdown that a field may hold. */
const ATTRIBUTES = ['class', 'id', 'href', 'lang', 'dir', 'title', 'alt', 'start', 'datetime', 'src', 'width', 'height'];

/**
 * Lends a look at documents in a browser that runs scripts and knows no policy.
 * @param harmless documents of the same kinds, with whose elements and attributes the others are compared
 * @returns what ran, what was asked for, and what neither those nor a chapter may have
 */
export function withScreen(
  harmless: readonly Output[],
  use: (look: (outputs: readonly Output[], from: string) => Promise<void>) => Promise<void>,
): Promise<string[]> {
  return withBrowser({ env: process.env }, async (browser) => {
    const page = await browser.newPage();
    const found: string[] = [];
    watch(page, found);
    const known = new Set<string>();
    for (const output of harmless) for (const each of await show(page, output)) known.add(each);
    // Who would notice nothing finds nothing.
    const raw = await show(page, { name: '', html: '<body><img src=http://127.0.0.1:9/ onerror=alert(1)>' });
    const isBlind = !['dialog', 'request'].every((sign) => found.some((each) => each.startsWith(sign))) || raw.every((each) => isKnown(each, known));
    found.splice(0, found.length, ...(isBlind ? ['the control was not noticed'] : []));
    await use(async (outputs, from) => {
      for (const output of outputs) {
        const before = found.length;
        found.push(...(await show(page, output)).filter((each) => !isKnown(each, known)));
        for (let i = before; i < found.length; i++) found[i] = `${found[i]} in ${output.name} from ${from}`;
      }
    });
    return found;
  });
}

/** Shows a document, and gives its elements and attributes: `a`, `a href`, with the value where it might run or load. */
async function show(page: Page, { html = '<!doctype html><body>', xml = [] }: Output): Promise<string[]> {
  await page.setContent(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, ''), { waitUntil: 'load' });
  const broken = await page.evaluate((files) => {
    const parsed = files.map((file) => new DOMParser().parseFromString(file, 'application/xml'));
    document.body?.append(...parsed.map(({ documentElement }) => document.importNode(documentElement, true)));
    return parsed.flatMap((each) => each.querySelector('parsererror')?.textContent ?? []);
  }, xml);
  return [...broken, ...(await page.evaluate(things))];
}

/** Runs in the page. */
function things(): string[] {
  const found = new Set<string>();
  for (const element of document.querySelectorAll('*')) {
    const tag = element.tagName.toLowerCase();
    found.add(tag);
    for (const { name, value } of element.attributes) {
      const isLoading =
        /^(?:href|src|xlink:href|style|srcset)$/i.test(name) && !/^(?:https?:|mailto:|#|[\w-]+\.xhtml|data:image\/(?:png|jpeg|webp)|data:,)/i.test(value);
      found.add(
        `${tag} ${name}${/^on|srcdoc|action/i.test(name) || (isLoading && /script|url\(|^\s*(?:data|javascript|vbscript|file|\/\/)/i.test(value)) ? `="${value.slice(0, 80)}"` : ''}`,
      );
    }
  }
  return [...found];
}

function isKnown(thing: string, known: ReadonlySet<string>): boolean {
  if (known.has(thing)) return true;
  const [tag = '', attribute, ...more] = thing.split(' ');
  return more.length === 0 && KNOWN.includes(tag) && (attribute === undefined || ATTRIBUTES.includes(attribute) || /^data-[a-z-]+$/.test(attribute));
}
