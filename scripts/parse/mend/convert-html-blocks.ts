import type { Root as HtmlRoot } from 'hast';
import { toString as htmlText } from 'hast-util-to-string';
import type { Root } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toString as plainText } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { type Processor, unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Draft, Edit } from './edit.ts';
import { isBalanced, tagsIn } from './html-tags.ts';
import { writeBlock } from './write-block.ts';

/** Elements whose meaning Markdown can say, or that have none on paper. What holds another is not converted. */
const CONVERTIBLE = new Set(
  `a abbr address article aside b big blockquote br center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6
  header hr i img ins kbd li main mark nav ol p pre s samp section small span strike strong style script summary table tbody td tfoot th thead tr tt u ul var wbr`.split(
    /\s+/u,
  ),
);

type Handlers = NonNullable<Options['handlers']>;
/** A link without an address is the mark of a place. */
const a: Handlers[string] = (state, node) =>
  node.properties.href ? { type: 'link', url: String(node.properties.href), title: null, children: state.all(node) as never } : (state.all(node) as never);

const toTree = unified().use(rehypeParse, { fragment: true });
const toMarkdown = unified().use(rehypeRemark, { handlers: { a }, nodeHandlers: { comment: () => undefined } });
const stringify = unified()
  .use(function (this: Processor) {
    this.data().toMarkdownExtensions = [gfmTableToMarkdown(), gfmStrikethroughToMarkdown()];
  })
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', fences: true, resourceLink: true });

/** HTML that stands alone and is whole becomes the Markdown that says the same, if all of its words are in that. */
export function convertHtmlBlocks({ source, tree }: Draft): Edit[] {
  const edits: Edit[] = [];
  visit(tree, 'html', (node, index, parent) => {
    if (parent === undefined || index === undefined || parent.type === 'paragraph' || parent.type === 'tableCell') return;
    const tags = [...tagsIn(node.value)];
    if (tags.some(({ name, attributes }) => name === 'img' && !attributes.get('src'))) return;
    if (tags.length === 0 || !isBalanced(tags) || !tags.every(({ name }) => CONVERTIBLE.has(name)) || tags.every(({ name }) => name === 'br')) return;
    const html = toTree.parse(node.value);
    const markdown = toMarkdown.runSync(html) as Root;
    if (hasFullCells(html) || lettersOf(plainText(markdown, { includeImageAlt: false })) !== lettersOf(wordsOfHtml(html))) return;
    edits.push({ rule: 'html-raw', ...writeBlock(source, { node, index, parent }, stringify.stringify(markdown).trimEnd()) });
  });
  return edits;
}

function wordsOfHtml(tree: HtmlRoot): string {
  const printed = structuredClone(tree);
  visit(printed, 'element', (node) => {
    if (node.tagName === 'script' || node.tagName === 'style') node.children = [];
  });
  return htmlText(printed);
}

/** Letters and digits alone: all of them are in the Markdown, in their order, and no others. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

const BLOCKS = new Set('table ul ol dl pre blockquote hr h1 h2 h3 h4 h5 h6'.split(' '));

/** Whether a cell holds more than a line can: in a table of Markdown its blocks would run together. */
function hasFullCells(tree: HtmlRoot): boolean {
  let isFull = false;
  visit(tree, 'element', (cell) => {
    if (cell.tagName !== 'td' && cell.tagName !== 'th') return;
    let paragraphs = 0;
    visit(cell, 'element', ({ tagName }) => {
      paragraphs += tagName === 'p' || tagName === 'div' ? 1 : 0;
      isFull ||= BLOCKS.has(tagName) || paragraphs > 1;
    });
  });
  return isFull;
}
