import type { Paragraph, Root } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** What would make something else than a paragraph of a paragraph's text. */
const BLOCKS = ['blockQuote', 'codeFenced', 'codeIndented', 'definition', 'headingAtx', 'htmlFlow', 'list', 'setextUnderline', 'thematicBreak'];

function inlineOnly(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [{ disable: { null: BLOCKS } }, gfmStrikethrough({ singleTilde: false })];
  data.fromMarkdownExtensions = [gfmStrikethroughFromMarkdown()];
}

const parser = unified().use(remarkParse).use(inlineOnly).freeze();

/** Parses the text of a paragraph of a source: whatever its lines begin with, nothing in it is a block. */
export const parseInline = (markdown: string): (Paragraph | Root['children'][number])[] => parser.parse(markdown).children;
