import type { Heading, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { writeHeader } from '../../config/write-header.ts';
import { type Draft, type Edit, endOf, startOf } from './edit.ts';
import { wholeLines } from './whole-lines.ts';

/** What may stand before the title and says nothing to a reader. */
const UNPRINTED: readonly RootContent['type'][] = ['html', 'definition'];
/** What a title may be made of: it is plain text. */
const WORDS: readonly string[] = ['heading', 'text', 'emphasis', 'strong', 'inlineCode', 'delete'];

/** A chapter without a header that begins with a heading gets one: the heading becomes its title. */
export function addHeader({ source, tree }: Draft): Edit[] {
  const first = tree.children.find(({ type }) => !UNPRINTED.includes(type));
  if (tree.children[0]?.type === 'yaml' || first?.type !== 'heading' || !isPlain(first)) return [];
  const title = plainText(first).replace(/\s+/gu, ' ').trim();
  if (title === '') return [];
  const header = writeHeader({ title, kind: 'account', status: 'final', translators: [] });
  return [
    { rule: 'chapter-header', from: 0, to: 0, text: `---\n${header}---\n\n` },
    { rule: 'chapter-header', ...wholeLines(source, startOf(first), endOf(first)), text: '' },
  ];
}

function isPlain(heading: Heading): boolean {
  let plain = true;
  visit(heading, ({ type }) => {
    plain &&= WORDS.includes(type);
  });
  return plain;
}
