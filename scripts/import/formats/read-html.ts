import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { htmlLines } from './html-lines.ts';
import type { SourceText } from './source-text.ts';

/** Marks elements so that they are known again in what Readability returns. */
const NUMBER = 'data-zine';
const ASIDE = 'data-zine-aside';
/** What is not seen on the page is not its text. */
const UNSEEN = 'script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, [hidden], [aria-hidden="true"]';

/**
 * A saved web page as Markdown lines: all that can be read on it, so that nothing is lost unseen. What Readability does not take for the main content
 * is named as such; whether it is left out, the recipe says. Nothing is loaded and no script runs: the page is only parsed.
 */
export function readHtml(html: string): SourceText {
  const { document } = parseHTML(html);
  for (const element of [...document.querySelectorAll(UNSEEN)]) element.remove();
  const elements = [...document.querySelectorAll('body *')];
  for (const [i, element] of elements.entries()) element.setAttribute(NUMBER, String(i));
  const whole = document.body?.cloneNode(true) as HTMLElement | undefined;
  // Changes the document that it is given.
  const article = new Readability(document as unknown as Document, { keepClasses: true }).parse();
  if (article?.content && whole !== undefined) markAsides(whole, article.content);
  return {
    ...htmlLines(whole?.innerHTML ?? html, ASIDE, 'outside the main content of the page'),
    format: 'html',
    ...(article?.title ? { title: article.title } : {}),
    ...(article?.byline ? { author: article.byline } : {}),
  };
}

/** An element of which nothing is in the main content is beside it. */
function markAsides(whole: HTMLElement, content: string): void {
  const kept = new Set([...content.matchAll(new RegExp(`${NUMBER}="(\\d+)"`, 'g'))].map(([, number]) => number));
  for (const element of [...whole.querySelectorAll(`[${NUMBER}]`)]) {
    const isKept = [element, ...element.querySelectorAll(`[${NUMBER}]`)].some((each) => kept.has(each.getAttribute(NUMBER) ?? ''));
    if (!isKept && element.closest(`[${ASIDE}]`) === null) element.setAttribute(ASIDE, '');
  }
}
