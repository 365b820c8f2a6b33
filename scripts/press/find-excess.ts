import { type PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { unpackedLength } from './unpacked-length.ts';

/** Thick books have a tenth of them. */
const MOST_PAGES = 10_000;
/** Of one stream that draws; the largest maps have a tenth. */
const MOST_BYTES = 128 * 1024 * 1024;
/** Of all that is not an image. */
const MOST_BYTES_IN_ALL = 1024 * 1024 * 1024;
/** A poster of A0 with 300 pixels an inch has 140 million. */
const MOST_PIXELS = 150_000_000;
/** Of all images: a book of 400 scanned pages. */
const MOST_PIXELS_IN_ALL = 8_000_000_000;

const name = (text: string): PDFName => PDFName.of(text);

/**
 * What a PDF has too much of to be worked on: a few hundred bytes may claim billions of pixels or become gigabytes. Counted from what stands in the file, before
 * anything is made of it.
 * @returns for "Unexpected …"; undefined where all is within the limits
 */
export function findExcess(document: PDFDocument): string | undefined {
  const pages = document.getPages();
  if (pages.length > MOST_PAGES) return `${pages.length} pages, expected at most ${MOST_PAGES}`;
  if (new Set(pages.map(({ node }) => node)).size < pages.length) return 'page that stands in the list of pages twice, expected each once';
  let [bytes, pixels] = [0, 0];
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const isImage = object.dict.lookup(name('Subtype')) === name('Image');
    const found = isImage ? pixelsOf(object.dict) : unpackedLength(object, MOST_BYTES);
    if (typeof found === 'string') return `${found} in object \`${ref}\``;
    if (isImage) pixels += found ?? 0;
    else bytes += found ?? 0;
    if (found === Number.POSITIVE_INFINITY) return `stream in object \`${ref}\` that unpacks to more than ${MOST_BYTES / 2 ** 20} MiB, expected a smaller one`;
    if (bytes > MOST_BYTES_IN_ALL) return `streams that unpack to more than ${MOST_BYTES_IN_ALL / 2 ** 30} GiB, expected fewer`;
    if (pixels > MOST_PIXELS_IN_ALL) return `images of more than ${MOST_PIXELS_IN_ALL / 1e6} million pixels in all, expected fewer`;
  }
  return undefined;
}

/** Undefined where it does not say: JPEG 2000 and JPEG say it themselves. A text where it cannot be. */
function pixelsOf(dict: PDFDict): number | string | undefined {
  const [width, height] = ['Width', 'Height'].map((key) => {
    const value = dict.lookup(name(key));
    return value instanceof PDFNumber ? value.asNumber() : undefined;
  });
  if (width === undefined || height === undefined) return undefined;
  const size = `image of ${width} × ${height} pixels`;
  if (!(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0)) return size;
  return width * height > MOST_PIXELS ? `${size}, expected at most ${MOST_PIXELS / 1e6} million,` : width * height;
}
