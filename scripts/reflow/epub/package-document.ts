import { createHash } from 'node:crypto';
import type { Element } from 'xast';
import type { EpubInput } from './epub-input.ts';
import { writeXml } from './write-xml.ts';

/** A file of the book, in the order in which it is read where it is a page. */
export interface EpubFile {
  path: string;
  type: string;
  /** `nav`, `cover-image`, `svg`. */
  properties: string[];
  isPage: boolean;
}

const x = (name: string, attributes: Record<string, string>, ...children: (Element | string)[]): Element => ({
  type: 'element',
  name,
  attributes,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

/** The package document: what the book is, of which files it is made, in which order they are read. */
export function packageDocument(input: EpubInput, files: readonly EpubFile[]): string {
  const idOf = (path: string): string => `f-${path.replace(/[^\w-]/g, '-')}`;
  const manifest = files.map(({ path, type, properties }) =>
    x('item', { id: idOf(path), href: path, 'media-type': type, ...(properties.length > 0 ? { properties: properties.join(' ') } : {}) }),
  );
  const spine = files.filter(({ isPage }) => isPage).map(({ path }) => x('itemref', { idref: idOf(path) }));
  const root = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'id',
      'xml:lang': input.locale,
      dir: input.dir,
    },
    x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, ...metadata(input, files)),
    x('manifest', {}, ...manifest),
    x('spine', input.dir === 'rtl' ? { 'page-progression-direction': 'rtl' } : {}, ...spine),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${writeXml(root)}`;
}

function metadata({ texts, words, publication, locale, date, reading }: EpubInput, files: readonly EpubFile[]): Element[] {
  const day = date.toISOString().slice(0, 10);
  const meta = (property: string, value: string): Element => x('meta', { property }, value);
  const isDrawn = files.some(({ type, properties }) => properties.includes('svg') || (type.startsWith('image/') && !properties.includes('cover-image')));
  const cover = files.find(({ properties }) => properties.includes('cover-image'));
  const hasPages = reading.pages.length > 0;
  return [
    x('dc:identifier', { id: 'id' }, `urn:uuid:${uuidOf(`${publication}/${locale}`)}`),
    x('dc:title', { id: 'title' }, texts.title),
    ...(texts.subtitle === null
      ? []
      : [
          x('dc:title', { id: 'subtitle' }, texts.subtitle),
          x('meta', { refines: '#title', property: 'title-type' }, 'main'),
          x('meta', { refines: '#subtitle', property: 'title-type' }, 'subtitle'),
        ]),
    x('dc:language', {}, locale),
    x('dc:creator', {}, texts.collective),
    x('dc:publisher', {}, texts.collective),
    x('dc:date', {}, day),
    ...(texts.blurb === null ? [] : [x('dc:description', {}, texts.blurb)]),
    ...(texts.rights === null ? [] : [x('dc:rights', {}, texts.rights)]),
    meta('dcterms:modified', `${day}T00:00:00Z`),
    ...(hasPages
      ? [x('dc:source', { id: 'print' }, `${publication}-${locale}-a5.pdf`), x('meta', { refines: '#print', property: 'source-of' }, 'pagination')]
      : []),
    meta('schema:accessMode', 'textual'),
    ...(isDrawn ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    ...['structuralNavigation', 'tableOfContents', 'readingOrder', 'alternativeText', 'displayTransformability', ...(hasPages ? ['printPageNumbers'] : [])].map(
      (each) => meta('schema:accessibilityFeature', each),
    ),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', words.access),
    // Readers of EPUB 2 find the cover so.
    ...(cover === undefined ? [] : [x('meta', { name: 'cover', content: `f-${cover.path.replace(/[^\w-]/g, '-')}` })]),
  ];
}

/** The same for all editions of a publication in a locale (RFC 9562, version 8): shelves then know a new one as the same book. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
