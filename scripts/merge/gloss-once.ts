import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { forget, type Keep } from '../memo/keep.ts';
import type { Chapter } from '../model/chapter.ts';

/** Chapters in their order, in which each term is explained where the first of them uses it, and in none behind that. */
export function glossOnce(chapters: readonly Chapter[], keep: Keep = forget): Chapter[] {
  const before = new Set<string>();
  return chapters.map((chapter) => {
    const own = keep(`glosses ${chapter.slug}`, [chapter], () => glossesOf(chapter.body));
    const again = own.filter((id) => before.has(id));
    for (const id of own) before.add(id);
    if (again.length === 0) return chapter;
    return keep(`glossed once ${chapter.slug}`, [chapter, again.join(' ')], () => ({ ...chapter, body: withoutGlosses(chapter.body, new Set(again)) }));
  });
}

/** The terms that a text explains, each once. */
function glossesOf(body: Root): string[] {
  const found: string[] = [];
  visit(body, 'element', ({ properties: { dataGloss } }) => {
    if (typeof dataGloss === 'string') found.push(dataGloss);
  });
  return found;
}

function withoutGlosses(body: Root, again: ReadonlySet<string>): Root {
  const strip = <T extends Root['children'][number] | ElementContent>(node: T): T => {
    if (node.type !== 'element') return node;
    const children = node.children.map(strip);
    return { ...node, properties: again.has(String(node.properties.dataGloss)) ? unglossed(node) : node.properties, children };
  };
  return { ...body, children: body.children.map(strip) };
}

const unglossed = ({ properties: { dataGloss: _, ...others } }: Element): Element['properties'] => others;
