import { constants, inflateSync } from 'node:zlib';
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { inherited } from './sheets/page-box.ts';
import { filtersOf } from './unpacked-length.ts';

/** What no page is drawn with. */
const NOT_DRAWN = new Set(['Parent', 'StructParent', 'StructParents', 'Metadata', 'PieceInfo', 'OC'].map((name) => PDFName.of(name)));
/** ISO 32000-2, table 6. */
const FILTERS = new Set(['ASCIIHexDecode', 'ASCII85Decode', 'LZWDecode', 'FlateDecode', 'RunLengthDecode'].map((name) => PDFName.of(name)));
const IMAGE_FILTERS = new Set(['CCITTFaxDecode', 'JBIG2Decode', 'DCTDecode', 'JPXDecode', 'Crypt'].map((name) => PDFName.of(name)));
/** What may be drawn twice, or lead round in a circle. */
const CAN_HOLD = [PDFRef, PDFDict, PDFArray, PDFStream];
/** Larger streams are taken on trust rather than unpacked. */
const LARGEST = 2 ** 29;

/**
 * What keeps a PDF from being printed as it was meant: objects that are missing or cannot be read, and streams that cannot be unpacked. The library
 * reads on where a file is broken, and leaves out what it cannot read; it stops at a filter that it does not know.
 * @returns what is broken, for "Unexpected …"; undefined where all that the pages draw is there
 */
export function findDamage(document: PDFDocument): string | undefined {
  const { context, catalog } = document;
  const pages = document.getPages();
  const count = catalog.Pages().lookup(PDFName.of('Count'));
  if (count instanceof PDFNumber && count.asNumber() !== pages.length) return `${pages.length} readable pages of ${count.asNumber()}`;
  const seen = new Set<PDFObject>();
  for (const [index, { node }] of pages.entries()) {
    const found = damageIn([node.get(PDFName.of('Contents')), inherited(node, 'Resources') as PDFObject | undefined], context, seen);
    if (found) return `${found} on page ${index + 1}`;
  }
  return undefined;
}

function damageIn(objects: (PDFObject | undefined)[], context: PDFContext, seen: Set<PDFObject>): string | undefined {
  const open = [...objects];
  while (open.length > 0) {
    const object = open.pop();
    if (object === undefined || seen.has(object)) continue;
    if (object instanceof PDFRef) {
      const target = context.lookup(object);
      if (target === undefined) return `missing object \`${object}\``;
      if (target instanceof PDFInvalidObject) return `unreadable object \`${object}\``;
      open.push(target);
    }
    if (!CAN_HOLD.some((kind) => object instanceof kind)) continue;
    seen.add(object);
    const damage = object instanceof PDFRawStream ? damageOf(object) : undefined;
    if (damage !== undefined) return damage;
    for (const child of children(object)) open.push(child);
  }
  return undefined;
}

function children(object: PDFObject): PDFObject[] {
  if (object instanceof PDFArray) return object.asArray();
  const dict = object instanceof PDFStream ? object.dict : object;
  return dict instanceof PDFDict ? dict.entries().flatMap(([key, value]) => (NOT_DRAWN.has(key) ? [] : [value])) : [];
}

function damageOf(stream: PDFRawStream): string | undefined {
  const unknown = unknownFilter(stream);
  if (unknown !== undefined) return `stream with the unknown filter \`${unknown}\``;
  return canBeUnpacked(stream) ? undefined : 'broken stream';
}

/** A filter that nothing is unpacked with; those of images are none for drawings, fonts and the like. */
function unknownFilter(stream: PDFRawStream): string | undefined {
  const isImage = stream.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image');
  const unknown = filtersOf(stream).find((filter) => !(filter instanceof PDFName && (FILTERS.has(filter) || (isImage && IMAGE_FILTERS.has(filter)))));
  return unknown instanceof PDFName ? unknown.decodeText() : unknown?.toString();
}

/** Only `FlateDecode` can be checked: it ends with a checksum. Streams that stop before it are read by every program. */
function canBeUnpacked(stream: PDFRawStream): boolean {
  const { contents } = stream;
  if (filtersOf(stream)[0] !== PDFName.of('FlateDecode') || contents.length === 0) return true;
  try {
    inflateSync(contents, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LARGEST });
    return true;
  } catch (error) {
    return error instanceof RangeError;
  }
}
