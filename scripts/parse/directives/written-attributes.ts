import type { Nodes } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { offsetOf, sourceOf } from '../chapter-context.ts';
import type { ParseContext } from '../parse-context.ts';

const ATTRIBUTE = /([#.])([^\s#.}"'<=>`]+)|([^\s="'{}#.][^\s="'{}]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'}]+))?/gu;

/** An attribute as it stands in the source; `#x` is `id`, `.x` is `class`. */
export interface WrittenAttribute {
  name: string;
  offset: number;
}

/**
 * Finds where each attribute of a directive is written. The tree has only their values, without a position, and only the last of two with
 * the same name.
 */
export function writtenAttributes(context: ParseContext, node: TextDirective | LeafDirective | ContainerDirective): WrittenAttribute[] {
  if (Object.keys(node.attributes ?? {}).length === 0) return [];
  const from = offsetOf(node);
  const source = node.type === 'containerDirective' ? (sourceOf(context, node).split(/\r?\n|\r/, 1)[0] ?? '') : sourceOf(context, node);
  const open = source.indexOf('{', endOfLabel(node) - from);
  return Array.from(source.slice(open + 1).matchAll(ATTRIBUTE), (match) => ({
    name: match[1] === '#' ? 'id' : match[1] === '.' ? 'class' : (match[3] ?? ''),
    offset: from + open + 1 + match.index,
  }));
}

/** Whether a block's first paragraph is what stands in brackets behind its name. */
export const isLabel = (node: Nodes): boolean => node.type === 'paragraph' && node.data?.directiveLabel === true;

function endOfLabel(node: TextDirective | LeafDirective | ContainerDirective): number {
  const [first] = node.children;
  const last = node.type !== 'containerDirective' ? node.children.at(-1) : first && isLabel(first) ? first : undefined;
  return last?.position?.end.offset ?? offsetOf(node);
}
