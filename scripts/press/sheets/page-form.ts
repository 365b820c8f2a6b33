import { PDFArray, type PDFContext, type PDFDict, PDFName, type PDFObject, type PDFPage, PDFRawStream, type PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { deflated, streamText } from '../content/page-content.ts';
import { inherited, type PageBox } from './page-box.ts';

/**
 * A page as a form XObject (ISO 32000-2, 8.10), whose lower left corner of the trim, as one looks at it, is at 0 0. It draws what the page draws, up to the
 * bleed box; annotations are no part of it.
 * @param copy brings an object of the page's document to this one
 */
export function pageForm(page: PDFPage, { matrix, shown }: PageBox, context: PDFContext, copy: (object: PDFObject) => PDFObject): PDFRef {
  const { node } = page;
  const { dict, bytes } = drawing(page);
  const resources = inherited(node, 'Resources') as PDFDict | undefined;
  const group = node.get(PDFName.of('Group'));
  const form = context.obj({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: shown.map((side) => side as number),
    Matrix: [...matrix],
    Resources: resources ? copy(resources) : {},
    ...(group ? { Group: copy(group) } : {}),
  });
  for (const [key, value] of dict) form.set(key, copy(value));
  form.set(PDFName.of('Length'), context.obj(bytes.length));
  return context.register(PDFRawStream.of(form, bytes));
}

/** What the page draws, as it is compressed; several streams are joined to one. */
function drawing({ node, doc: { context } }: PDFPage): { dict: [PDFName, PDFObject][]; bytes: Uint8Array } {
  const contents = node.lookup(PDFName.of('Contents'));
  const streams = (contents instanceof PDFArray ? contents.asArray() : [contents])
    .map((each) => context.lookup(each))
    .filter((each) => each instanceof PDFStream);
  const [only] = streams;
  const stream = only && streams.length === 1 ? only : deflated(context, Buffer.from(streams.map(streamText).join('\n'), 'latin1'));
  const dict = ['Filter', 'DecodeParms']
    .map((name) => PDFName.of(name))
    .flatMap((key): [PDFName, PDFObject][] => {
      const value = stream.dict.get(key);
      return value === undefined ? [] : [[key, value]];
    });
  return { dict, bytes: stream.getContents() };
}
