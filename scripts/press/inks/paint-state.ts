import type { Colour } from './colour.ts';
import { type ColourSpace, GRAY } from './colour-space.ts';

/** What fills or strokes are painted with. */
export type Paint =
  /** Whatever the caller of a form, pattern or glyph has set. */
  { kind: 'inherited' } | { kind: 'colour'; colour: Colour | undefined } | { kind: 'pattern'; name: string; colour?: Colour | undefined };

/** One of the two colours of the graphics state: what was read, and what was last written for it. */
export interface Side {
  space: ColourSpace;
  paint: Paint;
  written: string | undefined;
  /** What it was last written for, so that nothing is reckoned twice. */
  writtenFor: { paint: Paint; use: 'text' | 'area' } | undefined;
}

/** What of the graphics state (ISO 32000-2, 8.4) colours depend on. */
export interface PaintState {
  fill: Side;
  stroke: Side;
  /** `Tr`: whether text is filled, stroked, both or neither, and then the same with clipping. */
  textMode: number;
  /** The overprint that was last written; undefined where the caller's is not known. */
  overprint: { fill: boolean; stroke: boolean } | undefined;
}

/** Where content begins: black for a page or a pattern, the colours of its caller for a form. */
export function initialState(isInherited: boolean): PaintState {
  const side = (): Side => ({
    space: GRAY,
    paint: isInherited ? { kind: 'inherited' } : { kind: 'colour', colour: GRAY.colour([0]) },
    written: undefined,
    writtenFor: undefined,
  });
  return { fill: side(), stroke: side(), textMode: 0, overprint: isInherited ? undefined : { fill: false, stroke: false } };
}

export const copyState = ({ fill, stroke, textMode, overprint }: PaintState): PaintState => ({ fill: { ...fill }, stroke: { ...stroke }, textMode, overprint });
