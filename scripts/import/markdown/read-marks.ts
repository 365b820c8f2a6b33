import type { Nodes, Text } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { everyHidden } from '../../diagnostics/hidden-characters.ts';
import { parseInline } from './parse-inline.ts';

/** A character that is read, or several that one reference stands for, and where in the Markdown it begins; nowhere for a line break. */
export interface Kept {
  text: string;
  at?: number;
}

/** How Markdown sets some of the characters that are read; `end` is not among them. */
export interface MarkedStyle {
  kind: 'emphasis' | 'strong' | 'delete' | 'link';
  url?: string;
  start: number;
  end: number;
}

/** What Markdown has that is not read: a picture, a link around no words, a reference to an invisible character. */
export interface Wordless {
  kind: 'picture' | 'link' | 'character';
  at: number;
  /** Of a picture: what it says that it shows; of a character: its name. */
  text: string;
  address: string;
}

export interface ReadMarks {
  kept: Kept[];
  styles: MarkedStyle[];
  wordless: Wordless[];
}

const REFERENCE = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});/i;
/** As in chapters. */
const LINE_BREAK = /^<br\s*\/?>$/i;
const PUNCTUATION = /[!-/:-@[-`{-~]/;

/**
 * Reads the text of a paragraph in Markdown: what is read of it, and what only says how. The one idea of a source's Markdown: chapters are written by it, and audited
 * by it.
 */
export function readMarks(markdown: string): ReadMarks {
  const kept: Kept[] = [];
  const styles: MarkedStyle[] = [];
  const wordless: Wordless[] = [];
  const take = (from: number, to: number) => {
    for (let at = from; at < to; at++) kept.push({ text: markdown[at] ?? '', at });
  };
  const walk = (node: Nodes): void => {
    const style = styleOf(node, kept.length);
    // Outer before inner, also where both have the same words.
    if (style !== undefined) styles.push(style);
    read(node);
    if (style !== undefined) style.end = kept.length;
  };
  const readText = (node: Text, from: number, to: number): void => {
    const hidden = new Map(Array.from(everyHidden(node.value), ({ index, name }) => [index, name]));
    for (const { index, ...each } of unescaped(node, markdown, from, to)) {
      const name = hidden.get(index);
      if (name === undefined) kept.push(each);
      else wordless.push({ kind: 'character', at: each.at, text: name, address: '' });
    }
  };
  const read = (node: Nodes): void => {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    if (node.type === 'text') readText(node, from, to);
    else if (node.type === 'break' || (node.type === 'html' && LINE_BREAK.test(node.value))) kept.push({ text: '\n' });
    else if (node.type === 'inlineCode') take(...insideFence(markdown, from, to));
    else if (node.type === 'image') wordless.push({ kind: 'picture', at: from, text: node.alt ?? '', address: node.url });
    else if ('children' in node) node.children.forEach(walk);
    else take(from, to);
    if (node.type === 'link' && plainText(node).trim() === '') wordless.push({ kind: 'link', at: from, text: '', address: node.url });
  };
  for (const node of parseInline(markdown)) walk(node);
  return { kept, styles, wordless };
}

function styleOf(node: Nodes, start: number): MarkedStyle | undefined {
  if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') return { kind: node.type, start, end: start };
  return node.type === 'link' && /^https?:/i.test(node.url) ? { kind: 'link', url: node.url, start, end: start } : undefined;
}

/** CommonMark 0.31, 6.1: one space at both ends belongs to the backticks. */
function insideFence(markdown: string, from: number, to: number): [from: number, to: number] {
  const fence = /^`+/.exec(markdown.slice(from, to))?.[0].length ?? 0;
  const inside = markdown.slice(from + fence, to - fence);
  const padding = /^\s.*\S.*\s$/s.test(inside) ? 1 : 0;
  return [from + fence + padding, to - fence - padding];
}

/** The characters of a text, without the backslashes of escapes, and with what references stand for; `index` is that in the value. */
function* unescaped({ value }: Text, markdown: string, from: number, to: number): Generator<{ text: string; at: number; index: number }> {
  for (let [at, j] = [from, 0]; at < to && j < value.length; at++) {
    const reference = markdown[at] === '&' ? REFERENCE.exec(markdown.slice(at, Math.min(to, at + 40)))?.[0] : undefined;
    if (reference !== undefined && !value.startsWith(reference, j)) {
      const text = String.fromCodePoint(value.codePointAt(j) ?? 0);
      yield { text, at, index: j };
      at += reference.length - 1;
      j += text.length;
      continue;
    }
    // Of an escape, the character itself, whatever it is.
    if (markdown[at] === '\\' && PUNCTUATION.test(markdown[at + 1] ?? '')) at++;
    // White space at a line end is not part of the text.
    if (markdown[at] !== value[j] && /[ \t]/.test(markdown[at] ?? '')) continue;
    yield { text: markdown[at] ?? '', at, index: j };
    j++;
  }
}
