import type { Nodes, Parents } from 'mdast';
import { type Edit, endOf, linePrefix, startOf } from './edit.ts';
import { wholeLines } from './whole-lines.ts';

/** A block and where it stands. */
export interface BlockPlace<T extends Nodes = Nodes> {
  node: T;
  index: number;
  parent: Parents;
}

/** Markdown in place of a block: within the quotation or list that it stands in, and with a blank line wherever another block stands beside it. */
export function writeBlock(source: string, { node, index, parent }: BlockPlace, markdown: string): Pick<Edit, 'from' | 'to' | 'text'> {
  const [start, to] = [startOf(node), endOf(node)];
  if (markdown === '') return { ...wholeLines(source, start, to), text: '' };
  const prefix = linePrefix(source, start);
  const blank = prefix.trimEnd();
  const lines = markdown.split('\n').map((line, i) => (i === 0 ? line : line === '' ? blank : prefix + line));
  const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
  const isBelow = before?.position?.end.line === (node.position?.start.line ?? 0) - 1;
  const isAbove = after?.position?.start.line === (node.position?.end.line ?? 0) + 1;
  const text = `${isBelow ? `\n${prefix}` : ''}${lines.join('\n')}${isAbove ? `\n${blank}` : ''}`;
  // Of the line that becomes blank, no blanks stay.
  return { from: isBelow ? start - (prefix.length - blank.length) : start, to, text };
}
