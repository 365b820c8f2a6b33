import type { Colour } from './colour.ts';
import type { Painted } from './painted.ts';

const WHITE: Record<Colour['family'], readonly number[] | undefined> = {
  grey: [1],
  rgb: [1, 1, 1],
  cmyk: [0, 0, 0, 0],
  lab: [100, 0, 0],
  spot: undefined,
  pattern: undefined,
};

/** The colours in which something is painted, without what is fully transparent or white: what puts ink on the paper. */
export function coloursOf(painted: Painted): Colour[] {
  const { state, kind } = painted;
  if (kind === 'shading') return [painted.colour];
  if (kind === 'image') return painted.image.isMask ? inked(state.fill, state.fillAlpha) : [{ ...painted.image.space.initial, values: [] }];
  if (kind === 'text' || kind === 'path') {
    return [...(painted.fills ? inked(state.fill, state.fillAlpha) : []), ...(painted.strokes ? inked(state.stroke, state.strokeAlpha) : [])];
  }
  return [];
}

function inked(colour: Colour, alpha: number): Colour[] {
  const white = WHITE[colour.family];
  const isWhite = colour.family === 'spot' ? colour.values.every((tint) => tint === 0) : white !== undefined && white.join() === colour.values.join();
  return alpha === 0 || isWhite ? [] : [colour];
}
