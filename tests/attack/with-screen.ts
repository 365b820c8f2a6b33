import type { Page } from 'puppeteer';
import { withBrowser } from '../../scripts/render/browser/launch-browser.ts';
import type { DevState } from '../../scripts/serve/dev-state.ts';
import { viewerHtml } from '../../scripts/serve/viewer/viewer-html.ts';
import { viewerScript } from '../../scripts/serve/viewer/viewer-script.ts';
import type { Output } from './screen-outputs.ts';
import { KNOWN, watch } from './watch-page.ts';

/** Of the Markdown that a field may hold. */
const ATTRIBUTES = ['class', 'hidden', 'id', 'href', 'lang', 'dir', 'title', 'alt', 'start', 'datetime', 'src', 'width', 'height'];

/** Shows documents, and tells what ran, what was asked for, and what has no business there. */
export type Look = (outputs: readonly Output[], from: string) => Promise<string[]>;

/**
 * Lends a look at documents in a browser that runs scripts and knows no policy.
 * @param harmless documents of the same kinds, with whose elements and attributes the others are compared: theirs and those of a chapter are known
 * @param use gives what was found
 */
export function withScreen(harmless: readonly Output[], use: (look: Look) => Promise<string[]>): Promise<string[]> {
  return withBrowser({ env: process.env }, async (browser) => {
    const page = await browser.newPage();
    const found: string[] = [];
    watch(page, found);
    const known = new Set<string>();
    for (const output of [...harmless, ...harmless.flatMap(withProblem)]) for (const each of await show(page, output)) known.add(each);
    // Who would notice nothing finds nothing.
    const raw = await show(page, { name: '', html: '<body><img src=http://127.0.0.1:9/ onerror=alert(1)>' });
    const isBlind = !['dialog', 'request'].every((sign) => found.some((each) => each.startsWith(sign))) || raw.every((each) => isKnown(each, known));
    found.length = 0;
    const seen = await use(async (outputs, from) => {
      const strange: string[] = [];
      for (const output of outputs) {
        const things = (await show(page, output)).filter((each) => !isKnown(each, known));
        strange.push(...[...found.splice(0), ...things].map((each) => `${each} in ${output.name} from ${from}`));
      }
      return strange;
    });
    return [...(isBlind ? ['the control was not noticed'] : []), ...seen];
  });
}

/** The page of `zine dev`, where it has something to tell. */
const withProblem = ({ name, state }: Output): Output[] =>
  state === undefined
    ? []
    : [{ name, state: { ...state, problems: [{ rule: 'file-unlisted', severity: 'error', place: { path: 'a' }, message: 'M', hint: 'H', page: 0 }] } }];

/** Shows a document, and gives its elements and attributes: `a`, `a href`, with the value where it might run or load. */
async function show(page: Page, { html = '<!doctype html><body>', xml = [], state }: Output): Promise<string[]> {
  if (state !== undefined) return showState(page, state);
  await page.setContent(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, ''), { waitUntil: 'load' });
  const broken = await page.evaluate((files) => {
    const parsed = files.map((file) => new DOMParser().parseFromString(file, 'application/xml'));
    document.body?.append(...parsed.map(({ documentElement }) => document.importNode(documentElement, true)));
    return parsed.flatMap((each) => each.querySelector('parsererror')?.textContent ?? []);
  }, xml);
  return [...broken, ...(await page.evaluate(things))];
}

/** The page of `zine dev` with its own scripts, told all that it can be told; every link is followed. */
async function showState(page: Page, state: DevState): Promise<string[]> {
  await page.setContent(viewerHtml.replace(/<link rel="stylesheet"[^>]*>|<script[^>]*><\/script>/g, ''), { waitUntil: 'load' });
  await page.evaluate(`window.EventSource = EventTarget; ${viewerScript()}`);
  const text = { text: state.title, path: state.folder, line: 1 };
  const pairs = state.problems.map(({ message, place }) => ({
    state: 'stale',
    source: { ...text, text: message, path: place.path },
    translation: text,
    change: [{ kind: 'added', text: message }],
  }));
  const answers = { translation: [{ slug: state.title, path: state.title, state: 'stale', from: state.title, pairs }] };
  await page.evaluate(
    (told, { translation }) => {
      const { zineDev: viewer } = window;
      window.fetch = async () => new Response(JSON.stringify(translation));
      viewer.post = async () => true;
      viewer.state = told;
      (document.getElementById('translation') as HTMLInputElement).checked = true;
      for (const each of viewer.shows) each({ ...told, locales: ['de', told.locale, told.title], themes: [told.title], editions: [{ name: told.title, shows: 'pages', isTurned: false, why: told.title }] });
      for (const { message, place } of told.problems.slice(0, 50)) {
        viewer.tellPlace(place.path, 1);
        viewer.say(message, true);
      }
      for (const link of document.querySelectorAll<HTMLElement>('.problem')) if (link === document.querySelector('.problem')) link.click();
    },
    state,
    answers,
  ); // biome-ignore format: one call
  // Its own functions answer a moment later.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
  return page.evaluate(things);
}

/** Runs in the page. */
function things(): string[] {
  const found = new Set<string>();
  for (const element of document.querySelectorAll('*')) {
    const tag = element.tagName.toLowerCase();
    found.add(tag);
    for (const { name, value } of element.attributes) {
      const isLoading =
        /^(?:href|src|xlink:href|style|srcset)$/i.test(name) &&
        !/^(?:https?:|mailto:|#|[\w-]+\.xhtml|vscode:\/\/file\/|data:image\/(?:png|jpeg|webp)|data:,)/i.test(value);
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
