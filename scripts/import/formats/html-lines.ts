import type { Element, Root } from 'hast';
import type { Root as MarkdownRoot, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { setNoteCallsOff } from './note-calls.ts';
import type { SourceText } from './source-text.ts';

const toTree = unified().use(rehypeParse, { fragment: true });
/** Cells of tables become blocks, one after the other: on the web, tables are as often a layout as a table. */
const flow: NonNullable<NonNullable<Options['handlers']>[string]> = (state, node) => state.toFlow(state.all(node));
const nothing = () => undefined;
const toMarkdown = unified().use(rehypeRemark, {
  // Line breaks inside a paragraph stay.
  newlines: true,
  handlers: {
    ...{ table: flow, caption: flow, thead: flow, tbody: flow, tfoot: flow, tr: flow, td: flow, th: flow },
    // Pictures and form controls have no words.
    ...{ img: nothing, input: nothing, textarea: nothing, select: nothing },
  },
  nodeHandlers: { comment: nothing, doctype: nothing },
});
const stringify = unified().use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', fences: true, resourceLink: true });

/** HTML as lines of Markdown, a block after the other with a blank line between. `asideAttribute` marks elements that do not belong to the main content. */
export function htmlLines(html: string, asideAttribute: string, why: string): Pick<SourceText, 'text' | 'aside'> {
  const tree = toTree.parse(html);
  setNoteCallsOff(tree);
  const isAside = asidePlaces(tree, asideAttribute, html.length);
  const markdown = toMarkdown.runSync(tree) as MarkdownRoot;
  const lines: string[] = [];
  const aside: SourceText['aside'] = [];
  for (const block of markdown.children) {
    const text = stringify.stringify({ type: 'root', children: [withoutEmptyLinks(block)] }).trimEnd();
    if (text === '') continue;
    const from = lines.length + 1;
    lines.push(...text.split('\n'), '');
    if (isWithin(block, isAside)) extend(aside, from, lines.length - 1, why);
  }
  return { text: lines.slice(0, -1).join('\n'), aside };
}

/** For every offset of the source, whether it stands beside the main content; so that each word is looked up at once, however many elements do. */
function asidePlaces(tree: Root, attribute: string, length: number): Uint8Array {
  const key = attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const places = new Uint8Array(length);
  visit(tree, 'element', ({ properties, position }: Element) => {
    if (key in properties && position !== undefined) places.fill(1, position.start.offset, position.end.offset);
  });
  return places;
}

/** Whether all words of a block stand beside the main content. A paragraph made of loose words has no place of its own. */
function isWithin(block: RootContent, isAside: Uint8Array): boolean {
  const ends: number[] = [];
  visit(block, 'text', ({ position }) => {
    if (position?.start.offset !== undefined && position.end.offset !== undefined) ends.push(position.start.offset, position.end.offset - 1);
  });
  return ends.length > 0 && ends.every((offset) => isAside[offset] === 1);
}

/** Neighbouring lines are one range. */
function extend(aside: SourceText['aside'], from: number, to: number, why: string): void {
  const last = aside.at(-1);
  if (last && from - last.to <= 2) last.to = to;
  else aside.push({ from, to, why });
}

/** Of links, the words stay, and the address where somebody else could follow it. */
function withoutEmptyLinks(block: RootContent): RootContent {
  const copy = structuredClone(block);
  visit(copy, 'link', (link, index, parent) => {
    if (/^https?:/i.test(link.url) || parent === undefined || index === undefined) return;
    parent.children.splice(index, 1, ...(link.children as never[]));
  });
  return copy;
}
