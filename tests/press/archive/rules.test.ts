import { PDFArray, type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readArchiveFile } from '../../../scripts/press/archive/archive-file.ts';
import { checkArchive } from '../../../scripts/press/archive/check-archive.ts';
import { ARCHIVE_RULES } from '../../../scripts/press/archive/rules.ts';
import { srgbProfile } from '../../../scripts/press/archive/srgb-profile.ts';
import { CONTENT, type Small, smallFile, stream, written, XMP } from '../access/small-file.ts';

const CLAIM = '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>';
/** As PDF/A-2 has it: without the claim to PDF/UA, which it does not know. */
const PACKET = XMP.replace('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', 'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"').replace(
  /<pdfuaid.*part>/,
  CLAIM,
);

interface Try extends Small {
  /** Changes the bytes of the file. */
  edit?: (bytes: Buffer) => Buffer;
}

const intent = (document: PDFDocument, profile: Uint8Array | string = srgbProfile(), n = 3) => ({
  Type: 'OutputIntent',
  S: 'GTS_PDFA1',
  OutputConditionIdentifier: { text: 'sRGB' },
  DestOutputProfile: document.context.register(document.context.flateStream(profile, { N: n } as never)),
});
const setIn = (document: PDFDocument, name: string, value: unknown): void => document.catalog.set(PDFName.of(name), written(document, value));

async function found({ edit, finish, ...small }: Try): Promise<string[]> {
  const document = await smallFile({
    xmp: PACKET,
    finish: (made) => {
      setIn(made, 'OutputIntents', [intent(made)]);
      const id = PDFArray.withContext(made.context);
      for (const text of ['a', 'b']) id.push(PDFString.of(text));
      made.context.trailerInfo.ID = id;
      finish?.(made);
    },
    ...small,
  });
  const bytes = Buffer.from(await document.save({ useObjectStreams: false, addDefaultPage: false }));
  return checkArchive(readArchiveFile({ document }, edit?.(bytes) ?? bytes)).map(({ rule, found: what }) => `${rule.clause} ${what}`);
}

