import { filesInZip } from '../../folder/zip-folder.ts';

/** The texts of a finished reading edition: the page itself, or the pages of a book in the order of its spine. */
export function readingFiles(bytes: Uint8Array, format: 'web' | 'epub', path: string): string[] {
  if (format === 'web') return [textOf(bytes)];
  const files = filesInZip(bytes, path);
  const pages = new Map(Object.entries(files).map(([name, content]) => [name, content]));
  const spine = textOf(pages.get('EPUB/package.opf') ?? new Uint8Array());
  const hrefs = new Map([...spine.matchAll(/<item id="([^"]+)" href="([^"]+)"/g)].map(([, id = '', href = '']) => [id, href]));
  return [...spine.matchAll(/<itemref idref="([^"]+)"/g)].map(([, id = '']) => textOf(pages.get(`EPUB/${hrefs.get(id)}`) ?? new Uint8Array()));
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
