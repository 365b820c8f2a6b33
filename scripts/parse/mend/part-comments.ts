import { visit } from 'unist-util-visit';
import { type Draft, type Edit, linePrefix, startOf } from './edit.ts';

const COMMENTS_BEFORE_TEXT = /^((?:\s*<!--[\s\S]*?-->)+)[ \t]*(?=[^\s<]|<(?!!--))/u;

/** Text on the line of a comment that stands alone belongs to the comment for Markdown, and would be lost: it gets lines of its own. */
export function partComments({ source, tree }: Draft): Edit[] {
  const edits: Edit[] = [];
  visit(tree, 'html', (node) => {
    const [found, comments = ''] = COMMENTS_BEFORE_TEXT.exec(node.value) ?? [];
    if (found === undefined || !source.startsWith(found, startOf(node))) return;
    const [from, to] = [startOf(node) + comments.length, startOf(node) + found.length];
    const prefix = linePrefix(source, startOf(node));
    edits.push({ rule: 'html-raw', from, to, text: `\n${prefix.trimEnd()}\n${prefix}` });
  });
  return edits;
}
