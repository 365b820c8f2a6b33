import { PDFArray, PDFDict, PDFName, type PDFObject, PDFObjectParser, PDFRawStream } from '@cantoo/pdf-lib';
import { addResource, type Work } from './work.ts';

/** Short names of inline images (ISO 32000-2, tables 91 and 92). */
const KEYS = new Map(Object.entries({
  BPC: 'BitsPerComponent', CS: 'ColorSpace', D: 'Decode', DP: 'DecodeParms', F: 'Filter', H: 'Height', IM: 'ImageMask', I: 'Interpolate', W: 'Width',
})); // biome-ignore format: a table
const FILTERS = new Map(Object.entries({
  AHx: 'ASCIIHexDecode', A85: 'ASCII85Decode', LZW: 'LZWDecode', Fl: 'FlateDecode', RL: 'RunLengthDecode', CCF: 'CCITTFaxDecode', DCT: 'DCTDecode',
})); // biome-ignore format: a table

/**
 * What is written in place of an inline image: a stencil stays as it is, one with colours becomes an object like other images.
 * @param raw from `BI` to `EI`
 */
export function inlineImage(work: Work, resources: PDFDict, raw: string): string {
  const [head, before = ''] = /^BI([\s\S]*?[\s>\]])ID[\0\t\n\f\r ]/.exec(raw) ?? [];
  if (head === undefined) return raw;
  const written = parse(work, before);
  if (String(written.get(PDFName.of('ImageMask')) ?? written.get(PDFName.of('IM'))) === 'true') return raw;
  const named = work.context.lookup(resources.get(PDFName.of('ColorSpace')));
  const dict = work.context.obj({ Type: 'XObject', Subtype: 'Image' } as never) as PDFObject as PDFDict;
  for (const [key, value] of written.entries()) {
    const full = KEYS.get(key.decodeText()) ?? key.decodeText();
    if (full === 'Filter') dict.set(PDFName.of(full), fullFilters(work, value));
    else if (full === 'ColorSpace' && value instanceof PDFName && named instanceof PDFDict && named.has(value))
      dict.set(PDFName.of(full), named.get(value) ?? value);
    else dict.set(PDFName.of(full), value);
  }
  const ref = work.context.register(PDFRawStream.of(dict, Buffer.from(raw.slice(head.length).replace(/[\0\t\n\f\r ]EI$/, ''), 'latin1')));
  work.inlineImages.push(ref);
  return `/${addResource(work, resources, 'XObject', `ZineImage${ref.objectNumber}`, () => ref)} Do`;
}

function parse({ context }: Work, text: string): PDFDict {
  const dict = PDFObjectParser.forBytes(Buffer.from(`<<${text}>>`, 'latin1'), context).parseObject();
  return dict instanceof PDFDict ? dict : PDFDict.withContext(context);
}

function fullFilters({ context }: Work, value: PDFObject): PDFObject {
  const full = (each: PDFObject) => (each instanceof PDFName ? (FILTERS.get(each.decodeText()) ?? each.decodeText()) : each);
  return context.obj((value instanceof PDFArray ? value.asArray().map(full) : full(value)) as never) as PDFObject;
}
