import { posix } from 'node:path';
import { strFromU8 } from 'fflate';
import type { Element, Root } from 'hast';
import { toString as wordsOf } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Omission } from '../../model/account.ts';
import type { Checked } from '../../model/problem.ts';
import { readParts } from './document-parts.ts';
import { htmlLines } from './html-lines.ts';
import { readXml } from './read-xml.ts';
import { refused } from './refused.ts';
import type { SourceText } from './source-text.ts';
import { takeUnseen } from './take-unseen.ts';

const parser = unified().use(rehypeParse).freeze();
const CONTAINER = 'META-INF/container.xml';
const PART = /\.(?:x?html?|opf|xml)$/i;

/**
 * An EPUB as Markdown lines: its documents in the order of the spine (EPUB 3.3, 5.7), without the table of contents.
 * @param mostText bytes that its text may have, unpacked
 */
export function readEpub(bytes: Uint8Array, path: string, mostText: number): Checked<SourceText | undefined> {
  const read = readParts(bytes, mostText, (name) => PART.test(name));
  if (read === 'too-large') return refused(path, `Unexpected book with more than ${mostText} bytes of text, expected less`, 'Take out of it what you need.');
  const partOf = (name: string): string | undefined => {
    const part = read?.parts[name];
    return part === undefined ? undefined : strFromU8(part);
  };
  const packagePath = attribute(readXml(partOf(CONTAINER) ?? ''), 'rootfile', 'full-path');
  const opf = readXml(partOf(packagePath ?? '') ?? '');
  const documents = packagePath === undefined || opf === undefined ? [] : spineOf(opf, packagePath);
  const texts = documents.flatMap((name) => partOf(name) ?? []);
  if (texts.length === 0) return refused(path, 'Unexpected damaged EPUB, expected one with texts in it', 'Look whether a reader opens it.');
  const omitted: Omission[] = [];
  const children = texts.flatMap((html) => {
    const tree = parser.parse(html);
    omitted.push(...takeUnseen(tree));
    return bodyOf(tree);
  });
  const lines = htmlLines({ type: 'root', children }, 0, '');
  if (lines.text.trim() === '')
    return refused(path, 'Unexpected book without a word that can be read, expected a text', 'Look whether it is protected against copying.');
  const title = opf === undefined ? '' : wordsOfFirst(opf, 'dc:title');
  return { value: { ...lines, omitted: [...omitted, ...(lines.omitted ?? [])], format: 'epub', ...(title === '' ? {} : { title }) }, problems: [] };
}

/** Paths of the documents in reading order. */
function spineOf(opf: Root, packagePath: string): string[] {
  const items = new Map<string, Element['properties']>();
  const order: string[] = [];
  visit(opf, 'element', ({ tagName, properties }) => {
    if (/(?:^|:)item$/.test(tagName)) items.set(String(properties.id), properties);
    if (/(?:^|:)itemref$/.test(tagName) && properties.linear !== 'no') order.push(String(properties.idref));
  });
  return order.flatMap((id) => {
    const { href, properties = '' } = items.get(id) ?? {};
    const isContents = String(properties).split(/\s/).includes('nav');
    return href === undefined || isContents ? [] : posix.join(posix.dirname(packagePath), decoded(String(href)));
  });
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

function attribute(tree: Root | undefined, tagName: string, name: string): string | undefined {
  let found: string | undefined;
  if (tree !== undefined)
    visit(tree, 'element', (each) => {
      if (each.tagName === tagName) found ??= String(each.properties[name] ?? '');
    });
  return found;
}

function wordsOfFirst(tree: Root, tagName: string): string {
  let found = '';
  visit(tree, 'element', (each) => {
    if (each.tagName === tagName && found === '') found = wordsOf(each).trim();
  });
  return found;
}

function bodyOf(tree: Root): Root['children'] {
  let found: Root['children'] = [];
  visit(tree, 'element', ({ tagName, children }) => {
    if (tagName === 'body') found = children;
  });
  return found;
}
