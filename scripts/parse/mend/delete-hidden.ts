import { visit } from 'unist-util-visit';
import { hiddenCharacters } from '../../diagnostics/hidden-characters.ts';
import { type Draft, type Edit, endOf, startOf } from './edit.ts';

/** Those that turn the line around are not here: what is left without them may say something else. */
const ZERO_WIDTH = /[\u200B-\u200D\uFEFF]+/uy;
const AS_ENTITY = /&(?:#x0*(?:200b|feff);|#0*(?:8203|65279);|ZeroWidthSpace;)/giu;

/** Zero-width characters that join nothing are deleted, as such and as entities. */
export function deleteHidden({ source, tree }: Draft): Edit[] {
  const edits: Edit[] = [];
  for (const { index } of hiddenCharacters(source)) {
    ZERO_WIDTH.lastIndex = index;
    const [found] = ZERO_WIDTH.exec(source) ?? [];
    if (found !== undefined) edits.push({ rule: 'text-hidden', from: index, to: index + found.length, text: '' });
  }
  visit(tree, 'text', (node) => {
    for (const { 0: found, index } of source.slice(startOf(node), endOf(node)).matchAll(AS_ENTITY))
      edits.push({ rule: 'text-hidden', from: startOf(node) + index, to: startOf(node) + index + found.length, text: '' });
  });
  return edits;
}
