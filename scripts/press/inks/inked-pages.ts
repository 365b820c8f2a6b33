import { PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { nameOf } from '../content/operation.ts';
import { pageContent, streamBytes, streamText } from '../content/page-content.ts';
import { readOperations } from '../content/read-operations.ts';

const PAPER = 255;
const key = (text: string): PDFName => PDFName.of(text);

/**
 * The pages of a plate on which there is any ink, from 1. They are what a risograph needs a master for. The plate is as `recolour` wrote it, without
 * marks.
 */
export function inkedPages(document: PDFDocument): number[] {
  const { context } = document;
  const known = new Map<PDFObject, boolean>();
  return document.getPages().flatMap((page, index) => (hasInk(context, pageContent(document, page.node), page.node.Resources(), known) ? [index + 1] : []));
}

function hasInk(context: PDFContext, content: string, resources: PDFDict | undefined, known: Map<PDFObject, boolean>): boolean {
  for (const { operator, operands } of readOperations(content)) {
    const [first] = operands;
    if ((operator === 'g' || operator === 'G') && typeof first === 'number' && first < 1) return true;
    const category = { Do: 'XObject', scn: 'Pattern', SCN: 'Pattern', sh: 'Shading' }[operator];
    const name = nameOf(operands.at(-1));
    const entries = category === undefined ? undefined : context.lookup(resources?.get(key(category)));
    if (name !== undefined && entries instanceof PDFDict && isInked(context, entries.get(key(name)), resources, known)) return true;
  }
  return false;
}

/** A form, an image, a pattern or a gradient. */
function isInked(context: PDFContext, object: PDFObject | undefined, callers: PDFDict | undefined, known: Map<PDFObject, boolean>): boolean {
  const found = context.lookup(object);
  if (found === undefined) return false;
  const former = known.get(found);
  if (former !== undefined) return former;
  // What refers to itself has no more ink for that.
  known.set(found, false);
  const isSo = look(context, found, callers, known);
  known.set(found, isSo);
  return isSo;
}

function look(context: PDFContext, found: PDFObject, callers: PDFDict | undefined, known: Map<PDFObject, boolean>): boolean {
  const dict = found instanceof PDFStream ? found.dict : found;
  if (!(dict instanceof PDFDict)) return false;
  const shading = context.lookup(dict.get(key('Shading')) ?? (dict.has(key('ShadingType')) ? found : undefined));
  if (shading instanceof PDFStream) return true;
  if (shading instanceof PDFDict) return isBelowPaper(context.lookup(shading.get(key('Function'))));
  if (!(found instanceof PDFStream)) return false;
  if (dict.get(key('Subtype')) === key('Image')) {
    // A stencil has the ink that is set for it.
    if (dict.has(key('ImageMask'))) return false;
    const space = context.lookup(dict.get(key('ColorSpace')));
    return isBelowPaper(space instanceof PDFArray ? context.lookup(space.get(3)) : found);
  }
  const own = context.lookup(dict.get(key('Resources')));
  return hasInk(context, streamText(found), own instanceof PDFDict ? own : callers, known);
}

const isBelowPaper = (stream: PDFObject | undefined): boolean => stream instanceof PDFStream && streamBytes(stream).some((value) => value < PAPER);
