/**
 * What the operators of content streams paint with, and what of it (ISO 32000-2, tables 59, 73 and 104): for those who tell what is on a page and for those who
 * rewrite it.
 */

/** The two colours of the graphics state. */
export type Side = 'fill' | 'stroke';

/** How an operator sets a colour: of which side, and whether in a space of devices, by choosing a space, or by values in the space that is chosen. */
export interface Colouring {
  side: Side;
  by: 'gray' | 'rgb' | 'cmyk' | 'space' | 'values';
}

export const COLOUR_OPERATORS: ReadonlyMap<string, Colouring> = new Map(
  Object.entries<Colouring['by']>({ g: 'gray', rg: 'rgb', k: 'cmyk', cs: 'space', sc: 'values', scn: 'values' }).flatMap(
    ([operator, by]): [string, Colouring][] => [
      [operator, { side: 'fill', by }],
      [operator.toUpperCase(), { side: 'stroke', by }],
    ],
  ),
);

/** What is painted of an outline. */
export interface Painting {
  fills: boolean;
  strokes: boolean;
}

const NOTHING: Painting = { fills: false, strokes: false };
const FILLED: Painting = { fills: true, strokes: false };
const STROKED: Painting = { fills: false, strokes: true };
const BOTH: Painting = { fills: true, strokes: true };

/** Operators that end a path. */
export const PATH_PAINTERS: ReadonlyMap<string, Painting> = new Map([
  ['n', NOTHING],
  ...['f', 'F', 'f*'].map((operator) => [operator, FILLED] as const),
  ...['S', 's'].map((operator) => [operator, STROKED] as const),
  ...['B', 'B*', 'b', 'b*'].map((operator) => [operator, BOTH] as const),
]);

/** Operators that build a path, between which no other may stand. */
export const PATH_BUILDERS: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*']);

export const TEXT_PAINTERS: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

/** What of text is painted in a mode (`Tr`); from 4 on the same, and it clips. */
export const paintingOfText = (mode: number): Painting => [FILLED, STROKED, BOTH][mode % 4] ?? NOTHING;
