import { PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { deflated, pageContent, streamText } from '../content/page-content.ts';
import { dictAt, nameAt, reachable } from '../exchange/dictionaries.ts';
import { inherited } from '../sheets/page-box.ts';
import { cleanContent } from './clean-content.ts';
import { hiddenLayers } from './hidden-layers.ts';
import type { TakenOut } from './taken-out.ts';

const HIDDEN = 'passages on layers that are switched off';
const ofDict = (object: unknown): PDFDict | undefined => (object instanceof PDFDict ? object : undefined);
const isDrawing = ({ dict }: PDFRawStream): boolean => nameAt(dict, 'Subtype') === 'Form' || nameAt(dict, 'PatternType') !== undefined;

/** Cleans the content of every page and of all drawings in it. */
export function scrubContent(document: PDFDocument, taken: TakenOut): void {
  const { context } = document;
  const isHidden = hiddenLayers(document);
  const refs = new Map(context.enumerateIndirectObjects().map(([ref, object]) => [object, ref]));
  const clean = (text: string, resources: PDFDict | undefined): Uint8Array => {
    const cleaned = cleanContent(text, resources, isHidden);
    taken.take(HIDDEN, [], cleaned.hidden);
    return Buffer.from(cleaned.text, 'latin1');
  };
  const drawings = new Map<PDFRawStream, PDFDict | undefined>();
  for (const { node } of document.getPages()) {
    const resources = ofDict(context.lookup(inherited(node, 'Resources') as never));
    // Before they are cleaned: what stands on a hidden layer may draw too.
    for (const object of reachable(context, [resources])) if (object instanceof PDFRawStream && isDrawing(object)) drawings.set(object, resources);
    node.set(PDFName.of('Contents'), context.register(deflated(context, clean(pageContent(document, node), resources))));
  }
  for (const [drawing, resources] of drawings) {
    const ref = refs.get(drawing);
    if (ref === undefined) continue;
    const made = deflated(context, clean(streamText(drawing), dictAt(drawing.dict, 'Resources') ?? resources));
    const dict = drawing.dict.clone(context);
    dict.delete(PDFName.of('DecodeParms'));
    for (const [key, value] of made.dict.entries()) dict.set(key, value);
    context.assign(ref, PDFRawStream.of(dict, made.contents));
  }
}
