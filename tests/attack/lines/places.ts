import type { Page } from 'puppeteer';
import { memoryFolder } from '../../../scripts/folder/memory-folder.ts';
import { withBrowser } from '../../../scripts/render/browser/launch-browser.ts';
import { markupPayloads } from '../inputs/payloads.ts';
import { inPlaces, PLACES } from '../inputs/text-places.ts';
import { type Line, outcome } from '../line.ts';
import { type Output, screenOutputs } from '../screen-outputs.ts';
import { KNOWN, watch } from '../watch-page.ts';

const FEW = 8;
/** Whoever refuses one place after the other is done by then. */
const ROUNDS = 12;
/** Of the Markdown that a field may hold. */
const ATTRIBUTES = ['class', 'id', 'href', 'lang', 'dir', 'title', 'alt', 'start', 'datetime', 'src', 'width', 'height'];

/** Payloads in every field, name and message of a publication, in every document that is made of it, in a browser that runs scripts and knows no policy. */
export const places: Line = async ({ fast, corpora }) => {
  const all = await markupPayloads(corpora);
  const payloads = fast ? all.filter((_, i) => i % Math.ceil(all.length / FEW) === 0) : all;
  let [tried, refused] = [0, 0];
  const details = await withBrowser({ env: process.env }, async (browser) => {
    const page = await browser.newPage();
    const found: string[] = [];
    watch(page, found);
    const known = new Set<string>();
    for (const output of (await allowed('word')).outputs) for (const each of await show(page, output)) known.add(each);
    const raw = await show(page, { name: '', html: '<body><img src=x onerror=alert(1)>' });
    const isBlind = !found.some((each) => each.startsWith('dialog')) || raw.every((each) => isKnown(each, known));
    found.splice(0, found.length, ...(isBlind ? ['the control was not noticed'] : []));
    for (const payload of payloads) {
      const { outputs, places: kept } = await allowed(payload);
      tried += PLACES.length;
      refused += PLACES.length - kept;
      for (const output of outputs) {
        const before = found.length;
        const strange = (await show(page, output)).filter((each) => !isKnown(each, known));
        found.push(...strange);
        for (let i = before; i < found.length; i++) found[i] = `${found[i]} in ${output.name} from ${JSON.stringify(payload)}`;
      }
    }
    return found;
  });
  return outcome(`the same in ${PLACES.length} fields, files and messages (${refused} refused), all documents for screens`, tried, details);
};

/** All that is made of a publication with the payload wherever it is not refused, and the reports in which it was. */
async function allowed(payload: string): Promise<{ outputs: Output[]; places: number }> {
  const chosen = new Set(PLACES.map(({ name }) => name));
  const reports: Output[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { files, places: at } = inPlaces(payload, chosen);
    const { outputs, problems } = await screenOutputs(memoryFolder(files));
    reports.push(...outputs);
    const wrong = problems
      .filter(({ severity }) => severity === 'error')
      .map(({ place }) => at.get(`${place.path}:${place.line}`) ?? at.get(place.path) ?? `${place.path}:${place.line}`);
    if (wrong.length === 0) return { outputs: reports, places: chosen.size };
    for (const name of wrong) chosen.delete(name);
  }
  return { outputs: reports, places: 0 };
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
