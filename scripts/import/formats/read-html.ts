import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Checked } from '../../model/problem.ts';
import { wordsIn } from '../words.ts';
import { htmlLines } from './html-lines.ts';
import { refused } from './refused.ts';
import type { SourceText } from './source-text.ts';

/** Marks elements so that they are known again in what Readability returns. */
const NUMBER = 'data-zine';
const ASIDE = 'data-zine-aside';
/** What is not seen on the page is not its text. */
const UNSEEN = 'script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, body title, [hidden], [aria-hidden="true"]';
/** Elements within each other; what comes after calls itself for each, and browsers stop at 512. */
const DEEPEST = 500;

/**
 * A saved web page as Markdown lines: all that can be read on it, so that nothing is lost unseen. What Readability does not take for the main content
 * is named as such; whether it is left out, the recipe says. Nothing is loaded and no script runs: the page is only parsed.
 */
export function readHtml(html: string, path: string): Checked<SourceText | undefined> {
  const { document } = parseHTML(withBody(html));
  if (depthOf(document.querySelectorAll('*')) > DEEPEST) {
    const hint = 'Open the page in a browser, and save its text alone.';
    return refused(path, `Unexpected page with more than ${DEEPEST} elements within each other, expected a text`, hint);
  }
  for (const element of [...document.querySelectorAll(UNSEEN)]) element.remove();
  const elements = [...document.querySelectorAll('body *')];
  for (const [i, element] of elements.entries()) element.setAttribute(NUMBER, String(i));
  const whole = document.body.cloneNode(true) as HTMLElement;
  // Changes the document that it is given.
  const article = new Readability(document as unknown as Document, { keepClasses: true }).parse();
  if (article?.content) markAsides(whole, article.content);
  const lines = htmlLines(whole.innerHTML, ASIDE, 'outside the main content of the page');
  if (wordsIn(lines.text).length === 0) {
    return refused(path, 'Unexpected page without a word that can be seen, expected a text', 'Open the page in a browser, and save its text alone.');
  }
  const value: SourceText = {
    ...lines,
    format: 'html',
    ...(article?.title ? { title: article.title } : {}),
    ...(article?.byline ? { author: article.byline } : {}),
  };
  return { value, problems: [] };
}

/** The parser adds no tags that HTML lets one leave out; without a body it would find nothing. */
function withBody(html: string): string {
  if (/<body\b/i.test(html)) return html;
  return /<\/head\s*>/i.test(html) ? html.replace(/<\/head\s*>/i, '$&<body>') : `<html><body>${html}`;
}

/** How many elements stand within each other; in document order, so that the parent is known before. */
function depthOf(elements: Iterable<Element>): number {
  const depths = new Map<Element, number>();
  let deepest = 0;
  for (const element of elements) {
    const depth = 1 + (element.parentElement === null ? 0 : (depths.get(element.parentElement) ?? 0));
    depths.set(element, depth);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** An element of which nothing is in the main content is beside it; of elements within each other, the outermost says so. */
function markAsides(whole: HTMLElement, content: string): void {
  const elements = [...whole.querySelectorAll(`[${NUMBER}]`)];
  const kept = new Set([...content.matchAll(new RegExp(`${NUMBER}="(\\d+)"`, 'g'))].map(([, number]) => number));
  const keeping = new Set<Element>([whole]);
  for (const element of elements) {
    if (!kept.has(element.getAttribute(NUMBER) ?? '')) continue;
    for (let each: Element | null = element; each !== null && !keeping.has(each); each = each.parentElement) keeping.add(each);
  }
  for (const element of elements) {
    const isOutermost = element.parentElement !== null && keeping.has(element.parentElement);
    if (isOutermost && !keeping.has(element)) element.setAttribute(ASIDE, '');
  }
}
