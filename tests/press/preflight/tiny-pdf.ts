import { deflateSync } from 'node:zlib';
import { PDFDocument, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';

/** A page of 100 × 100 mm with 3 mm bleed: in points, the trim goes from 10 to 293.46. What is not given is as a printer wants it. */
export interface TinyPage {
  content?: string | undefined;
  /** Beside the font `F`, every letter of which is half an em wide. */
  resources?: Record<string, Record<string, unknown>>;
  MediaBox?: number[];
  BleedBox?: number[] | undefined;
  TrimBox?: number[] | undefined;
  Rotate?: number;
  UserUnit?: number;
}

export const MM = 72 / 25.4;
const [LOW, HIGH] = [10, 10 + 100 * MM];
export const TRIM = [LOW, LOW, HIGH, HIGH];
export const BLEED = [LOW - 3 * MM, LOW - 3 * MM, HIGH + 3 * MM, HIGH + 3 * MM];
export const MEDIA = [0, 0, HIGH + 10, HIGH + 10];

/** A millimetre position on the trimmed page, right and down, in points. */
export const at = (x: number, y: number): string => `${LOW + x * MM} ${HIGH - y * MM}`;

/** The font of clean pages, embedded, every letter from the baseline to 0.7 em. */
export const FONT = {
  Type: 'Font',
  Subtype: 'TrueType',
  BaseFont: 'ABCDEF+Test-Regular',
  FirstChar: 32,
  LastChar: 126,
  Widths: Array.from({ length: 95 }, () => 500),
  FontDescriptor: { Type: 'FontDescriptor', CapHeight: 700, Descent: -0.01, FontFile2: {} },
};

/** A font of glyph numbers, half an em wide each, in which 1 is `A` and 3 a space. */
export const compositeFont = (document: PDFDocument, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  Type: 'Font',
  Subtype: 'Type0',
  BaseFont: 'ABCDEF+Test-Bold',
  Encoding: 'Identity-H',
  ToUnicode: stream(document, '1 beginbfchar <0001> <0041> endbfchar 1 beginbfrange <0002> <0003> [<0042> <0020>] endbfrange'),
  DescendantFonts: [{ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: 'ABCDEF+Test-Bold', DW: 1000, W: [0, [500, 500], 2, 9, 500], FontDescriptor: FONT.FontDescriptor }],
  ...more,
}); // biome-ignore format: one font

export function stream(document: PDFDocument, text: string | Uint8Array, dict: Record<string, unknown> = {}): PDFObject {
  const contents = deflateSync(text);
  return document.context.register(
    PDFRawStream.of(document.context.obj({ Filter: 'FlateDecode', Length: contents.length, ...dict } as never) as never, contents),
  );
}

/** A document of these pages; written and read again, so that it is what a file would be. */
export async function tinyPdf(make: (document: PDFDocument) => TinyPage[]): Promise<PDFDocument> {
  return PDFDocument.load(await tinyBytes(make), { updateMetadata: false });
}

/** @param finish may change the document when it has its pages */
export async function tinyBytes(make: (document: PDFDocument) => TinyPage[], finish: (document: PDFDocument) => void = () => {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const { content, resources = {}, ...more } of make(document)) {
    const { node } = document.addPage();
    const { Font, ...others } = resources;
    const entries = { MediaBox: MEDIA, BleedBox: BLEED, TrimBox: TRIM, Resources: { Font: { F: FONT, ...Font }, ...others }, ...more };
    for (const [key, value] of Object.entries(entries)) if (value !== undefined) node.set(name(document, key), document.context.obj(value as never));
    if (content !== undefined) node.set(name(document, 'Contents'), stream(document, content));
  }
  finish(document);
  return document.save({ useObjectStreams: false, addDefaultPage: false });
}

const name = (document: PDFDocument, text: string) => document.context.obj(text) as never;
