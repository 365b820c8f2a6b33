import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { definitionList, findDefinitionLists } from './blocks/definition-list.ts';
import { heading } from './blocks/heading.ts';
import { image } from './blocks/image.ts';
import { list } from './blocks/list.ts';
import { paragraph } from './blocks/paragraph.ts';
import { table } from './blocks/table.ts';
import { contextOf, type Handler, report } from './chapter-context.ts';
import { containerDirective, leafDirective } from './directives/block-directive.ts';
import { directives } from './directives/directive-syntax.ts';
import { textDirective } from './directives/text-directive.ts';
import { strikethroughAndNotes, tables } from './markdown-syntax.ts';
import { html } from './marks/html.ts';
import { link, linkReference } from './marks/link.ts';
import { footnoteReference } from './marks/note.ts';

/** The standard conversion of a block, with the line on which it stands. */
const withLine =
  (handler: Handler): Handler =>
  (state, node, parent) => {
    const made = handler(state, node, parent);
    if (made && !Array.isArray(made) && made.type === 'element') made.properties.dataLine = node.position?.start.line;
    return made;
  };

const root: Handler = (state, node) => ({ type: 'root', children: state.all(node) }) as unknown as Element;

/** Nothing is dropped because nobody thought of it. */
const unknown: Handler = (state, node: Nodes) => {
  report(
    contextOf(state),
    'directive-form',
    node,
    `Unexpected \`${node.type}\`, expected a construct that docs/chapters.md describes`,
    'Write it in another way.',
  );
  return undefined;
};

const { blockquote, code, thematicBreak } = defaultHandlers;
const blocks = Object.fromEntries(Object.entries({ blockquote, code, thematicBreak }).map(([type, handler]) => [type, withLine(handler as Handler)]));

const handlers: NonNullable<Options['handlers']> = {
  ...blocks,
  ...{ root, heading, paragraph, list, table, containerDirective, leafDirective, textDirective },
  ...{ link, linkReference, footnoteReference, html, image, imageReference: image },
  // A node of ours, which the types of the standard do not know.
  ...({ definitionList } as object),
};

const basic = unified().use(remarkParse).use(remarkFrontmatter).use(directives).use(strikethroughAndNotes);
/** Built once: what a processor is made of does not change from chapter to chapter. */
const withoutTables = basic().freeze();
const withTables = basic().use(tables).freeze();
const converter = unified().use(remarkRehype, { handlers, unknownHandler: unknown }).freeze();

/** A dash beside a bar or colon: without it there is no table, and the parser need not look for one in every paragraph (a sixth of its time). */
const MAY_HOLD_TABLE = /[|:][ \t]*-|-[ \t]*[|:]/;

const MAY_HOLD_DEFINITIONS = /^[ \t>]*:[ \t]/mu;

/** Reads Markdown into its tree. Call only with a text that `checkLimits` has passed: parsing is not bounded by itself. */
export function readMarkdown(file: VFile): Root {
  const tree = (MAY_HOLD_TABLE.test(String(file)) ? withTables : withoutTables).parse(file);
  if (MAY_HOLD_DEFINITIONS.test(String(file))) findDefinitionLists(tree, String(file));
  return tree;
}

/** Converts a chapter's tree; what is found on the way is in the context of `file`. */
export const convertTree = (tree: Root, file: VFile): { children: (HastRoot['children'][number] & ElementContent)[] } => converter.runSync(tree, file) as never;
