import type { PDFDict } from '@cantoo/pdf-lib';
import type { Box } from '../../../model/geometry.ts';
import type { Operation } from '../../content/operation.ts';
import type { Matrix } from '../../graphics/matrix.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { Painted, PaintedText } from './painted.ts';
import type { Resources } from './resources.ts';

/** Where the interpreter stands in a content stream. */
export interface Walk {
  resources: Resources;
  /** Of the page, or of the form whose content is read. */
  dict: PDFDict | undefined;
  state: GraphicsState;
  /** The matrix with which the content began; tilings are placed by it. */
  base: Matrix;
  stack: GraphicsState[];
  path: Path;
  text: Text;
  /** Forms within forms. */
  depth: number;
  /** Forms and tilings that the page may still paint. */
  allowance: { streams: number };
  emit: (painted: Painted) => void;
  /** Goes through the content of a page, a form or a tiling. */
  follow: (walk: Walk, content: string) => void;
}

/** The path under construction, in points on the page. */
export interface Path {
  /** Around the subpaths that are complete, and around the one that is not. */
  parts: Box[];
  open: Box | undefined;
  /** `W` or `W*` was said: the path will clip. */
  clips: boolean;
}

export interface Text {
  matrix: Matrix;
  /** At the start of the line. */
  line: Matrix;
  run: Run | undefined;
}

/** A run of glyphs that may still go on. */
export interface Run extends PaintedText {
  /** Where the next glyph of it would stand, in points on the page. */
  end: readonly [number, number];
  /** Text space to page, without the offset. */
  turn: Matrix;
}

export type Operator = (walk: Walk, operation: Operation) => void;
