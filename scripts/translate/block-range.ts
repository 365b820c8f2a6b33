import type { ElementContent, RootContent } from 'hast';
import type { WrittenRange } from '../model/block.ts';

type Node = RootContent | ElementContent;

/** What stands in braces behind a fence, by its class in the tree. */
const ATTRIBUTES: Record<string, string> = {
  by: 'by',
  credit: 'credit',
  'document-title': 'title',
  'document-by': 'by',
  'document-standpoint': 'standpoint',
};
/** Elements whose own place says more than their words: the marks of a heading, the whole of a figure. */
const BY_CONTENT = new Set(['h2', 'h3', 'h4', 'figcaption']);

/** Where a block is written in its file; undefined where that cannot be told. */
export function writtenRange(nodes: readonly Node[]): WrittenRange | undefined {
  const [only] = nodes;
  if (nodes.length === 1 && only?.type === 'element') {
    const names = Array.isArray(only.properties.className) ? only.properties.className : [];
    const attribute = names.map((name) => ATTRIBUTES[String(name)]).find((name) => name !== undefined);
    const start = only.position?.start.offset;
    const end = only.position?.end.offset;
    // A date in figures, which is the same in every language.
    if (only.tagName === 'time') return undefined;
    if (attribute !== undefined) return start === undefined || end === undefined ? undefined : { start, end, attribute };
    if (BY_CONTENT.has(only.tagName)) return writtenRange(only.children);
  }
  const places = nodes.flatMap((node) => {
    // The box of a task has the place of its item.
    const isBox = node.type === 'element' && Array.isArray(node.properties.className) && node.properties.className.includes('task-box');
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    return isBox || start === undefined || end === undefined ? [] : [{ start, end }];
  });
  if (places.length === 0) return undefined;
  return { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) };
}
