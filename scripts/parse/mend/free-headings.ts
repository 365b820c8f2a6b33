import { visit } from 'unist-util-visit';
import { type Draft, type Edit, innerSource } from './edit.ts';
import { mayHoldHeadings } from './level-headings.ts';
import { writeBlock } from './write-block.ts';

/** A heading in a quotation, a list or a note becomes a paragraph in bold: the contents of the booklet know only those between blocks. */
export function freeHeadings({ source, tree }: Draft): Edit[] {
  const edits: Edit[] = [];
  visit(tree, 'heading', (node, index, parent) => {
    if (parent === undefined || index === undefined || mayHoldHeadings(parent)) return;
    const words = innerSource(source, node)
      .replace(/\s*\r?\n[ \t>]*/gu, ' ')
      .replace(/\s*\{#[^{}\s]*\}$/u, '');
    if (words === '') return;
    const isBold = node.children.some(({ type }) => type === 'strong');
    edits.push({ rule: 'directive-form', ...writeBlock(source, { node, index, parent }, isBold ? words : `**${words}**`) });
  });
  return edits;
}
