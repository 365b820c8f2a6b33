import type { Html, Nodes, Parents, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Draft, type Edit, endOf, startOf } from './edit.ts';
import { type Tag, tagsIn } from './html-tags.ts';
import { raised } from './raised.ts';
import { tagText } from './tag-text.ts';
import { type BlockPlace, writeBlock } from './write-block.ts';

/**
 * Tags that stand around Markdown, or within a line, become Markdown or go; what is between them stays. Where one in a block of HTML cannot be replaced, none
 * is: half an element would be worse than a whole one.
 */
export function replaceTags({ source, tree }: Draft): Edit[] {
  const names = readNames(tree);
  const edits: Edit[] = [];
  visit(tree, 'html', (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    edits.push(...(isInline(parent) ? replaceInline : replaceBlock)(source, { node, index, parent }, names));
  });
  return withinCells(tree, edits);
}

/** In a table, a bar ends the cell, in code too. */
function withinCells(tree: Root, edits: readonly Edit[]): Edit[] {
  const tables: [from: number, to: number][] = [];
  visit(tree, 'table', (node) => {
    tables.push([startOf(node), endOf(node)]);
  });
  const isInTable = ({ from }: Edit): boolean => tables.some(([start, end]) => start <= from && from < end);
  return edits.map((edit) => (isInTable(edit) ? { ...edit, text: edit.text.replace(/(?<!\\)\|/gu, '\\|') } : edit));
}

interface Names {
  /** Elements that have an end tag in the chapter. */
  closed: ReadonlySet<string>;
  /** Elements of which a beginning cannot be replaced; so their ends stay. */
  left: ReadonlySet<string>;
}

function readNames(tree: Root): Names {
  const tags: Tag[] = [];
  visit(tree, 'html', ({ value }) => {
    tags.push(...tagsIn(value));
  });
  const closed = new Set(tags.filter(({ kind }) => kind === 'close').map(({ name }) => name));
  const left = tags.filter((tag) => tag.kind === 'open' && tagText(tag, { isBlock: true, isClosed: closed.has(tag.name) }) === undefined);
  return { closed, left: new Set(left.map(({ name }) => name)) };
}

const textOf = (tag: Tag, { closed, left }: Names, isBlock: boolean): string | undefined =>
  tag.kind === 'close' && left.has(tag.name) ? undefined : tagText(tag, { isBlock, isClosed: closed.has(tag.name) });

const INLINE: readonly string[] = ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'textDirective'];
const isInline = ({ type }: Parents): boolean => INLINE.includes(type);

function replaceBlock(source: string, at: BlockPlace<Html>, names: Names): Edit[] {
  const { node } = at;
  let text = '';
  let end = 0;
  const tags = [...tagsIn(node.value)];
  if (tags.length === 0 || tags.every(({ name }) => name === 'br')) return [];
  for (const tag of tags) {
    const written = textOf(tag, names, true);
    if (written === undefined) return [];
    text += node.value.slice(end, tag.index) + written;
    end = tag.index + tag.written.length;
  }
  text = (text + node.value.slice(end)).replace(/[ \t]*\n[ \t]*\n\s*/gu, '\n\n').trim();
  return [{ rule: 'html-raw', ...writeBlock(source, at, text) }];
}

function replaceInline(source: string, { node, index, parent }: BlockPlace<Html>, names: Names): Edit[] {
  const [tag, more] = tagsIn(node.value);
  if (tag === undefined || more !== undefined) return [];
  const partner = tag.kind === 'open' ? closingTag(tag, parent.children.slice(index + 1)) : undefined;
  const [from, to] = [startOf(node), endOf(node)];
  if (partner !== undefined) {
    const content = parent.children.slice(index + 1, parent.children.indexOf(partner as never)) as Nodes[];
    const paired = pair(source, tag, content);
    if (paired !== undefined) {
      const [open, close] = paired;
      // Code and raised digits are written anew as a whole.
      if (close === undefined) return [{ rule: 'html-raw', from, to: endOf(partner), text: open }];
      return [
        { rule: 'html-raw', from, to, text: open },
        { rule: 'html-raw', from: startOf(partner), to: endOf(partner), text: close },
      ];
    }
    if (WHOLE.test(tag.name)) return [];
  } else if (tag.kind === 'close' && (tag.name === 'a' || WHOLE.test(tag.name))) return [];
  const text = textOf(tag, names, false);
  // Two blanks at the end of a line would break it.
  const isBesideBlank = /\s|^$/u.test(source.charAt(from - 1)) || /\s|^$/u.test(source.charAt(to));
  return text === undefined ? [] : [{ rule: 'html-raw', from, to, text: text === ' ' && isBesideBlank ? '' : text }];
}

/** Elements that say what they do not say without their tags. */
const WHOLE = /^(?:su[bp]|code|kbd|samp|tt)$/u;

/** The tag that closes `tag`, among the nodes behind it. */
function closingTag(tag: Tag, nodes: readonly Nodes[]): Html | undefined {
  let open = 1;
  for (const node of nodes) {
    if (node.type !== 'html') continue;
    const [other] = tagsIn(node.value);
    if (other?.name !== tag.name) continue;
    open += other.kind === 'open' ? 1 : other.kind === 'close' ? -1 : 0;
    if (open === 0) return node;
  }
  return undefined;
}

const MARKS: Record<string, string> = { b: '**', strong: '**', i: '*', em: '*', cite: '*', dfn: '*', var: '*', s: '~~', del: '~~', strike: '~~' };

/** What is written in place of two tags; or, alone, of the whole element. */
function pair(source: string, { name, attributes }: Tag, content: readonly Nodes[]): [open: string, close?: string] | undefined {
  const [first, last] = [content[0], content.at(-1)];
  const written = first && last ? source.slice(startOf(first), endOf(last)) : '';
  const mark = MARKS[name];
  // Marks open and close only beside letters.
  if (mark !== undefined)
    return /^\s*$/u.test(written) ? ['', ''] : /^[\p{L}\p{N}][\s\S]*[\p{L}\p{N}.!?]$|^[\p{L}\p{N}]$/u.test(written) ? [mark, mark] : ['', ''];
  const words = content.map((node) => (node.type === 'html' ? '' : plainText(node))).join('').replace(/\s+/gu, ' '); // biome-ignore format: one chain
  if (name === 'sup' || name === 'sub') {
    const text = raised(words, name);
    return text === undefined ? undefined : [text];
  }
  if (WHOLE.test(name)) return words.trim() === '' ? ['', ''] : [codeSpan(words.trim())];
  if (name !== 'a') return undefined;
  const href = attributes.get('href') ?? '';
  return href === '' ? ['', ''] : ['[', `](${/[\s()]/u.test(href) ? `<${href}>` : href})`];
}

function codeSpan(words: string): string {
  const fence = '`'.repeat(Math.max(0, ...(words.match(/`+/gu) ?? []).map(({ length }) => length)) + 1);
  return words.includes('`') ? `${fence} ${words} ${fence}` : fence + words + fence;
}