const drawn = (more: string, resources: Record<string, unknown> = {}): Try => ({ content: `${CONTENT}\n/Artifact BMC ${more} EMC`, resources });
const annotated = (annotation: Record<string, unknown>): Try => ({ annotations: [{ F: 4, Contents: { text: 'a' }, ...annotation }] });
const withState = (state: Record<string, unknown>): Try => drawn('/G gs', { ExtGState: { G: { Type: 'ExtGState', ...state } } });
const withImage = (entries: Record<string, unknown>): Try => ({
  ...drawn('/I Do'),
  finish: (document) => {
    const image = stream(document, 'abc', { Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1, BitsPerComponent: 8, ColorSpace: 'DeviceRGB', ...entries });
    addResource(document, 'XObject', { I: image });
  },
});
const withForm = (entries: Record<string, unknown>): Try => ({
  ...drawn('/I Do'),
  finish: (document) => addResource(document, 'XObject', { I: stream(document, '0 0 9 9 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9], ...entries }) }),
}); // biome-ignore format: one thought
const addResource = (document: PDFDocument, kind: string, entries: Record<string, unknown>): void =>
  document.getPage(0).node.Resources()?.set(PDFName.of(kind), written(document, entries));
const caught = (change: (document: PDFDocument) => void): Try => ({ finish: change });

/** A composite font whose one glyph is 500 wide and stands for what is said. */
const composite = (document: PDFDocument, { text = '0061', width = 500, descriptor = {} as Record<string, unknown> } = {}) => ({
  Type: 'Font',
  Subtype: 'Type0',
  BaseFont: 'ABCDEF+Two',
  Encoding: 'Identity-H',
  ToUnicode: stream(document, `1 beginbfchar <0001> <${text}> endbfchar`),
  DescendantFonts: [
    {
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'ABCDEF+Two',
      CIDToGIDMap: 'Identity',
      W: [1, [width]],
      CIDSystemInfo: { Registry: { text: 'Adobe' }, Ordering: { text: 'Identity' }, Supplement: 0 },
      FontDescriptor: { Type: 'FontDescriptor', Flags: 4, FontFile2: document.context.register(document.context.flateStream(program())), ...descriptor },
    },
  ],
});

/** As much of a TrueType program as widths are read from: two glyphs, 250 and 1024 of 2048. */
function program(): Uint8Array {
  const tables = { head: Buffer.alloc(54), hhea: Buffer.alloc(36), hmtx: Buffer.alloc(8) };
  tables.head.writeUInt16BE(2048, 18);
  tables.hhea.writeUInt16BE(2, 34);
  tables.hmtx.writeUInt16BE(250, 0);
  tables.hmtx.writeUInt16BE(1024, 4);
  const header = Buffer.alloc(12 + 3 * 16);
  header.writeUInt16BE(3, 4);
  let offset = header.length;
  for (const [index, [name, data]] of Object.entries(tables).entries()) {
    header.write(name, 12 + 16 * index, 'latin1');
    header.writeUInt32BE(offset, 12 + 16 * index + 8);
    header.writeUInt32BE(data.length, 12 + 16 * index + 12);
    offset += data.length;
  }
  return Buffer.concat([header, ...Object.values(tables)]);
}
const TWO = CONTENT.replaceAll('(a)', '<0001>');
const withFont = (more: Parameters<typeof composite>[1]): Try => ({ content: TWO, font: (document) => composite(document, more) });
const attached = (names: Record<string, unknown>, text: string): Try =>
  caught((document) =>
    setIn(document, 'Names', { EmbeddedFiles: { Names: [{ text: 'a' }, { Type: 'Filespec', ...names, EF: { F: stream(document, text) } }] } }),
  );

describe('what PDF/A-2 allows', () => {
  it.each<[string, Try]>([
    ['a small file', {}],
    ['a composite font', withFont({})],
    ['colours of the output intent', drawn('1 0 0 rg 0 0 9 9 re f 0.5 g 0 0 9 9 re f')],
    ['what is transparent', withState({ ca: 0.5, BM: 'Multiply' })],
    ['an image', withImage({})],
    ['a link that is printed', annotated({ Subtype: 'Link' })],
    ['no tags, below level A', { xmp: PACKET.replace('>A<', '>U<'), catalog: { MarkInfo: undefined } }],
    ['an end without an end of line', { edit: (bytes) => bytes.subarray(0, bytes.lastIndexOf('%%EOF') + 5) }],
    [
      'a property that the file describes',
      {
        xmp: PACKET.replace(
          CLAIM,
          `${CLAIM}<own:word xmlns:own="urn:own">a</own:word><e:schemas xmlns:e="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Own</pdfaSchema:schema><pdfaSchema:namespaceURI>urn:own</pdfaSchema:namespaceURI><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>word</pdfaProperty:name></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></e:schemas>`,
        ),
      },
    ],
  ])('%s', async (_, small) => expect(await found(small)).toEqual([]));
});

const FORBIDDEN: [found: string, Try][] = [
  ['6.1.2 beginning `%PDF-2.0`', { edit: (bytes) => Buffer.from(bytes.toString('latin1').replace('%PDF-1.7', '%PDF-2.0'), 'latin1') }],
  ['6.1.2 beginning `?%PDF-1.`', { edit: (bytes) => Buffer.concat([Buffer.from('\n'), bytes]) }],
  ['6.1.2 second line that is no such comment', { edit: (bytes) => Buffer.from(bytes.toString('latin1').replace(/[\x80-\xff]/, 'a'), 'latin1') }],
  ['6.1.3 file without an identifier', caught(({ context }) => void delete context.trailerInfo.ID)],
  ['6.1.3 data behind the end', { edit: (bytes) => Buffer.concat([bytes, Buffer.from('\nby Aigul')]) }],
  ['6.1.7.1 1 stream of another file', withImage({ F: { text: 'elsewhere.dat' } })],
  ['6.1.7.2 filter `LZWDecode`', withImage({ Filter: 'LZWDecode' })],
  ['6.1.7.2 filter `LZWDecode`', drawn('BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID abc EI')],
  ['6.1.7.2 data that are encrypted by themselves', withImage({ Filter: 'Crypt', DecodeParms: { Type: 'CryptFilterDecodeParms', Name: 'Own' } })],
  ['6.1.12 permission `Own`', { catalog: { Perms: { Own: {} } } }],
  ['6.1.13 number 2147483648', { catalog: { Own: [1, [2147483648]] } }],
  ['6.1.13 name of 128 letters', { catalog: { ['N'.repeat(128)]: 1 } }],
  ['6.1.13 text of 32768 bytes', { catalog: { Own: { text: 'a'.repeat(32768) } } }],
  ['6.1.13 colour of 33 inks', { catalog: { Own: ['DeviceN', Array.from({ length: 33 }, (_, ink) => `I${ink}`)] } }],
  ['6.1.13 graphics states saved 29 deep', drawn(`${'q '.repeat(29)}${'Q '.repeat(29)}`)],
  ['6.1.13 page of 2 × 200 points', { page: { MediaBox: [0, 0, 2, 200] } }],
  ['6.2.2 operator `xx`', drawn('BX 1 xx EX')],
  ['6.2.2 page without them', caught((document) => {
    const { node } = document.getPage(0);
    node.Parent()?.set(PDFName.of('Resources'), node.Resources() as never);
    node.delete(PDFName.of('Resources'));
  })],
  ['6.2.3 output intent with another profile', caught((document) => setIn(document, 'OutputIntents', [intent(document, 'no profile')]))],
  ['6.2.3 output intent with another profile', caught((document) => setIn(document, 'OutputIntents', [intent(document, srgbProfile(), 4)]))],
  ['6.2.3 output intent without a profile', { ...caught((document) => setIn(document, 'OutputIntents', [{ ...intent(document), DestOutputProfile: undefined }].map(({ DestOutputProfile: _, ...rest }) => rest))) }],
  ['6.2.3 output intents of several profiles', caught((document) => setIn(document, 'OutputIntents', [intent(document), intent(document)]))],
  ['6.2.3 profile that is elsewhere', caught((document) => setIn(document, 'OutputIntents', [{ ...intent(document), DestOutputProfileRef: {} }]))],
  ['6.2.4.2 colour space with another profile', caught((document) => addResource(document, 'ColorSpace', { C: ['ICCBased', stream(document, 'no profile', { N: 3 })] }))],
  ['6.2.4.3 colour in `DeviceCMYK`', drawn('0 0 0 1 k 0 0 9 9 re f')],
  ['6.2.5 transfer function', withState({ TR: 'Identity' })],
  ['6.2.5 halftone of a device', withState({ HTP: [0, 0] })],
  ['6.2.5 halftone of another type', withState({ HT: { HalftoneType: 6 } })],
  ['6.2.6 rendering intent `Nice`', withState({ RI: 'Nice' })],
  ['6.2.8 image with another for printing', withImage({ Alternates: [{}] })],
  ['6.2.8 image that stands for another', withImage({ OPI: {} })],
  ['6.2.8 image that is smoothed', withImage({ Interpolate: true })],
  ['6.2.8 image of 3 bits', withImage({ BitsPerComponent: 3 })],
  ['6.2.9 PostScript', withForm({ Subtype2: 'PS' })],
  ['6.2.9 drawing that stands for another', withForm({ OPI: {} })],
  ['6.2.9 drawing of another file', withForm({ Ref: {} })],
  ['6.2.10 blend mode `Own`', withState({ BM: 'Own' })],
  ['6.2.10 transparency without either', { ...withState({ ca: 0.5 }), finish: (document) => void document.catalog.delete(PDFName.of('OutputIntents')) }],
  ['6.2.11.3.2 font `ABCDEF+Two` without one', { content: TWO, font: (document) => {
    const font = composite(document);
    const [{ CIDToGIDMap: _, ...descendant } = { CIDToGIDMap: '' }] = font.DescendantFonts;
    return { ...font, DescendantFonts: [descendant] };
  } }],
  ['6.2.11.4.2 font `ABCDEF+Two` whose list lacks glyph 1', { content: TWO, font: (document) => composite(document, { descriptor: { CIDSet: stream(document, '\x0f') } }) }],
  ['6.2.11.5 glyph 1 of the font `ABCDEF+Two` of another width', withFont({ width: 502 })],
  ['6.2.11.7.2 code 1 of the font `ABCDEF+Two` that stands for no character', withFont({ text: 'FEFF' })],
  ['6.2.11.7.3 code 1 of the font `ABCDEF+Two` for private use', withFont({ text: 'E000' })],
  ['6.2.11.8 code 0 of the font `ABCDEF+Two` that shows it', { ...withFont({}), content: TWO.replace('<0001>', '<0000>') }],
  ['6.3.1 annotation `Sound`', annotated({ Subtype: 'Sound', AP: undefined, Rect: [9, 9, 9, 9] })],
  ['6.3.2 `Link` without flags', annotated({ Subtype: 'Link', F: undefined })],
  ['6.3.2 `Link` that is not always seen', annotated({ Subtype: 'Link', F: 2 + 4 })],
  ['6.3.2 `Link` that is not always seen', annotated({ Subtype: 'Link', F: 0 })],
  ['6.3.2 `Text` that turns or grows with the page', annotated({ Subtype: 'Text', Rect: [9, 9, 9, 9] })],
  ['6.3.3 `Square` without one', annotated({ Subtype: 'Square' })],
  ['6.4 XFA form', { catalog: { AcroForm: { XFA: { text: 'a' } } } }],
  ['6.4 fields that are drawn only when the file is opened', { catalog: { AcroForm: { NeedAppearances: true } } }],
  ['6.5 action `JavaScript`', { catalog: { OpenAction: { S: 'JavaScript', JS: { text: '1' } } } }],
  ['6.5 action `Launch`', annotated({ Subtype: 'Link', A: { S: 'Launch', F: { text: 'a.exe' } } })],
  ['6.5 action `Print`', annotated({ Subtype: 'Link', A: { S: 'Named', N: 'Print' } })],
  ['6.5 action of the document', { catalog: { AA: {} } }],
  ['6.5 action of a page', { page: { AA: {} } }],
  ['6.6.2.1 file without metadata', { catalog: { Metadata: undefined } }],
  ['6.6.2.1 metadata with `bytes`', { xmp: `<?xpacket begin="" bytes="9" id="W5M0MpCehiHzreSzNTczkc9d"?>${PACKET}` }],
  ['6.6.2.1 metadata that are not well-formed', { xmp: PACKET.replace('</rdf:RDF>', '') }],
  ['6.6.2.1 metadata that are not well-formed', { xmp: PACKET.replace('>Small<', '>Us & them<') }],
  ['6.6.2.3.1 property `own:word`', { xmp: PACKET.replace(CLAIM, `${CLAIM}<own:word xmlns:own="urn:own">a</own:word>`) }],
  ['6.6.2.3.1 property `dc:colour`', { xmp: PACKET.replace('rdf:about=""', 'rdf:about="" dc:colour="red"') }],
  ['6.6.4 file that does not say that it is PDF/A', { xmp: PACKET.replace(CLAIM, '') }],
  ['6.6.4 `pdfaid:part` of `1`', { xmp: PACKET.replace('part>2<', 'part>1<') }],
  ['6.6.4 `pdfaid:conformance` of `X`', { xmp: PACKET.replace('>A<', '>X<') }],
  ['6.7.2.2 file that does not say that it is tagged', { catalog: { MarkInfo: undefined } }],
  ['6.7.3.4 type of element `Strong`', { tree: ['Document', ['P', 0, 1, 2, 3, 4, 5], ['Strong']] }],
  ['6.7.3.4 `P` that is to stand for `H2`', { roleMap: { P: 'H2' } }],
  ['6.7.4 language `1-en` of the document', { catalog: { Lang: { text: '1-en' } } }],
  ['6.8 attached file without a name that all programs read', attached({ F: { text: 'a.pdf' } }, '%PDF-1.7 http://www.aiim.org/pdfa/ns/id/')],
  ['6.8 attached file that is no PDF/A', attached({ F: { text: 'a.txt' }, UF: { text: 'a.txt' } }, 'a list of members')],
  ['6.9 setting of layers without a name', { catalog: { OCProperties: { D: {}, OCGs: [] } } }],
  ['6.10 another presentation', { catalog: { Names: { AlternatePresentations: {} } } }],
  ['6.10 steps of a presentation', { page: { PresSteps: {} } }],
  ['6.11 file that asks something of programs', { catalog: { Requirements: [{}] } }],
]; // biome-ignore format: a case each

describe('what PDF/A-2 forbids', () => {
  it.each(FORBIDDEN)('%s', async (what, small) => expect(await found(small)).toContain(what));

  it('is what is tried here, clause by clause', () => {
    const tried = new Set(FORBIDDEN.map(([what]) => what.split(' ')[0]));
    // Those of fonts are PDF/UA's too, and tried there; an encrypted file is not opened by this library.
    expect([...new Set(ARCHIVE_RULES.map(({ clause }) => clause))].filter((clause) => !tried.has(clause))).toEqual([
      '6.2.11.3.1',
      '6.2.11.3.3',
      '6.2.11.4.1',
      '6.2.11.6',
    ]);
  });
});
