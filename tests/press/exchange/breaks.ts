import { type PDFDict, type PDFDocument, PDFHeader, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { dictAt, dictOf, elementsOf, entry } from '../../../scripts/press/exchange/dictionaries.ts';
import type { Standard } from '../../../scripts/press/exchange/standard.ts';
import { outputProfile } from './output-profile.ts';

/** Changes a conforming file in one point; gives back bytes where it must save them itself. */
export type Break = (document: PDFDocument, standard: Standard) => unknown;

const key = PDFName.of;
const string = PDFString.of;
const set = (dict: PDFDict | undefined, name: string, value: unknown): void => dict?.set(key(name), dict.context.obj(value as never));
const remove = (dict: PDFDict | undefined, name: string): unknown => dict?.delete(key(name));

const page = (document: PDFDocument): PDFDict => document.getPage(0).node;
const info = ({ context }: PDFDocument): PDFDict | undefined => dictOf(context, context.trailerInfo.Info);
const intent = ({ catalog, context }: PDFDocument): PDFDict => elementsOf(context, entry(catalog, 'OutputIntents'))[0] as PDFDict;
const resources = (document: PDFDocument): PDFDict | undefined => dictAt(page(document), 'Resources');
const xObject = (document: PDFDocument, name: string): PDFDict | undefined => dictAt(dictAt(resources(document), 'XObject'), name);
const state = (document: PDFDocument): PDFDict | undefined => dictAt(dictAt(resources(document), 'ExtGState'), 'G0');
const descriptor = ({ context }: PDFDocument): PDFDict | undefined =>
  context.enumerateIndirectObjects().flatMap(([, object]) => dictOf(context, object) ?? []).find((dict) => dict.has(key('FontFile2'))); // biome-ignore format: one thought

/** A second content stream behind the first. */
const draw = (document: PDFDocument, operators: string): void =>
  set(page(document), 'Contents', [page(document).get(key('Contents')), document.context.register(document.context.stream(operators))]);

const form = ({ context }: PDFDocument, operators: string, entries = {}) => context.register(context.stream(operators, { Subtype: 'Form', BBox: [0, 0, 9, 9], ...entries })); // biome-ignore format: one thought

/** Draws with another resource, which is named `N`. */
function drawWith(document: PDFDocument, category: string, resource: unknown, operators: string): void {
  const all = resources(document);
  if (!all?.has(key(category))) set(all, category, {});
  set(dictAt(all, category), 'N', resource);
  draw(document, `\n${operators}`);
}

function editXmp({ catalog, context }: PDFDocument, what: RegExp, by = ''): void {
  const old = entry(catalog, 'Metadata');
  if (!(old instanceof PDFRawStream)) throw new Error('no XMP to edit');
  const packet = Buffer.from(old.contents).toString();
  if (!what.test(packet)) throw new Error(`nothing like ${what} in the XMP`);
  catalog.set(key('Metadata'), context.register(context.stream(Buffer.from(packet.replace(what, by)), { Type: 'Metadata', Subtype: 'XML' })));
}

/** Where X-1a says it, and where X-4 does. */
const inEither = (x1a: (document: PDFDocument) => unknown, x4: (document: PDFDocument) => unknown): Break => (document, standard) => (standard === 'x1a' ? x1a : x4)(document); // biome-ignore format: one thought

const junkProfile = (document: PDFDocument) => document.context.register(document.context.stream('no profile', { N: 4 }));

/** For each requirement, by its id: ways to break it and nothing else. */
export const BREAKS: Record<string, Break[]> = {
  version: [({ context }) => Object.assign(context, { header: PDFHeader.forVersion(1, 7) }), ({ catalog }) => set(catalog, 'Version', '1.7')],
  'packed-objects': [
    async (document) => {
      const bytes = Buffer.from(await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false }));
      // The library raises the version, which is another requirement.
      bytes.write('%PDF-1.4', 0);
      return bytes;
    },
  ],
  encryption: [({ context }) => Object.assign(context.trailerInfo, { Encrypt: context.register(context.obj({ Filter: 'Standard', V: 1, R: 2 })) })],
  identifier: [({ context }) => Object.assign(context.trailerInfo, { ID: undefined })],
  'external-stream': [(document) => set(xObject(document, 'Fm1'), 'F', string('elsewhere.dat'))],
  lzw: [
    (document) => draw(document, '\nBI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID abc EI'),
    (document) => set(xObject(document, 'Im1'), 'Filter', ['ASCIIHexDecode', 'LZWDecode']),
  ],
  'new-compression': [(document) => set(xObject(document, 'Im1'), 'Filter', 'JBIG2Decode'), (document) => set(xObject(document, 'Im1'), 'Filter', 'JPXDecode')],
  'standard-name': [
    inEither((document) => remove(info(document), 'GTS_PDFXVersion'), (document) => editXmp(document, /<pdfxid:.*<\/pdfxid:GTS_PDFXVersion>/)),
    inEither((document) => set(info(document), 'GTS_PDFXVersion', string('PDF/X-1:2001')), (document) => editXmp(document, />PDF\/X-4</, '>PDF/X-4p<')),
  ], // biome-ignore format: a table
  title: [
    inEither(
      (document) => remove(info(document), 'Title'),
      (document) => editXmp(document, /<dc:title>.*<\/dc:title>/),
    ),
  ],
  dates: [
    inEither(
      (document) => remove(info(document), 'ModDate'),
      (document) => editXmp(document, /<xmp:MetadataDate>.*<\/xmp:MetadataDate>/),
    ),
    inEither(
      (document) => remove(info(document), 'CreationDate'),
      (document) => editXmp(document, /<xmp:CreateDate>.*<\/xmp:CreateDate>/),
    ),
  ],
  trapped: [
    inEither(
      (document) => remove(info(document), 'Trapped'),
      (document) => editXmp(document, /<pdf:Trapped>.*<\/pdf:Trapped>/),
    ),
  ],
  packet: [
    ({ catalog, context }) => {
      const plain = entry(catalog, 'Metadata') as PDFRawStream;
      catalog.set(key('Metadata'), context.register(context.flateStream(plain.contents, { Type: 'Metadata', Subtype: 'XML' })));
    },
    ({ catalog, context }) => {
      const plain = entry(catalog, 'Metadata') as PDFRawStream;
      const latin = Buffer.concat([plain.contents, Buffer.from([0xff])]);
      catalog.set(key('Metadata'), context.register(context.stream(latin, { Type: 'Metadata', Subtype: 'XML' })));
    },
  ],
  'document-id': ['DocumentID', 'VersionID', 'RenditionClass'].map((name) => (document) => editXmp(document, new RegExp(`<xmpMM:${name}>.*</xmpMM:${name}>`))),
  'metadata-agree': [
    inEither(
      (document) => set(info(document), 'Title', string('Another')),
      (document) => set(info(document), 'Title', string('Another')),
    ),
    (document) => set(info(document), 'ModDate', string('D:20260203040507Z')),
    (document) => set(info(document), 'Trapped', 'True'),
  ],
  'one-intent': [({ catalog }) => remove(catalog, 'OutputIntents'), (document) => set(document.catalog, 'OutputIntents', [intent(document), intent(document)])],
  condition: [(document) => remove(intent(document), 'OutputConditionIdentifier')],
  registry: [(document) => remove(intent(document), 'RegistryName'), (document) => set(intent(document), 'OutputConditionIdentifier', string('House'))],
  'condition-info': [
    inEither(
      (document) => {
        set(intent(document), 'OutputConditionIdentifier', string('House'));
        set(intent(document), 'DestOutputProfile', document.context.register(document.context.flateStream(outputProfile('Grey', 'GRAY'), { N: 1 })));
        remove(intent(document), 'Info');
      },
      (document) => remove(intent(document), 'Info'),
    ),
  ],
  profile: [(document) => remove(intent(document), 'DestOutputProfile')],
  'profile-kind': [
    (document) => set(intent(document), 'DestOutputProfile', junkProfile(document)),
    (document) =>
      set(intent(document), 'DestOutputProfile', document.context.register(document.context.flateStream(outputProfile('A screen', 'GRAY', 'mntr'), { N: 1 }))),
  ],
  'trim-or-art': [(document) => set(page(document), 'ArtBox', [9, 9, 400, 600]), (document) => remove(page(document), 'TrimBox')],
  'boxes-nested': [
    (document) => set(page(document), 'BleedBox', [9, 9, 428, 603]),
    (document) => set(page(document), 'BleedBox', [-1, 0, 436, 612]),
    (document) => set(page(document), 'MediaBox', [0, 0, 430, 600]),
  ],
  'crop-box': [(document) => set(page(document), 'CropBox', [9, 9, 428, 603])],
  'viewed-box': [({ catalog }) => set(dictAt(catalog, 'ViewerPreferences'), 'PrintArea', 'TrimBox')],
  'user-unit': [(document) => set(page(document), 'UserUnit', 2)],
  'press-colour': [
    (document) => draw(document, '\n1 0 0 RG'),
    // In a form in a form, which has no resources of its own; in a tile of a pattern; in a drawn glyph.
    (document) => drawWith(document, 'XObject', form(document, '/X2 Do', { Resources: { XObject: { X2: form(document, '1 0 0 rg') } } }), '/N Do'),
    (document) => drawWith(document, 'Pattern', form(document, '0 1 0 RG', { PatternType: 1, Resources: {} }), '/Pattern cs /N scn'),
    (document) => drawWith(document, 'Pattern', { PatternType: 2, Shading: { ShadingType: 2, ColorSpace: 'DeviceRGB' } }, '/Pattern cs /N scn'),
    (document) => drawWith(document, 'Shading', { ShadingType: 2, ColorSpace: 'DeviceRGB' }, '/N sh'),
    (document) => drawWith(document, 'Font', { Subtype: 'Type3', CharProcs: { a: form(document, '1 0 0 rg') } }, 'BT /N 9 Tf ET'),
    (document) => set(xObject(document, 'Im1'), 'ColorSpace', ['Indexed', 'DeviceRGB', 1, string('abcdef')]),
    (document) => draw(document, '\nBI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI'),
    (document) => {
      set(dictAt(resources(document), 'ColorSpace'), 'CS2', ['CalGray', { WhitePoint: [1, 1, 1] }]);
      draw(document, '\n/CS2 cs');
    },
  ],
  'default-colour': [(document) => set(dictAt(resources(document), 'ColorSpace'), 'DefaultCMYK', ['ICCBased', junkProfile(document)])],
  'device-colour': [(document) => draw(document, '\n1 0 0 rg')],
  'group-colour': [(document) => set(page(document), 'Group', { S: 'Transparency', CS: 'DeviceRGB' })],
  'soft-mask': [
    (document) => set(xObject(document, 'Im1'), 'SMask', document.context.register(document.context.stream('\x80', { Subtype: 'Image', Width: 1, Height: 1, ColorSpace: 'DeviceGray', BitsPerComponent: 8 }))),
    (document) => set(state(document), 'SMask', { S: 'Luminosity', G: document.context.register(document.context.stream('0 g', { Subtype: 'Form', BBox: [0, 0, 1, 1] })) }),
  ], // biome-ignore format: a table
  opacity: [(document) => set(state(document), 'ca', 0.5), (document) => set(state(document), 'CA', 0)],
  blending: [(document) => set(state(document), 'BM', 'Multiply')],
  'known-blending': [(document) => set(state(document), 'BM', ['Unheard', 'Normal'])],
  'transparency-group': [
    (document) => set(xObject(document, 'Fm1'), 'Group', { S: 'Transparency' }),
    (document) => set(page(document), 'Group', { S: 'Transparency' }),
  ],
  'font-embedded': [(document) => remove(descriptor(document), 'FontFile2')],
  'font-format': [(document) => set(descriptor(document), 'FontFile3', document.context.register(document.context.stream('', { Subtype: 'OpenType' })))],
  operators: [(document) => draw(document, '\nBX zz EX'), (document) => draw(document, '\nBT 1 Tq ET')],
  postscript: [(document) => set(xObject(document, 'Fm1'), 'Subtype', 'PS'), (document) => set(xObject(document, 'Fm1'), 'Subtype2', 'PS')],
  'image-space': [(document) => remove(xObject(document, 'Im1'), 'ColorSpace')],
  'image-proxy': [(document) => set(xObject(document, 'Im1'), 'OPI', { '1.3': {} })],
  'image-alternate': [(document) => set(xObject(document, 'Im1'), 'Alternates', [{ DefaultForPrinting: true }])],
  'transfer-function': [(document) => set(state(document), 'TR', 'Identity'), (document) => set(state(document), 'TR2', 'Identity')],
  halftone: [(document) => set(state(document), 'HTP', [1, 1]), (document) => set(state(document), 'HT', { HalftoneType: 6 })],
  script: [
    ({ catalog }) => set(catalog, 'Names', { JavaScript: { Names: [] } }),
    ({ catalog }) => set(catalog, 'OpenAction', { S: 'JavaScript', JS: string('1') }),
  ],
  actions: [
    ({ catalog }) => set(catalog, 'OpenAction', { S: 'Named', N: 'Print' }),
    (document) => set(page(document), 'AA', { O: { S: 'URI', URI: string('x') } }),
  ],
  annotations: [(document) => set(page(document), 'Annots', [{ Subtype: 'Link', Rect: [20, 20, 90, 40] }])],
  'form-fields': [({ catalog }) => set(catalog, 'AcroForm', { Fields: [{ FT: 'Tx' }] }), ({ catalog }) => set(catalog, 'AcroForm', { XFA: string('x') })],
  'embedded-files': [
    ({ catalog }) => set(catalog, 'Names', { EmbeddedFiles: { Names: [] } }),
    ({ catalog }) => set(catalog, 'AF', [{ Type: 'Filespec', EF: {} }]),
  ],
  'optional-content': [({ catalog }) => set(catalog, 'OCProperties', { OCGs: [], D: {} })],
};
