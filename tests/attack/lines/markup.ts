import { toHtml } from 'hast-util-to-html';
import type { Browser } from 'puppeteer';
import { withBrowser } from '../../../scripts/render/browser/launch-browser.ts';
import { chapter } from '../../parse/chapter.ts';
import { markupPayloads } from '../inputs/payloads.ts';
import { type Line, outcome } from '../line.ts';
import { KNOWN, watch } from '../watch-page.ts';

/** Where a stranger's text can stand in a chapter. `P` is the payload. */
const PLACES = [
  'P', 'A word P and another.', '## P', '[words](P)', '<P>', '![P](images/a.png)', '![words](P "P")', '> P', '| P | P |\n|---|---|\n| P | `P` |',
  'A word[^1].\n\n[^1]: P', ':::document{title="P" author="P"}\nP\n:::', ':event[P]{#e date=2022-01-05 says="P"}', ':term[P]{#t}', '~~~P\nP\n~~~', '- P\n- [ ] P',
]; // biome-ignore format: a list
const AT_ONCE = 500;
const FEW = 60;

/** Payloads of public lists and our own in every place of a chapter, in a browser that may run scripts and knows no policy: no dialog, no request, nothing unknown. */
export const markup: Line = async ({ fast, corpora }) => {
  const all = await markupPayloads(corpora);
  const payloads = fast ? all.filter((_, i) => i % Math.ceil(all.length / FEW) === 0) : all;
  const bodies = payloads.flatMap((payload) => PLACES.map((place) => ({ payload, html: bodyOf(place.replaceAll('P', () => payload)) })));
  const details = await withBrowser({ env: process.env }, async (browser) => {
    // Who would notice nothing finds nothing: the same browser must see what comes through raw.
    const control = await tryAll(browser, [{ payload: 'control', html: '<img src=x onerror=alert(1)>' }]);
    const isBlind = !control.some((each) => each.startsWith('dialog')) || !control.some((each) => each.startsWith('onerror'));
    return [...(isBlind ? ['the control was not noticed'] : []), ...(await tryAll(browser, bodies))];
  });
  return outcome(`markup payloads × ${PLACES.length} places, scripts on`, bodies.length, details);
};

/** What the parser gives, whatever it reports beside it. */
function bodyOf(text: string): string {
  const { value } = chapter(text);
  return value === undefined ? '' : toHtml([...value.body.children, ...value.notes.flatMap(({ content }) => content)] as never);
}

async function tryAll(browser: Browser, bodies: readonly { payload: string; html: string }[]): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < bodies.length; at += AT_ONCE) {
    const some = bodies.slice(at, at + AT_ONCE);
    const page = await browser.newPage();
    watch(page, found, { isDraft: true });
    await page.setContent(`<!doctype html><body>${some.map(({ html }) => `<main>${html}</main>`).join('\n')}`, { waitUntil: 'load' });
    const strange = await page.evaluate(strangeThings, KNOWN);
    found.push(...strange.map(([index, thing]) => `${thing} from ${JSON.stringify(some[index]?.payload)}`));
    await page.close();
  }
  return found;
}

/** Runs in the page: elements and attributes that no template knows, by the number of the body that they stand in. */
function strangeThings(known: readonly string[]): [number, string][] {
  const found: [number, string][] = [];
  for (const [index, main] of [...document.querySelectorAll('body > main')].entries()) {
    for (const element of main.querySelectorAll('*')) {
      const tag = element.tagName.toLowerCase();
      if (!known.includes(tag)) found.push([index, `<${tag}>`]);
      for (const { name, value } of element.attributes) {
        const isAddress = name === 'href' && !/^(?:https?:|mailto:|#)/i.test(value);
        if (/^(?:on|style$|srcdoc$|action$|formaction$|xlink)/i.test(name) || isAddress) found.push([index, `${name}="${value.slice(0, 80)}"`]);
      }
    }
  }
  const stray = [...document.body.children]
    .filter(({ tagName }) => tagName !== 'MAIN')
    .map(({ tagName }): [number, string] => [0, `<${tagName}> beside its place`]);
  return [...found, ...stray];
}
