import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Data, Processor } from 'unified';

/**
 * Strikethrough and footnotes as on GitHub: with {@link tables}, the parts of remark-gfm that docs/chapters.md names. The whole of it also
 * looks for bare addresses at every letter, which takes more than half of the time of parsing, and makes links of e-mail addresses.
 */
export function strikethroughAndNotes(this: Processor): void {
  extend(this, [gfmStrikethrough({ singleTilde: false }), gfmFootnote()], [gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown()]);
}

/** Tables as on GitHub. */
export function tables(this: Processor): void {
  extend(this, [gfmTable()], [gfmTableFromMarkdown()]);
}

function extend(processor: Processor, syntax: NonNullable<Data['micromarkExtensions']>, tree: NonNullable<Data['fromMarkdownExtensions']>): void {
  const data = processor.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...syntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...tree];
}
