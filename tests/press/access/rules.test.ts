import type { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { CONTENT, foundIn, marked, type Small, stream, type Tree, XMP } from './small-file.ts';

/** Marks 1 to 5 of the page in a paragraph, behind what is tried. */
const withTree = (...tree: Tree[]): Small => ({ tree: ['Document', ...tree, ['P', 0, 1, 2, 3, 4, 5]] });
const row = (...types: string[]): Tree => ['TR', ...types.map((type): Tree => [type, 0, ...(type === 'TH' ? [{ A: { O: 'Table', Scope: 'Column' } }] : [])])];
const annotated = (annotation: Record<string, unknown>, holder: string | null = 'Annot', more: Record<string, unknown> = {}): Small => ({
  tree: ['Document', ['P', 0, 1, 2, 3, 4, 5, ...(holder === null ? [] : [[holder, '@0', more] as Tree])]],
  annotations: [annotation],
});
const LINK = { Subtype: 'Link', Contents: { text: 'to page 2' } };
const FIELD = { Subtype: 'Widget', TU: { text: 'Name' } };
const NO_LANGUAGE = { catalog: { Lang: undefined } };
const WIDE: Tree = ['TD', 0, { A: { O: 'Table', ColSpan: 2 } }];
const TALL: Tree = ['TD', 0, { A: { O: 'Table', RowSpan: 3 } }];

describe('what PDF/UA-1 allows', () => {
  it.each<[string, Small]>([
    ['a small file', {}],
    ['artifacts', { content: `${CONTENT}\n/Artifact BMC 0 0 9 9 re f EMC /Artifact <</Type /Pagination>> BDC BT /F 9 Tf (a) Tj ET EMC` }],
    ['a type that stands for a standard one', { ...withTree(['Leaf', 0]), roleMap: { Leaf: 'Page', Page: 'Sect' } }],
    ['a list', withTree(['L', ['LI', ['Lbl', 0], ['LBody', 1]], ['NonStruct', ['LI', ['LBody', 2]]]])],
    ['a table', withTree(['Table', ['Caption', 0], ['THead', row('TH', 'TH')], ['TBody', row('TD', 'TD'), row('TD', 'TD')]])],
    ['a table whose corner is empty', withTree(['Table', ['TR', ['TD'], ['TH', 0, { A: { O: 'Table', Scope: 'Column' } }]], ['TR', ['TH', 1, { A: { O: 'Table', Scope: 'Row' } }], ['TD', 2]]])],
    ['a table of named heads', withTree(['Table', ['TR', ['TH', 0, { ID: { text: 'h' } }]], ['TR', ['TD', 1, { A: { O: 'Table', Headers: [{ text: 'h' }] } }]]])],
    ['a table of data only', withTree(['Table', row('TD'), row('TD')])],
    ['headings that go up by several', withTree(['H1', 0], ['H2', 1], ['H3', 2], ['H1', 3])],
    ['languages by element', { ...NO_LANGUAGE, tree: ['Document', { Lang: { text: 'kk-Cyrl' } }, ['H1', 0], ['P', 1, 2, 3, 4, 5]], xmp: XMP.replace('x-default', 'kk') }],
    ['a figure that is replaced by a text', withTree(['Figure', 0, { ActualText: { text: 'A' } }])],
    ['two notes', withTree(['Note', 0, { ID: { text: 'n1' } }], ['Note', 1, { ID: { text: 'n2' } }])],
    ['a link', annotated(LINK, 'Link')],
    ['a comment', annotated({ Subtype: 'Text', Contents: { text: 'a comment' } })],
    ['one that its element describes', annotated({ Subtype: 'Square' }, 'Annot', { Alt: { text: 'a frame' } })],
    ['one that is hidden', annotated({ Subtype: 'Text', F: 2 }, null)],
    ['one that is off the page', annotated({ Subtype: 'Text', Rect: [300, 300, 310, 310] }, null)],
    ['a field', annotated(FIELD, 'Form')],
  ])('%s', async (_, small) => expect(await foundIn(small)).toEqual([]));
}); // biome-ignore format: a case each

/** A composite font whose code 1 is shown. */
const composite = (document: PDFDocument, more: Record<string, unknown> = {}, descendant: Record<string, unknown> = {}) => ({
  Type: 'Font',
  Subtype: 'Type0',
  BaseFont: 'ABCDEF+Two',
  Encoding: 'Identity-H',
  ToUnicode: stream(document, '1 beginbfchar <0001> <0061> endbfchar'),
  DescendantFonts: [
    {
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'ABCDEF+Two',
      CIDToGIDMap: 'Identity',
      CIDSystemInfo: { Registry: { text: 'Adobe' }, Ordering: { text: 'Identity' }, Supplement: 0 },
      FontDescriptor: { Type: 'FontDescriptor', Flags: 4, FontFile2: stream(document, 'no program') },
      ...descendant,
    },
  ],
  ...more,
});
const TWO = CONTENT.replaceAll('(a)', '<0001>');
const fontFile = (font: NonNullable<Small['font']>, content = TWO): Small => ({ font, content });
const trueType = (document: PDFDocument, flags: number, encoding: unknown): Record<string, unknown> => ({
  Type: 'Font',
  Subtype: 'TrueType',
  BaseFont: 'ABCDEF+True',
  ...(encoding === undefined ? {} : { Encoding: encoding }),
  ToUnicode: stream(document, '1 beginbfchar <61> <0061> endbfchar'),
  FontDescriptor: { Type: 'FontDescriptor', Flags: flags, FontFile2: stream(document, 'no program') },
});
const form = (document: PDFDocument, text: string, more: Record<string, unknown> = {}) =>
  stream(document, text, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9], ...more });
