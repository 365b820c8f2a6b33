import type { Nodes } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString as plainText } from 'mdast-util-to-string';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

function syntaxOfChapters(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmStrikethrough({ singleTilde: false }), gfmFootnote(), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()];
}

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkDirective).use(syntaxOfChapters).freeze();

/** What a reader of a chapter reads, in order: the text with titles and bylines of its blocks, and the notes for themselves. The header is none of it. */
export function readChapter(markdown: string): { text: string; notes: string[] } {
  const tree = parser.parse(markdown);
  const notes = tree.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [plainText(node)] : []));
  return { text: textOf(tree), notes };
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'yaml':
    case 'footnoteDefinition':
    case 'footnoteReference':
      return '';
    case 'break':
      return '\n';
    case 'list':
      return node.children.map((item, i) => `${node.ordered ? `${(node.start ?? 1) + i} ` : ''}${textOf(item)}`).join('');
    case 'containerDirective': {
      const { title = '', by = '', standpoint = '' } = node.attributes ?? {};
      const content = node.children.map(textOf).join('');
      return node.name === 'document' ? `${title}\n${by}\n${standpoint}\n${content}` : `${content}${by}\n`;
    }
    case 'html':
      // All that an import writes.
      return node.value === '<br>' ? '\n' : node.value;
    case 'code':
      return `${node.value}\n`;
    case 'tableCell':
    case 'paragraph':
    case 'heading':
      return `${node.children.map(textOf).join('')}\n`;
    default:
      return 'children' in node ? node.children.map(textOf).join('') : plainText(node);
  }
}
