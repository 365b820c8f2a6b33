import { PDFArray, PDFDict, PDFName, PDFNumber, PDFStream } from '@cantoo/pdf-lib';
import { nameOf, type Operand } from '../../content/operation.ts';
import { common } from './box.ts';
import { shadingColour } from './colour-operators.ts';
import { nameIn } from './font.ts';
import { type Image, readInlineImage } from './image.ts';
import { boxUnder, multiply, toMatrix } from './matrix.ts';
import { readableBytes } from './readable-bytes.ts';
import type { Operator, Walk } from './walk.ts';

/** Forms within forms; deeper than this is a loop. */
const DEPTH = 24;

/** @param read reads the content of a form like that of a page */
export const objectOperators = (read: (walk: Walk, content: string) => void): Record<string, Operator> => ({
  Do: (walk, { operands }) => {
    const stream = walk.resources.find(walk.dict, 'XObject', nameOf(operands[0]) ?? '');
    if (!(stream instanceof PDFStream)) return;
    const subtype = nameIn(stream.dict, 'Subtype');
    if (subtype === 'Image') paintImage(walk, walk.resources.image(walk.dict, stream));
    else if (subtype === 'Form' && walk.depth < DEPTH) paintForm(walk, stream, read);
  },
  BI: (walk, { operands: [source] }) => paintImage(walk, readInlineImage(rawOf(source), spacesOf(walk))),
  sh: (walk, { operands }) => {
    const colour = shadingColour(walk, walk.resources.find(walk.dict, 'Shading', nameOf(operands[0]) ?? ''));
    walk.emit({ kind: 'shading', box: walk.state.clip, state: walk.state, colour });
  },
});

const rawOf = (operand: Operand | undefined): string => (typeof operand === 'object' ? operand.raw : '');

function spacesOf({ dict }: Walk): PDFDict | undefined {
  const spaces = dict?.lookup(PDFName.of('ColorSpace'));
  return spaces instanceof PDFDict ? spaces : undefined;
}

function paintImage({ state, emit }: Walk, image: Image): void {
  const box = common(boxUnder(state.ctm, 0, 0, 1, 1), state.clip);
  if (box) emit({ kind: 'image', box, state, image, matrix: state.ctm });
}

/** ISO 32000-2, 8.10.1: its own matrix, clipped to its box, with its own resources or, in old files, those of the page. */
function paintForm(walk: Walk, stream: PDFStream, read: (walk: Walk, content: string) => void): void {
  const { state, depth, emit } = walk;
  const ctm = multiply(toMatrix(numbersIn(stream.dict, 'Matrix')), state.ctm);
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(stream.dict, 'BBox');
  const clip = common(boxUnder(ctm, left, bottom, right, top), state.clip);
  if (clip === undefined) return;
  const group = stream.dict.lookup(PDFName.of('Group'));
  const isGroup = group instanceof PDFDict && nameIn(group, 'S') === 'Transparency';
  if (isGroup) emit({ kind: 'group', box: clip, state });
  const bytes = readableBytes(stream);
  if (bytes === undefined) {
    emit({ kind: 'damage', box: clip, state });
    return;
  }
  const own = stream.dict.lookup(PDFName.of('Resources'));
  const dict = own instanceof PDFDict ? own : walk.dict;
  const path = { parts: [], open: undefined, clips: false };
  read({ ...walk, dict, state: { ...state, ...(isGroup ? OPAQUE : {}), ctm, clip }, stack: [], path, depth: depth + 1 }, Buffer.from(bytes).toString('latin1'));
}

/** How the content of a group begins, since its state is applied to the group as a whole. */
const OPAQUE = { fillAlpha: 1, strokeAlpha: 1, blend: 'Normal', hasSoftMask: false };

function numbersIn(dict: PDFDict, key: string): number[] {
  const array = dict.lookup(PDFName.of(key));
  if (!(array instanceof PDFArray)) return [];
  return array.asArray().map((_, index) => {
    const value = array.lookup(index);
    return value instanceof PDFNumber ? value.asNumber() : 0;
  });
}
