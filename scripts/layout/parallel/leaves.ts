import type { Element, ElementContent, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { hasClass } from '../has-class.ts';

type Node = RootContent | ElementContent;

/** The smallest block of a text behind which a page may end: a paragraph, a heading, an item, a row. */
export interface Leaf {
  element: Element;
  /** Where it stands: indices of children, from the body down. */
  path: readonly number[];
  /** Elements and classes around it and its own. Only leaves of one kind stand for each other. */
  kind: string;
  letters: number;
  /** Events, terms and notes in it, which have the same ids in every language. */
  ids: ReadonlySet<string>;
  /** Whether no page ends behind it, or before it. */
  holdsNext: boolean;
  holdsFormer: boolean;
}

const CONTAINERS = new Set(['section', 'blockquote', 'ul', 'ol', 'dl', 'table', 'tbody']);
const BLOCKS = new Set([...CONTAINERS, 'p', 'pre', 'div', 'figure']);
/** Set apart from others of their element. */
const CLASSES = ['document', 'question', 'verse', 'stanza', 'epigraph', 'pull', 'by'];

/** The leaves of a text, in its order. */
export const leavesOf = (nodes: readonly Node[], path: readonly number[] = [], around = ''): Leaf[] =>
  nodes.flatMap((node, index): Leaf[] => {
    if (node.type !== 'element') return [];
    const kind = `${around}/${[node.tagName, ...CLASSES.filter((name) => hasClass(node, name))].join('.')}`;
    const here = [...path, index];
    return isContainer(node) ? leavesOf(node.children, here, kind) : [leafOf(node, here, kind)];
  });

const isContainer = (element: Element): boolean =>
  (CONTAINERS.has(element.tagName) && !hasClass(element, 'epigraph')) ||
  hasClass(element, 'verse') ||
  (element.tagName === 'li' && element.children.some((child) => child.type === 'element' && BLOCKS.has(child.tagName)));

function leafOf(element: Element, path: readonly number[], kind: string): Leaf {
  const { tagName } = element;
  return {
    ...{ element, path, kind, letters: textOf(element).length, ids: idsIn(element) },
    holdsNext: /^(?:h[1-6]|header|thead|dt)$/.test(tagName) || hasClass(element, 'question'),
    holdsFormer: tagName === 'dd' || hasClass(element, 'by'),
  };
}

function idsIn(element: Element, ids = new Set<string>()): Set<string> {
  const { dataEvent, dataTerm } = element.properties;
  if (typeof dataEvent === 'string') ids.add(`event ${dataEvent}`);
  if (typeof dataTerm === 'string') ids.add(`term ${dataTerm}`);
  if (hasClass(element, 'note-call')) ids.add(`note ${textOf(element)}`);
  for (const child of element.children) if (child.type === 'element') idsIn(child, ids);
  return ids;
}
