import type { Element, ElementContent, RootContent } from 'hast';
import type { TextBlock } from '../model/block.ts';
import type { Chapter } from '../model/chapter.ts';
import { writtenRange } from './block-range.ts';
import { headerBlocks } from './header-blocks.ts';
import { type Inline, writeInline } from './write-inline.ts';

type Node = RootContent | ElementContent;

/** Elements that hold blocks. All others hold words. */
const CONTAINERS = new Set(['ol', 'ul', 'blockquote', 'section', 'div', 'aside', 'table', 'thead', 'tbody', 'dl', 'figure', 'header']);
/** What a block is called by its element; by its class where that says more. */
const KINDS: Record<string, string> = { p: 'paragraph', li: 'item', tr: 'row', dt: 'term', dd: 'definition', pre: 'code', figcaption: 'caption', img: 'image' };
const HEADING = /^h([2-4])$/;
/** Containers that make another kind of what is in them. */
const NAMED = ['question', 'verse', 'epigraph', 'pull', 'document'];
/** Written with the attributes of a block, in their order. */
const ATTRIBUTES = ['by', 'credit', 'document-title', 'document-by', 'document-standpoint'];

/** The blocks of a chapter in the order of the text: header, body, notes by their names. */
export function listBlocks(chapter: Chapter): TextBlock[] {
  const blocks = [...headerBlocks(chapter)];
  const add = (kind: string, nodes: readonly Node[], line: number): void => {
    const inline = writeInline(nodes, chapter);
    const range = writtenRange(nodes);
    if (inline.text !== '') blocks.push({ ...toBlock(kind, inline, chapter, line), ...(range === undefined ? {} : { range }) });
  };
  walk(chapter.body.children, [], 1, add);
  for (const { label, content, place } of chapter.notes) {
    if (label !== undefined) walk(content, [`note ${label}`], place.line ?? 1, add);
  }
  return markDifferences(blocks, chapter);
}

const toBlock = (kind: string, inline: Inline, { path }: Chapter, line: number): TextBlock => ({ kind, ...inline, differs: false, place: { path, line } });

function walk(nodes: readonly Node[], around: readonly string[], line: number, add: (kind: string, nodes: readonly Node[], line: number) => void): void {
  const kindOf = (name: string): string => (name === 'paragraph' && around.length > 0 ? around : [...around, name]).join(' ');
  // Words beside blocks, as in an item that holds a list.
  let loose: Node[] = [];
  const flush = (name: string): void => {
    if (loose.length > 0) add(kindOf(name), loose, line);
    loose = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element') {
      loose.push(node);
      continue;
    }
    const own = Number(node.properties.dataLine ?? node.position?.start.line ?? line);
    const name = blockName(node);
    if (name !== undefined) {
      flush('paragraph');
      add(kindOf(name), [node], own);
    } else if (CONTAINERS.has(node.tagName)) {
      flush('paragraph');
      const outer = NAMED.find((each) => classesOf(node).includes(each));
      walk(node.children, outer === undefined ? around : [...around, outer], own, add);
    } else if (node.tagName === 'li') {
      flush('paragraph');
      walkItem(node, around, own, add);
    } else loose.push(node);
  }
  flush('paragraph');
}

function walkItem(item: Element, around: readonly string[], line: number, add: (kind: string, nodes: readonly Node[], line: number) => void): void {
  const isBlock = (node: Node): boolean => node.type === 'element' && (blockName(node) !== undefined || CONTAINERS.has(node.tagName));
  const at = item.children.findIndex(isBlock);
  const words = at < 0 ? item.children : item.children.slice(0, at);
  add([...around, 'item'].join(' '), words, line);
  if (at >= 0) walk(item.children.slice(at), [...around, 'item'], line, add);
}

function blockName(node: Element): string | undefined {
  const heading = HEADING.exec(node.tagName)?.[1];
  if (heading !== undefined) return `heading ${heading}`;
  const attribute = ATTRIBUTES.find((name) => classesOf(node).includes(name));
  if (attribute !== undefined) return attribute.replace('-', ' ');
  return node.tagName === 'li' ? undefined : KINDS[node.tagName];
}

const classesOf = (node: Element): readonly unknown[] => (Array.isArray(node.properties.className) ? node.properties.className : []);

/** A comment stands in its block, or on a line of its own before it. */
function markDifferences(blocks: TextBlock[], { differences = [] }: Chapter): TextBlock[] {
  for (const { line, isWithin } of differences) {
    const byLine = blocks.toSorted((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
    const block = isWithin ? byLine.findLast(({ place }) => (place.line ?? 0) <= line) : byLine.find(({ place }) => (place.line ?? 0) > line);
    if (block !== undefined) block.differs = true;
  }
  return blocks;
}
