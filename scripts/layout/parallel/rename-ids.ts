import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { MergedChapter } from '../../model/publication.ts';

type Node = RootContent | ElementContent;

/** Chapters whose anchors begin with a prefix, and with them all that leads there: two languages have the same ids, and stand in one document. */
export function renameIds(chapters: readonly MergedChapter[], prefix: string): MergedChapter[] {
  const own = new Set(
    chapters.flatMap(({ anchor, body, notes }) => [anchor, ...idsIn(body.children), ...notes.flatMap((note) => [note.anchor, ...idsIn(note.content)])]),
  );
  const renamed = (id: string): string => (own.has(id) ? `${prefix}${id}` : id);
  const rename = <T extends Node>(node: T): T => {
    if (node.type !== 'element') return node;
    const { id, href, dataPageOf } = node.properties;
    const properties = {
      ...node.properties,
      ...(typeof id === 'string' ? { id: renamed(id) } : {}),
      ...(typeof href === 'string' && href.startsWith('#') ? { href: `#${renamed(href.slice(1))}` } : {}),
      ...(typeof dataPageOf === 'string' ? { dataPageOf: renamed(dataPageOf) } : {}),
    };
    return { ...node, properties, children: node.children.map(rename) };
  };
  return chapters.map((chapter) => ({
    ...chapter,
    anchor: renamed(chapter.anchor),
    body: { ...chapter.body, children: chapter.body.children.map(rename) } satisfies Root,
    notes: chapter.notes.map((note) => ({ ...note, anchor: renamed(note.anchor), call: renamed(note.call), content: note.content.map(rename) })),
  }));
}

/** Of all elements in nodes. */
export const idsIn = (nodes: readonly Node[]): string[] => nodes.flatMap((node) => (node.type === 'element' ? [...idOf(node), ...idsIn(node.children)] : []));
const idOf = ({ properties: { id } }: Element): string[] => (typeof id === 'string' ? [id] : []);