const cmap = (document: PDFDocument, text: string, more: Record<string, unknown> = {}) => stream(document, text, { Type: 'CMap', CMapName: 'Own', ...more });

describe('what PDF/UA-1 forbids', () => {
  it.each<[found: string, Small]>([
    ['5 file that does not say that it is PDF/UA', { xmp: XMP.replace(/<pdfuaid:part>.*part>/, '') }],
    ['5 `pdfuaid:part` of `2`', { xmp: XMP.replace('part>1<', 'part>2<') }],
    ['5 prefix `ua` of `part`', { xmp: XMP.replaceAll('pdfuaid', 'ua') }],
    ['7.1 file that does not say that it is tagged', { catalog: { MarkInfo: undefined } }],
    ['7.1 artifact within tagged content', { content: `${CONTENT.replace('(a) Tj', '(a) Tj /Artifact BMC (a) Tj EMC')}` }],
    ['7.1 tagged content within an artifact', { content: CONTENT.replace(marked(5), `/Artifact BMC ${marked(5)} EMC`) }],
    ['7.1 piece of content that is neither', { content: `${CONTENT} 0 0 9 9 re f` }],
    ['7.1 2 pieces of content that are neither', { content: `${CONTENT} q BT /F 9 Tf [(a) 20 (a)] TJ ET Q` }],
    ['7.1 tags that the file itself calls doubtful', { catalog: { MarkInfo: { Marked: true, Suspects: true } } }],
    ['7.1 type of element `Strong`', withTree(['Strong', 0])],
    ['7.1 type `One` that stands for itself', { roleMap: { One: 'Two', Two: 'One' } }],
    ['7.1 `P` that is to stand for `H2`', { roleMap: { P: 'H2' } }],
    ['7.1 `P` without `P`', withTree(['P', 0, { P: null }])],
    ['7.1 file without metadata', { catalog: { Metadata: undefined } }],
    ['7.1 metadata without a title', { xmp: XMP.replace('Small', '') }],
    ['7.1 file whose name is shown for its title', { catalog: { ViewerPreferences: undefined } }],
    ['7.2 `LI` in `Sect`', withTree(['Sect', ['LI', ['LBody', 0]]])],
    ['7.2 `P` in `LI`', withTree(['L', ['LI', ['P', 0]]])],
    ['7.2 `P` in `L`', withTree(['L', ['LI', ['LBody', 0]], ['P', 1]])],
    ['7.2 `LBody` in `P`', withTree(['P', ['LBody', 0]])],
    ['7.2 `TOCI` in `Sect`', withTree(['Sect', ['TOCI', 0]])],
    ['7.2 `P` in `TOC`', withTree(['TOC', ['TOCI', 0], ['P', 1]])],
    ['7.2 caption in the midst of `L`', withTree(['L', ['LI', ['LBody', 0]], ['Caption', 1]])],
    ['7.2 2 captions in `Table`', withTree(['Table', ['Caption', 0], row('TD'), ['Caption', 1]])],
    ['7.2 `TD` in `Sect`', withTree(['Sect', ['TD', 0]])],
    ['7.2 `P` in `TR`', withTree(['Table', ['TR', ['P', 0]]])],
    ['7.2 `THead` in `Sect`', withTree(['Sect', ['THead', row('TD')]])],
    ['7.2 table with 2 heads', withTree(['Table', ['THead', row('TD')], ['THead', row('TD')], ['TBody', row('TD')]])],
    ['7.2 table with a head or a foot and no body', withTree(['Table', ['THead', row('TD')], row('TD')])],
    ['7.2 row of 3 columns in a table of 2', withTree(['Table', row('TD', 'TD'), ['TR', ['TD', 0], WIDE]])],
    ['7.2 cell of 3 rows that reaches below the last', withTree(['Table', ['TR', TALL]])],
    ['7.2 cell that lies on another', withTree(['Table', ['TR', ['TD', 0], TALL], ['TR', WIDE], ['TR', WIDE]])],
    ['7.2 language `1-en` of the document', { catalog: { Lang: { text: '1-en' } } }],
    ['7.2 language `` of `P`', withTree(['P', 0, { Lang: { text: '' } }])],
    ['7.2 language `english-languages` of marked content', { content: CONTENT.replace(marked(5), marked(5, 'P', '/Lang (english-languages)')) }],
    ['7.2 text whose language is not known', { ...NO_LANGUAGE, xmp: XMP.replace('x-default', 'en') }],
    ['7.2 `ActualText` whose language is not known', { ...NO_LANGUAGE, content: CONTENT.replace(marked(5), marked(5, 'P', '/ActualText (b)')) }],
    ['7.2 `Alt` of `P` whose language is not known', { ...NO_LANGUAGE, ...withTree(['P', 0, { Alt: { text: 'b' } }]) }],
    ['7.2 `Contents` of an annotation (Link) whose language is not known', { ...NO_LANGUAGE, ...annotated(LINK, 'Link') }],
    ['7.2 outline whose language is not known', { catalog: { Lang: undefined, Outlines: { First: { Title: { text: 'b' } } } } }],
    ['7.2 title whose language is not known', NO_LANGUAGE],
    ['7.3 figure without one', withTree(['Figure', 0])],
    ['7.4.2 `H2` behind no heading', { tree: ['Document', ['H2', 0], ['P', 1, 2, 3, 4, 5]] }],
    ['7.4.2 `H3` behind `H1`', withTree(['H1', 0], ['H3', 1])],
    ['7.4.4 `Sect` with 2 headings', withTree(['Sect', ['H', 0], ['H', 1]])],
    ['7.4.4 `H` in a document with `H1`', withTree(['Sect', ['H', 0]], ['H1', 1])],
    ['7.5 cell of which no head is known', withTree(['Table', ['TR', ['TH', 0]], ['TR', ['TD', 1]]])],
    ['7.5 cell with the head `x`, which the table does not have', withTree(['Table', ['TR', ['TH', 0]], ['TR', ['TD', 1, { A: { O: 'Table', Headers: [{ text: 'x' }] } }]]])],
    ['7.7 formula without one', withTree(['Formula', 0])],
    ['7.9 note without one', withTree(['Note', 0])],
    ['7.9 note with the ID `n` of another', withTree(['Note', 0, { ID: { text: 'n' } }], ['Note', 1, { ID: { text: 'n' } }])],
    ['7.10 setting of layers without a name', { catalog: { OCProperties: { D: {} } } }],
    ['7.10 setting of layers that changes by itself', { catalog: { OCProperties: { D: { Name: { text: 'b' }, AS: [] } } } }],
    ['7.11 attached file without a name that all programs read', { catalog: { AF: [] }, finish: (document) => void document.context.register(document.context.obj({ Type: 'Filespec', EF: {} })) }],
    ['7.15 dynamic form', { finish: (document) => document.catalog.set(document.context.obj('AcroForm') as never, document.context.obj({ XFA: stream(document, '<config><dynamicRender>required</dynamicRender></config>') })) }],
    ['7.18.1 annotation (Text) in none', annotated({ Subtype: 'Text', Contents: { text: 'b' } }, null)],
    ['7.18.1 annotation (Text) in `P`', annotated({ Subtype: 'Text', Contents: { text: 'b' } }, 'P')],
    ['7.18.1 annotation (Text) without a description', annotated({ Subtype: 'Text' })],
    ['7.18.1 field without a description', annotated({ Subtype: 'Widget' }, 'Form')],
    ['7.18.2 annotation for trapping', annotated({ Subtype: 'TrapNet', Contents: { text: 'b' } }, null)],
    ['7.18.3 page where it is another', { ...annotated(LINK, 'Link'), page: { Tabs: 'R' } }],
    ['7.18.4 field in `P`', annotated(FIELD, 'P')],
    ['7.18.4 `Form` with 0 fields and other content', withTree(['Form', 0])],
    ['7.18.5 link in `P`', annotated(LINK, 'P')],
    ['7.18.5 link without a description', annotated({ Subtype: 'Link' }, 'Link', { Alt: { text: 'b' } })],
    ['7.18.6.2 clip of an unknown kind', { ...annotated({ Subtype: 'Screen', Contents: { text: 'b' }, A: { S: 'Rendition', R: { S: 'MR', C: { S: 'MCD', Alt: [{ text: '' }, { text: 'b' }] } } } }) }],
    ['7.18.6.2 clip without a description', { ...annotated({ Subtype: 'Screen', Contents: { text: 'b' }, A: { S: 'Rendition', R: { S: 'MR', C: { S: 'MCD', CT: { text: 'video/mp4' } } } } }) }],
    ['7.18.8 mark in `P`', annotated({ Subtype: 'PrinterMark' }, 'P')],
    ['7.20 form that stands for a page elsewhere', { finish: (document) => void form(document, '', { Ref: document.context.obj({}) }) }],
    ['7.21.3.1 font `ABCDEF+Two` of `Adobe-Identity` with a CMap of `Adobe-Japan1`', fontFile((document) => composite(document, { Encoding: 'UniJIS-UCS2-H' }))],
    ['7.21.3.2 font `ABCDEF+Two` without one', fontFile((document) => composite(document, {}, { CIDToGIDMap: 'Own' }))],
    ['7.21.3.3 CMap `Own` of the font `ABCDEF+Two`', fontFile((document) => composite(document, { Encoding: 'Own' }))],
    ['7.21.3.3 CMap of the font `ABCDEF+Two` that is written in two directions', fontFile((document) => composite(document, { Encoding: cmap(document, '/WMode 1 def') }))],
    ['7.21.3.3 CMap of the font `ABCDEF+Two` that builds on `Other`', fontFile((document) => composite(document, { Encoding: cmap(document, '/Other usecmap') }))],
    ['7.21.4.1 font `Helvetica` that is not', { font: () => ({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }) }],
    ['7.21.6 font `ABCDEF+True` of letters without a known encoding', fontFile((document) => trueType(document, 32, undefined), CONTENT)],
    ['7.21.6 font `ABCDEF+True` of letters with the glyph `g17`, which is not known', fontFile((document) => trueType(document, 32, { BaseEncoding: 'WinAnsiEncoding', Differences: [98, 'g17'] }), CONTENT)],
    ['7.21.6 font `ABCDEF+True` of symbols with an encoding', fontFile((document) => trueType(document, 4, 'WinAnsiEncoding'), CONTENT)],
    ['7.21.7 code of the font `ABCDEF+Two` without one', fontFile((document) => composite(document, { ToUnicode: undefined }))],
    ['7.21.7 code 1 of the font `ABCDEF+Two` that stands for no character', fontFile((document) => composite(document, { ToUnicode: stream(document, '1 beginbfchar <0001> <FEFF> endbfchar') }))],
    ['7.21.8 code 0 of the font `ABCDEF+Two` that shows it', fontFile((document) => composite(document, { ToUnicode: stream(document, '1 beginbfchar <0000> <0061> endbfchar') }), TWO.replaceAll('0001', '0000'))],
  ])('%s', async (found, small) => expect(await foundIn(small)).toContain(found)); // biome-ignore format: a case each
});
