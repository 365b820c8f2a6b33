import type { Element, Root } from 'hast';
import type { Root as MarkdownRoot, PhrasingContent, RootContent } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import rehypeRemark, { type Options } from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { type Processor, unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Omission } from '../../model/account.ts';
import { REFERENCE_IN_ADDRESS } from '../markdown/reference-in-address.ts';
import { table } from './data-tables.ts';
import { setNoteCallsOff } from './note-calls.ts';
import type { SourceText } from './source-text.ts';
import { withoutWordless } from './without-wordless.ts';

/** The property of elements that do not belong to the main content of a page. */
export const ASIDE = 'dataZineAside';
const flow: NonNullable<NonNullable<Options['handlers']>[string]> = (state, node) => state.toFlow(state.all(node));
const nothing = () => undefined;
const picture: NonNullable<NonNullable<Options['handlers']>[string]> = (_state, { properties }) => ({
  type: 'image',
  alt: String(properties.alt ?? ''),
  // What lies in the page itself has no address.
  url: String(properties.src ?? '').replace(/^data:.*$/s, ''),
});
/** The terms of a definition list stand over what is said of them. */
const term: typeof flow = (state, node) => ({ type: 'paragraph', children: [{ type: 'strong', children: state.all(node) as PhrasingContent[] }] });
const toMarkdown = unified().use(rehypeRemark, {
  handlers: {
    ...{ dl: flow, dt: term, dd: flow },
    ...{ table, caption: flow, thead: flow, tbody: flow, tfoot: flow, tr: flow, td: flow, th: flow },
    ...{ img: picture, input: nothing },
  },
  nodeHandlers: { comment: nothing, doctype: nothing },
});

function sourceSyntax(this: Processor): void {
  this.data().toMarkdownExtensions = [gfmStrikethroughToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false })];
}

const stringify = unified()
  .use(sourceSyntax)
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', fences: true, resourceLink: true, unsafe: [REFERENCE_IN_ADDRESS] })
  .freeze();

/**
 * HTML as lines of Markdown, a block after the other with a blank line between.
 * @param length of what was parsed
 * @param why what is marked as {@link ASIDE} is none of the text
 */
export function htmlLines(tree: Root, length: number, why: string): Pick<SourceText, 'text' | 'aside' | 'omitted'> {
  setNoteCallsOff(tree);
  const isAside = asidePlaces(tree, length);
  const markdown = toMarkdown.runSync(tree) as MarkdownRoot;
  const lines: string[] = [];
  const aside: SourceText['aside'] = [];
  const omitted: Omission[] = [];
  for (const block of markdown.children) {
    const { kept, wordless } = withoutWordless(block);
    const from = lines.length + 1;
    for (const each of wordless) omitted.push({ ...each, line: from });
    if (kept === undefined) continue;
    const text = stringify.stringify({ type: 'root', children: [kept] }).trimEnd();
    for (const line of text.split('\n')) lines.push(line);
    lines.push('');
    if (isWithin(block, isAside)) extend(aside, from, lines.length - 1, why);
  }
  return { text: lines.slice(0, -1).join('\n'), aside, omitted };
}

/** For every offset of the source, whether it stands beside the main content; so that each word is looked up at once, however many elements do. */
function asidePlaces(tree: Root, length: number): Uint8Array {
  const places = new Uint8Array(length);
  visit(tree, 'element', ({ properties, position }: Element) => {
    if (ASIDE in properties && position !== undefined) places.fill(1, position.start.offset, position.end.offset);
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
