import type { Element, Root } from 'hast';
import type { Root as MarkdownRoot, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { SourceText } from './source-text.ts';

const toTree = unified().use(rehypeParse, { fragment: true });
const toMarkdown = unified()
  // Pictures and form controls have no words; line breaks inside a paragraph stay.
  .use(rehypeRemark, { newlines: true, handlers: { img: () => undefined, input: () => undefined, textarea: () => undefined, select: () => undefined } });
const stringify = unified().use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', fences: true, resourceLink: true });

/** HTML as lines of Markdown, a block after the other with a blank line between. `asideAttribute` marks elements that do not belong to the main content. */
export function htmlLines(html: string, asideAttribute: string, why: string): Pick<SourceText, 'text' | 'aside'> {
  const tree = toTree.parse(html);
  const asides = asideRanges(tree, asideAttribute);
  const markdown = toMarkdown.runSync(tree) as MarkdownRoot;
  const lines: string[] = [];
  const aside: SourceText['aside'] = [];
  for (const block of markdown.children) {
    const text = stringify.stringify({ type: 'root', children: [withoutEmptyLinks(block)] }).trimEnd();
    if (text === '') continue;
    const from = lines.length + 1;
    lines.push(...text.split('\n'), '');
    if (isWithin(block, asides)) extend(aside, from, lines.length - 1, why);
  }
  return { text: lines.slice(0, -1).join('\n'), aside };
}

/** Source offsets of the elements that stand beside the main content. */
function asideRanges(tree: Root, attribute: string): [from: number, to: number][] {
  const key = attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const ranges: [number, number][] = [];
  visit(tree, 'element', ({ properties, position }: Element) => {
    if (key in properties && position?.start.offset !== undefined && position.end.offset !== undefined)
      ranges.push([position.start.offset, position.end.offset]);
  });
  return ranges;
}

/** Whether all words of a block stand beside the main content. A paragraph made of loose words has no place of its own. */
function isWithin(block: RootContent, ranges: readonly [number, number][]): boolean {
  const places: [number, number][] = [];
  visit(block, 'text', ({ position }) => {
    if (position?.start.offset !== undefined && position.end.offset !== undefined) places.push([position.start.offset, position.end.offset]);
  });
  return places.length > 0 && places.every(([start, end]) => ranges.some(([from, to]) => from <= start && end <= to));
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
