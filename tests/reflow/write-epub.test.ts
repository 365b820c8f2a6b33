import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { filesInZip } from '../../scripts/folder/zip-folder.ts';
import { writeEpub } from '../../scripts/reflow/epub/write-epub.ts';
import { readingOf } from './sample-layout.ts';

const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
const book = (chapter?: string, dir: 'ltr' | 'rtl' = 'ltr'): Uint8Array =>
  writeEpub({
    reading: readingOf(chapter),
    texts: {
      ...{ title: 'Kettles & <Stoves>', subtitle: null, collective: 'The Stokers', blurb: 'Two & two', rights: null },
      ...{ restriction: null, home: null, date: 'Edition of 2026' },
    },
    words: { contents: 'Contents', cover: 'Cover', pages: 'Pages', pageNumbers: 'They are those of the booklet.', access: 'Words for pictures.' },
    ...{ publication: 'kettle', locale: dir === 'rtl' ? 'fa' : 'en', dir, date: new Date('2026-03-01T00:00:00Z'), cover: PICTURE, styles: 'p { margin: 0 }' },
  });
const filesOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(filesInZip(bytes, 'x.epub')).map(([path, content]) => [path, new TextDecoder().decode(content)]));

describe('writeEpub', () => {
  it('begins with its kind, uncompressed, and is the same bytes again', () => {
    expect(new TextDecoder().decode(book().slice(30, 58))).toBe('mimetypeapplication/epub+zip');
    expect(Buffer.from(book())).toEqual(Buffer.from(book()));
  });

  it('has a file a chapter, and links between them', () => {
    const files = filesOf(book());
    expect(Object.keys(files).sort()).toEqual(
      [
        'EPUB/01-kettle.xhtml EPUB/02-glossary.xhtml EPUB/cover.png EPUB/cover.xhtml EPUB/nav.xhtml EPUB/package.opf',
        'EPUB/style.css EPUB/title.xhtml META-INF/container.xml mimetype',
      ].flatMap((line) => line.split(' ')),
    );
    expect(files['EPUB/01-kettle.xhtml']).toContain('href="02-glossary.xhtml#gloss--akim"');
    expect(files['EPUB/02-glossary.xhtml']).toContain('href="01-kettle.xhtml#term--akim--kettle--1"');
    expect(files['EPUB/01-kettle.xhtml']).toMatch(/<a [^>]*href="01-kettle\.xhtml#note--kettle--1"[^>]*epub:type="noteref"/);
    expect(files['EPUB/01-kettle.xhtml']).toMatch(/<aside [^>]*role="doc-footnote"[^>]*epub:type="footnote"/);
  });

  it('lists the pages of the print, and says how it can be read', () => {
    const { 'EPUB/nav.xhtml': nav = '', 'EPUB/package.opf': opf = '', 'EPUB/01-kettle.xhtml': chapter = '' } = filesOf(book());
    expect(nav).toContain('<li><a href="01-kettle.xhtml#page-2">2</a></li>');
    expect(chapter).toContain('<span id="page-2" class="page-mark" role="doc-pagebreak" aria-label="2" epub:type="pagebreak" />');
    expect(opf).toContain('<dc:title id="title">Kettles &#x26; &#x3C;Stoves></dc:title>');
    expect(opf).toContain('<meta property="dcterms:modified">2026-03-01T00:00:00Z</meta>');
    for (const said of ['accessMode">textual', 'accessModeSufficient">textual', 'accessibilityFeature">printPageNumbers', 'accessibilityHazard">none'])
      expect(opf).toContain(`schema:${said}`);
  });

  it('turns its pages as its language is read', () => {
    const { 'EPUB/package.opf': opf = '', 'EPUB/01-kettle.xhtml': chapter = '' } = filesOf(book(undefined, 'rtl'));
    expect(opf).toContain('page-progression-direction="rtl"');
    expect(chapter).toMatch(/<html [^>]*lang="fa"[^>]*dir="rtl"/);
  });

  it('is XML whatever stands in a chapter: each element closed, each id a name, once in its file', () => {
    const odd =
      '<h1>A</h1><p>1 &lt; 2 &amp; 3 &lt; 4 ]]&gt; 5<br>“x”<a href="#1984--part">link</a></p><h2 id="1984--part">1984</h2><ol start="3" reversed><li>x</li></ol><img src="data:image/png;base64,AA==" alt>';
    const files = filesOf(book(odd));
    expect(files['EPUB/images/1.png']).toBeDefined();
    for (const [path, text] of Object.entries(files).filter(([name]) => name.endsWith('.xhtml'))) {
      const [open, ids]: [string[], string[]] = [[], []];
      const parser = new Parser(
        {
          onopentag: (name, { id }) => {
            open.push(name);
            if (id !== undefined) ids.push(id);
          },
          onclosetag: (name, isImplied) => expect([path, open.pop(), isImplied && !text.includes(`<${name}`)]).toEqual([path, name, false]),
        },
        { xmlMode: true },
      );
      parser.end(text);
      expect(ids.filter((id) => !/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<!DOCTYPE html><html /i);
    }
    expect(files['EPUB/01-kettle.xhtml']).toContain('href="01-kettle.xhtml#_1984--part"');
    expect(files['EPUB/01-kettle.xhtml']).toContain('4 ]]&gt; 5');
    expect(Object.values(files).join('')).not.toContain(']]>');
  });
});
