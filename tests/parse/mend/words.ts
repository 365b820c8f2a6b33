import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { readMarkdown } from '../../../scripts/parse/markdown-processor.ts';

const UNPRINTED = /<!--[\s\S]*?(?:-->|$)|<(script|style)[\s\S]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^'">])*>|&\w+;/giu;

/** The words of a chapter as a reader meets them: no marks, no addresses, no tags; of raw HTML, what stands between its tags. */
export function wordsOf(source: string): string[] {
  const tree = readMarkdown(new VFile({ path: 'a.md', value: source }));
  const parts: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'yaml') parts.push(node.value.replace(/^\w+: /gmu, ''));
    else if (node.type === 'html') parts.push(node.value.replace(UNPRINTED, ' '));
    else if (!('children' in node)) parts.push(plainText(node));
  });
  return parts.join(' ').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Whether all words are there, in order; with others between them, as those of pictures are. */
export function holdsWords(there: readonly string[], words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    at = there.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
