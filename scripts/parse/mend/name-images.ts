import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { wordsOfName } from '../blocks/image.ts';
import { type Draft, type Edit, startOf } from './edit.ts';

/** An image without words gets those of its title or else of its file's name; `check` goes on to say that somebody should say what is to be seen. */
export function nameImages({ source, tree }: Draft): Edit[] {
  const edits: Edit[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type !== 'image') return;
    if ((node.alt ?? '').trim() !== '' || !source.startsWith('![', startOf(node))) return;
    const words = node.title?.trim() || wordsOfName(node.url);
    const end = source.indexOf(']', startOf(node));
    if (words === '' || end < 0) return;
    const remark = `The image \`${node.url}\` had no words: \`${words}\` stands for them until somebody writes what is to be seen`;
    edits.push({ rule: 'image-alt', from: startOf(node) + 2, to: end, text: words.replace(/[[\]]/gu, '\\$&'), remark });
  });
  return edits;
}
