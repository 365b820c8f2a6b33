import type { Box } from '../../../model/geometry.ts';
import type { Pt } from '../../../units/length.ts';
import type { Matrix } from '../../graphics/matrix.ts';
import type { Colour } from './colour.ts';
import type { Font } from './font.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { Image } from './image.ts';

interface Seen {
  /** In points on the page, without what is clipped away. */
  box: Box;
  state: GraphicsState;
}

/** A run of glyphs on one baseline, without the spaces at its ends. */
export interface PaintedText extends Seen {
  kind: 'text';
  text: string;
  font: Font;
  /** As it is printed. */
  size: Pt;
  /** Where a glyph is missing. */
  missing: Box[];
  fills: boolean;
  strokes: boolean;
}

export interface PaintedPath extends Seen {
  kind: 'path';
  fills: boolean;
  strokes: boolean;
  /** Around each of its subpaths, without the width of the line. */
  parts: Box[];
  /** As it is printed, where it is thinnest. */
  lineWidth: Pt;
}

export interface PaintedImage extends Seen {
  kind: 'image';
  image: Image;
  /** From the unit square to the page. */
  matrix: Matrix;
}

export interface PaintedShading extends Seen {
  kind: 'shading';
  colour: Colour;
}

/** A form whose content is composed apart before it is laid, in this state, on what is there (ISO 32000-2, 11.6.6). */
export interface PaintedGroup extends Seen {
  kind: 'group';
}

/** Content that cannot be read. */
export interface Damage extends Seen {
  kind: 'damage';
}

/** What a page puts on paper, in the order in which it does. */
export type Painted = PaintedText | PaintedPath | PaintedImage | PaintedShading | PaintedGroup | Damage;
