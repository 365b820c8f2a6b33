import { PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { nameOf, numbersOf } from '../../content/operation.ts';
import { COLOUR_OPERATORS, type Side } from '../../graphics/painting.ts';
import type { Colour } from './colour.ts';
import { CMYK, type ColourSpace, GREY, RGB, readColourSpace } from './colour-space.ts';
import type { Operator, Walk } from './walk.ts';

const DEVICES = { gray: GREY, rgb: RGB, cmyk: CMYK } as const;

export const COLOURING: Record<string, Operator> = Object.fromEntries(
  [...COLOUR_OPERATORS].map(([operator, { side, by }]) => [
    operator,
    by === 'space' ? space(side) : by === 'values' ? colour(side) : device(side, DEVICES[by]),
  ]),
);

function device(side: Side, space: ColourSpace): Operator {
  return (walk, operation) => paintWith(walk, side, space, space.colour(numbersOf(operation)));
}

function space(side: Side): Operator {
  return (walk, { operands }) => {
    const chosen = walk.resources.space(walk.dict, nameOf(operands[0]) ?? '');
    paintWith(walk, side, chosen, chosen.initial);
  };
}

function colour(side: Side): Operator {
  return (walk, operation) => {
    const current = side === 'fill' ? walk.state.fillSpace : walk.state.strokeSpace;
    const pattern = nameOf(operation.operands.at(-1));
    paintWith(walk, side, current, pattern === undefined ? current.colour(numbersOf(operation)) : patternColour(walk, pattern));
  };
}

function paintWith(walk: Walk, side: Side, space: ColourSpace, colour: Colour): void {
  walk.state = side === 'fill' ? { ...walk.state, fillSpace: space, fill: colour } : { ...walk.state, strokeSpace: space, stroke: colour };
}

/** A shading has the space that it goes through; what a tiling paints with is written in its own content. */
function patternColour(walk: Walk, name: string): Colour {
  const pattern = walk.resources.find(walk.dict, 'Pattern', name);
  // A shading pattern is a dictionary, a tiling a stream (ISO 32000-2, 8.7).
  if (pattern instanceof PDFStream) return { family: 'pattern', values: [], tiling: pattern };
  const shading = pattern instanceof PDFDict ? pattern.lookup(PDFName.of('Shading')) : undefined;
  return shadingColour(walk, shading);
}

/** The space of a shading (ISO 32000-2, 8.7.4.3), without values, since they differ from spot to spot. */
export function shadingColour(walk: Walk, shading: unknown): Colour {
  const dict = shading instanceof PDFStream ? shading.dict : shading;
  if (!(dict instanceof PDFDict)) return { family: 'pattern', values: [] };
  const named = walk.dict?.lookup(PDFName.of('ColorSpace'));
  const { family, initial } = readColourSpace(dict.lookup(PDFName.of('ColorSpace')), named instanceof PDFDict ? named : undefined);
  return { family, values: [], ...(initial.inks ? { inks: initial.inks } : {}) };
}
