import { decodePDFRawStream, PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanJpeg2000 } from './clean-jpeg-2000.ts';

const FILTER = PDFName.of('Filter');
const CLEANERS = new Map([
  ['DCTDecode', cleanJpeg],
  ['JPXDecode', cleanJpeg2000],
]);

/** Takes out of every picture of a document what it tells of its making. Gives back how many pictures told something. */
export function cleanImages({ context }: PDFDocument): number {
  let cleaned = 0;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const filters = namesOf(object.dict);
    const clean = CLEANERS.get(filters.at(-1) ?? '');
    if (clean === undefined) continue;
    const inner = filters.length === 1 ? object.contents : unwrapped(object, filters.slice(0, -1));
    const bytes = clean(inner);
    if (bytes.length === inner.length) continue;
    cleaned++;
    const dict = object.dict.clone(context);
    dict.set(FILTER, PDFName.of(filters.at(-1) ?? ''));
    dict.delete(PDFName.of('DecodeParms'));
    context.assign(ref, PDFRawStream.of(dict, bytes));
  }
  return cleaned;
}

function namesOf(dict: PDFDict): string[] {
  const filter = dict.lookup(FILTER);
  const all = filter instanceof PDFArray ? filter.asArray().map((_, i) => filter.lookup(i)) : [filter];
  return all.flatMap((each) => (each instanceof PDFName ? [each.decodeText()] : []));
}

/** The picture itself, out of the filters around it. */
function unwrapped(stream: PDFRawStream, outer: readonly string[]): Uint8Array {
  const dict = PDFDict.withContext(stream.dict.context);
  dict.set(FILTER, stream.dict.context.obj(outer.map((name) => PDFName.of(name))));
  return decodePDFRawStream(PDFRawStream.of(dict, stream.contents)).decode();
}
