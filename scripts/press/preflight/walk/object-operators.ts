import { PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { nameOf, type Operand } from '../../content/operation.ts';
import { boxUnder } from '../../graphics/matrix.ts';
import { common } from './box.ts';
import { shadingColour } from './colour-operators.ts';
import { nameIn } from './dict-values.ts';
import { boxOf, enterContent, matrixOf } from './enter-content.ts';
import { type Image, readInlineImage } from './image.ts';
import type { Operator, Walk } from './walk.ts';

export const OBJECT_OPERATORS: Record<string, Operator> = {
  Do: (walk, { operands }) => {
    const stream = walk.resources.find(walk.dict, 'XObject', nameOf(operands[0]) ?? '');
    if (!(stream instanceof PDFStream)) return;
    const subtype = nameIn(stream.dict, 'Subtype');
    if (subtype === 'Image') paintImage(walk, walk.resources.image(walk.dict, stream));
    else if (subtype === 'Form') paintForm(walk, stream);
  },
  BI: (walk, { operands: [source] }) => paintImage(walk, readInlineImage(rawOf(source), spacesOf(walk))),
  sh: (walk, { operands }) => {
    const colour = shadingColour(walk, walk.resources.find(walk.dict, 'Shading', nameOf(operands[0]) ?? ''));
    walk.emit({ kind: 'shading', box: walk.state.clip, state: walk.state, colour });
  },
};

const rawOf = (operand: Operand | undefined): string => (typeof operand === 'object' ? operand.raw : '');

function spacesOf({ dict }: Walk): PDFDict | undefined {
  const spaces = dict?.lookup(PDFName.of('ColorSpace'));
  return spaces instanceof PDFDict ? spaces : undefined;
}

function paintImage({ state, emit }: Walk, image: Image): void {
  const box = common(boxUnder(state.ctm, 0, 0, 1, 1), state.clip);
  if (box) emit({ kind: 'image', box, state, image, matrix: state.ctm });
}

/** ISO 32000-2, 8.10.1. */
function paintForm(walk: Walk, stream: PDFStream): void {
  const { state } = walk;
  const ctm = matrixOf(stream, state.ctm);
  const clip = common(boxOf(stream, ctm), state.clip);
  if (clip === undefined) return;
  const group = stream.dict.lookup(PDFName.of('Group'));
  const isGroup = group instanceof PDFDict && nameIn(group, 'S') === 'Transparency';
  if (isGroup) walk.emit({ kind: 'group', box: clip, state });
  enterContent(walk, stream, { ...state, ...(isGroup ? OPAQUE : {}), ctm, clip });
}

/** How the content of a group begins, since its state is applied to the group as a whole. */
const OPAQUE = { fillAlpha: 1, strokeAlpha: 1, blend: 'Normal', hasSoftMask: false };
