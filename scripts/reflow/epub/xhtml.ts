import type { Element, ElementContent, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { SKIP, visit } from 'unist-util-visit';
import { decoded } from '../../model/fragment.ts';
import { element } from '../element.ts';
import { writeXml } from './write-xml.ts';

export interface Page {
  locale: string;
  dir: 'ltr' | 'rtl';
  title: string;
  /** What it is, as `epub:type` says it of the body; absent for a text. */
  type?: string;
  children: ElementContent[];
}

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';
/** What roles are called in EPUB’s own vocabulary, which older readers know alone. */
const TYPES: Record<string, string> = {
  'doc-noteref': 'noteref',
  'doc-footnote': 'footnote',
  'doc-endnotes': 'endnotes',
  'doc-backlink': 'backlink',
  'doc-pagebreak': 'pagebreak',
};
/** Ids of XML begin with a letter and hold no signs but these. */
const NAME = /^[\p{L}_][\p{L}\p{N}._-]*$/u;

export const xmlId = (id: string): string => (NAME.test(id) ? id : `_${id.replace(/[^\p{L}\p{N}._-]/gu, '_')}`);

/** A page of the book as XHTML. */
export function xhtml({ locale, dir, title, type, children }: Page): string {
  const head = element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('title', {}, title),
    element('link', { rel: ['stylesheet'], type: 'text/css', href: 'style.css' }),
  );
  const body = element('body', type === undefined ? {} : { 'epub:type': type }, ...children);
  const html = element('html', { 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: locale, 'xml:lang': locale, dir }, head, body);
  visit(html, 'element', (node) => {
    const { role, id } = node.properties;
    if (typeof role === 'string' && TYPES[role] !== undefined) node.properties['epub:type'] = TYPES[role];
    if (id !== undefined) node.properties.id = xmlId(String(id));
  });
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, html] };
  return `${XML}${writeXml(toXast(root))}`;
}

/** Lets links lead to the files in which their ids are. */
export function linkFiles(section: Element, fileOf: ReadonlyMap<string, string>): void {
  visit(section, 'element', (node) => {
    if (node.tagName === 'svg') return SKIP;
    const { href } = node.properties;
    if (typeof href !== 'string' || !href.startsWith('#')) return undefined;
    const id = decoded(href.slice(1));
    node.properties.href = `${fileOf.get(id) ?? ''}#${encodeURI(xmlId(id))}`;
    return undefined;
  });
}
