import { visit } from 'unist-util-visit';
import { writeZip } from '../../folder/write-zip.ts';
import { element } from '../element.ts';
import type { EpubInput } from './epub-input.ts';
import { navigation } from './nav.ts';
import { type EpubFile, packageDocument } from './package-document.ts';
import { takeImages } from './take-images.ts';
import { titlePage } from './title-page.ts';
import { linkFiles, xhtml } from './xhtml.ts';

const XHTML = 'application/xhtml+xml';
const TYPES: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp', gif: 'image/gif', avif: 'image/avif' };
const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/** Writes a book for reader programs and e-readers: EPUB 3.3, a file a chapter; the same publication gives the same bytes. */
export function writeEpub(input: EpubInput): Uint8Array {
  const { reading, texts, words, locale, dir, cover, styles } = input;
  const page = (title: string, type: string | undefined, children: Parameters<typeof xhtml>[0]['children']): string =>
    xhtml({ locale, dir, title, ...(type === undefined ? {} : { type }), children });
  const fileNames = new Map(reading.sections.map(({ id }, index) => [id, `${String(index + 1).padStart(2, '0')}-${plainName(id)}.xhtml`]));
  const fileOf = idsByFile(input, fileNames);
  const images = new Map<string, Uint8Array>();
  const known = new Map<string, string>();
  const pages: [path: string, content: string, properties: string[]][] = [];
  if (cover !== undefined) {
    const picture = element('img', { src: 'cover.png', alt: `${texts.title}. ${texts.collective}` });
    pages.push(['cover.xhtml', page(words.cover, 'cover', [element('div', { className: ['cover-picture'] }, picture)]), []]);
  }
  pages.push(
    ['title.xhtml', page(texts.title, 'titlepage', [titlePage(texts)]), []],
    ['nav.xhtml', page(words.contents, undefined, navigation(input, fileOf)), ['nav']],
  );
  for (const { id, title, element: written } of reading.sections) {
    const section = structuredClone(written);
    linkFiles(section, fileOf);
    takeImages(section, images, known);
    let isDrawn = false;
    visit(section, 'element', ({ tagName }) => {
      isDrawn ||= tagName === 'svg';
    });
    pages.push([fileNames.get(id) ?? '', page(title, undefined, [section]), isDrawn ? ['svg'] : []]);
  }
  const files: EpubFile[] = [
    ...pages.map(([path, , properties]) => ({ path, type: XHTML, properties, isPage: true })),
    { path: 'style.css', type: 'text/css', properties: [], isPage: false },
    ...(cover === undefined ? [] : [{ path: 'cover.png', type: 'image/png', properties: ['cover-image'], isPage: false }]),
    ...[...images.keys()].map((path) => ({ path, type: TYPES[path.split('.').at(-1) ?? ''] ?? 'image/png', properties: [], isPage: false })),
  ];
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const inBook: [string, Uint8Array][] = [
    ['package.opf', bytes(packageDocument(input, files))],
    ['style.css', bytes(styles)],
    ...pages.map(([path, content]): [string, Uint8Array] => [path, bytes(content)]),
    ...(cover === undefined ? [] : [['cover.png', cover] as [string, Uint8Array]]),
    ...images,
  ];
  const all = new Map([
    ['mimetype', bytes('application/epub+zip')],
    ['META-INF/container.xml', bytes(CONTAINER)],
    ...inBook.map(([path, content]): [string, Uint8Array] => [`EPUB/${path}`, content]),
  ]);
  // Readers know the format by the first bytes, which are the name and the content of this file as it is.
  return writeZip(all, 'mimetype');
}

/** `chapter--the-strike`: `the-strike`. */
const plainName = (id: string): string => id.replace(/^chapter--/, '').replace(/[^A-Za-z0-9-]/g, '-');

function idsByFile({ reading }: EpubInput, fileNames: ReadonlyMap<string, string>): Map<string, string> {
  const files = new Map<string, string>();
  for (const { id: section, element: root } of reading.sections)
    visit(root, 'element', ({ properties: { id } }) => {
      if (id !== undefined) files.set(String(id), fileNames.get(section) ?? '');
    });
  return files;
}
