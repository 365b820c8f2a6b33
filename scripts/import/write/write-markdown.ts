import type { Root } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import remarkStringify, { type Options } from 'remark-stringify';
import { type Processor, unified } from 'unified';
import { REFERENCE_IN_ADDRESS } from '../markdown/reference-in-address.ts';

/** What means something in the Markdown of chapters (docs/chapters.md) and not to remark-stringify by itself. */
const unsafe: NonNullable<Options['unsafe']> = [
  // Attributes behind a mark, or an id behind a heading.
  { character: '{', inConstruct: 'phrasing' },
  // The directive's own pattern is passed over behind another escaped character: `\*:event` would be a mark.
  { character: ':', after: '[^\\s\\p{P}\\p{S}]', inConstruct: 'phrasing', unicode: true },
  // Two or more colons begin a block wherever a line may begin.
  { character: ':', atBreak: true },
  REFERENCE_IN_ADDRESS,
];

/** Text that looks like a table is escaped. */
function chapterSyntax(this: Processor): void {
  this.data().toMarkdownExtensions = [
    directiveToMarkdown({ quoteSmart: true }),
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown({ tablePipeAlign: false }),
  ];
}

const writer = unified().use(chapterSyntax).use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', incrementListMarker: true, unsafe }).freeze();

/** Writes a tree as Markdown that reads back as the same tree: what is text in it stays text. */
export const writeMarkdown = (root: Root): string => writer.stringify(root);
