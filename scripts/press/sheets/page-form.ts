import { PDFArray, type PDFContext, PDFName, type PDFObject, type PDFPage, PDFRawStream, type PDFRef, PDFStream } from '@cantoo/pdf-lib';
import type { Operation } from '../content/operation.ts';
import { deflated, streamText } from '../content/page-content.ts';
import { writeOperations } from '../content/write-operations.ts';
import { inherited, type Matrix, type PageBox } from './page-box.ts';
import { printedAnnotations } from './printed-annotations.ts';

/** Brings an object of the page's document to the one that is written. */
export type Copy = (object: PDFObject) => PDFObject;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * A page as a form XObject (ISO 32000-2, 8.10), whose lower left corner of the trim, as one looks at it, is at 0 0. It draws what the page draws, up to the
 * bleed box, and over it the annotations that are printed.
 */
export function pageForm(page: PDFPage, { matrix, shown }: Pick<PageBox, 'matrix' | 'shown'>, context: PDFContext, copy: Copy): PDFRef {
  const annotations = printedAnnotations(page);
  const form = (entries: Record<string, PDFObject>, { dict, contents }: PDFRawStream): PDFRef => {
    const object = context.obj({ Type: 'XObject', Subtype: 'Form', BBox: [...shown], ...entries });
    for (const [key, value] of compression(dict)) object.set(key, copy(value));
    return context.register(PDFRawStream.of(object, contents));
  };
  const resources = inherited(page.node, 'Resources') as PDFObject | undefined;
  const group = page.node.get(PDFName.of('Group'));
  const own = { Resources: resources ? copy(resources) : context.obj({}), ...(group ? { Group: copy(group) } : {}) };
  if (annotations.length === 0) return form({ ...own, Matrix: context.obj([...matrix]) }, drawing(page));
  const names = Object.fromEntries(annotations.map(({ appearance }, index) => [`A${index}`, copy(appearance)]));
  const layers = Object.fromEntries(annotations.flatMap(({ layer }, index): [string, PDFObject][] => (layer ? [[`L${index}`, copy(layer)]] : [])));
  const over = annotations.flatMap(({ matrix: place, layer }, index) => {
    const drawn = drawForm(`A${index}`, place);
    return layer ? onLayer(`L${index}`, drawn) : drawn;
  });
  const content = writeOperations([...drawForm('Page', IDENTITY), ...over]);
  const both = context.obj({ XObject: { Page: form(own, drawing(page)), ...names }, Properties: layers });
  return form({ Resources: both, Matrix: context.obj([...matrix]) }, deflated(context, Buffer.from(content, 'latin1')));
}

const drawForm = (name: string, matrix: Matrix): Operation[] => [
  { operator: 'q', operands: [] },
  { operator: 'cm', operands: [...matrix] },
  { operator: 'Do', operands: [{ raw: `/${name}` }] },
  { operator: 'Q', operands: [] },
];

/** Drawn where the layer is shown (ISO 32000-2, 8.11.3.2). */
const onLayer = (name: string, drawn: Operation[]): Operation[] => [
  { operator: 'BDC', operands: [{ raw: '/OC' }, { raw: `/${name}` }] },
  ...drawn,
  { operator: 'EMC', operands: [] },
];

/** What the page draws, as it is compressed; several streams are joined to one. */
function drawing({ node, doc: { context } }: PDFPage): PDFRawStream {
  const contents = node.lookup(PDFName.of('Contents'));
  const streams = (contents instanceof PDFArray ? contents.asArray() : [contents])
    .map((each) => context.lookup(each))
    .filter((each) => each instanceof PDFStream);
  const [only] = streams;
  if (only && streams.length === 1) return PDFRawStream.of(only.dict, only.getContents());
  return deflated(context, Buffer.from(streams.map(streamText).join('\n'), 'latin1'));
}

const compression = (dict: PDFRawStream['dict']): [PDFName, PDFObject][] =>
  ['Filter', 'DecodeParms']
    .map((name) => PDFName.of(name))
    .flatMap((key): [PDFName, PDFObject][] => {
      const value = dict.get(key);
      return value === undefined ? [] : [[key, value]];
    });
