import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Checked } from '../../model/problem.ts';
import { wordsIn } from '../words.ts';
import { htmlLines } from './html-lines.ts';
import { markAsides } from './mark-asides.ts';
import { refused } from './refused.ts';
import type { SourceText } from './source-text.ts';
import { takeUnseen } from './take-unseen.ts';

const parser = unified().use(rehypeParse).freeze();
/** Elements within each other; what comes after calls itself for each, and browsers stop at 512. */
const DEEPEST = 500;
/** Several times as many as a long article with its page around it. */
const MOST_ELEMENTS = 50_000;
/** Of one element. The parser compares each with all before it. */
const MOST_ATTRIBUTES = 1000;
/** Four thick books. */
const MOST_LETTERS = 4_000_000;

/**
 * A saved web page as Markdown lines: all that can be read on it, so that nothing is lost unseen. What Readability does not take for the main content
 * is named as such; whether it is left out, the recipe says. Nothing is loaded and no script runs: the page is only parsed.
 */
export function readHtml(html: string, path: string): Checked<SourceText | undefined> {
  const hint = 'Open the page in a browser, and save its text alone.';
  const tooMany = () => refused(path, `Unexpected page of more than ${MOST_ELEMENTS} elements, expected a text`, hint);
  if (tagsIn(html) > MOST_ELEMENTS) return tooMany();
  if (mostAttributes(html) > MOST_ATTRIBUTES) return refused(path, `Unexpected element of more than ${MOST_ATTRIBUTES} attributes, expected a text`, hint);
  if (html.replace(TAG, '').length > MOST_LETTERS) return refused(path, `Unexpected page of more than ${MOST_LETTERS} letters, expected at most as many`, hint);
  const tree = parse(html);
  const size = sizeOf(tree);
  if (tree === undefined || size.depth > DEEPEST) {
    return refused(path, `Unexpected page with more than ${DEEPEST} elements within each other, expected a text`, hint);
  }
  if (size.elements > MOST_ELEMENTS) return tooMany();
  const unseen = takeUnseen(tree);
  const body = bodyOf(tree);
  const article = markAsides(tree, body);
  const lines = htmlLines(body, html.length, 'outside the main content of the page');
  if (wordsIn(lines.text).length === 0) return refused(path, 'Unexpected page without a word that can be seen, expected a text', hint);
  const value: SourceText = {
    ...lines,
    omitted: [...unseen, ...(lines.omitted ?? [])],
    format: 'html',
    ...(article?.title ? { title: article.title } : {}),
    ...(article?.byline ? { author: article.byline } : {}),
  };
  return { value, problems: [] };
}

/** Tags that begin an element, as far as it can be told before anything is parsed. */
function tagsIn(html: string): number {
  let count = 0;
  for (const _ of html.matchAll(/<[a-z]/gi)) count++;
  return count;
}

const TAG = /<[a-z/!][^>]*>?/gi;

/** Words of the longest tag; no more of it is read than tells. */
function mostAttributes(html: string): number {
  let most = 0;
  for (const [tag] of html.matchAll(TAG)) if (tag.length > MOST_ATTRIBUTES) most = Math.max(most, tag.split(/[\s/]+/, MOST_ATTRIBUTES + 2).length);
  return most;
}

/** Undefined where elements stand so deep within each other that the parser gives up. */
function parse(html: string): Root | undefined {
  try {
    return parser.parse(html);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** How many elements a tree has, and how many stand within each other; without calling itself, as nobody knows yet how deep it is. */
function sizeOf(tree: Root | undefined): { elements: number; depth: number } {
  let [elements, depth] = [0, 0];
  for (let level: (Root | Element)[] = tree === undefined ? [] : [tree]; level.length > 0; depth++) {
    level = level.flatMap(({ children }): Element[] => (children as Root['children']).filter((child) => child.type === 'element'));
    elements += level.length;
  }
  return { elements, depth: depth - 1 };
}

function bodyOf(tree: Root): Root {
  const children: Root['children'] = [];
  visit(tree, 'element', ({ tagName, children: own }) => {
    if (tagName === 'body') for (const child of own) children.push(child);
  });
  return { type: 'root', children };
}
