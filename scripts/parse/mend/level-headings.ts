import type { Heading, Nodes, Parents } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { RuleId } from '../../diagnostics/rules.ts';
import { type Draft, type Edit, endOf, innerSource, startOf } from './edit.ts';
import { wholeLines } from './whole-lines.ts';

/** The highest and the deepest level below a chapter's title. */
const [HIGHEST, DEEPEST] = [2, 4];

/** Headings go from level 2 to 4 without skipping one, nested as they were; a first one that repeats the title goes. Right levels stay as they are. */
export function levelHeadings({ source, tree, title }: Draft): Edit[] {
  const headings: Heading[] = [];
  visit(tree, 'heading', (node, _, parent) => {
    if (mayHoldHeadings(parent)) headings.push(node);
  });
  // Without a header, the first becomes the title.
  const [first] = tree.children[0]?.type === 'yaml' ? headings : headings.splice(0, 1);
  const edits: Edit[] = [];
  if (first?.depth === 1 && title !== undefined && alike(plainText(first), title)) {
    edits.push({ rule: 'heading-title', ...wholeLines(source, startOf(first), endOf(first)), text: '' });
    headings.shift();
  }
  const above: number[] = [];
  for (const node of headings) {
    while ((above.at(-1) ?? 0) >= node.depth) above.pop();
    const depth = Math.min(DEEPEST, HIGHEST + above.length);
    above.push(node.depth);
    if (depth !== node.depth) edits.push(withLevel(source, node, depth));
  }
  return edits;
}

export const mayHoldHeadings = (parent: Parents | Nodes | undefined): boolean =>
  parent === undefined || parent.type === 'root' || (parent.type === 'containerDirective' && parent.name === 'document');

const alike = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (text: string): string => text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim(); // biome-ignore format: one chain

function withLevel(source: string, node: Heading, depth: number): Edit {
  const rule: RuleId = node.depth === 1 ? 'heading-title' : node.depth > DEEPEST ? 'heading-deep' : 'heading-skip';
  const [from, marks] = [startOf(node), '#'.repeat(depth)];
  const [written] = /^#+/u.exec(source.slice(from, endOf(node))) ?? [];
  if (written !== undefined) return { rule, from, to: from + written.length, text: marks };
  // Underlined with `===`, and perhaps of several lines.
  return { rule, from, to: endOf(node), text: `${marks} ${innerSource(source, node).replace(/\s*\r?\n\s*/gu, ' ')}` };
}
