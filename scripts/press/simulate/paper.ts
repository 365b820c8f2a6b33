import type { Cell } from '../../model/sheet.ts';

export type Edge = 'left' | 'right' | 'top' | 'bottom';

/** One side of a piece of paper as big as a page. */
export interface Face {
  /** What is printed there; absent on paper that is printed on one side only. */
  print?: { sheet: number; side: 'front' | 'back'; cell: Cell };
  /**
   * How the paper lies in its plane, compared with the side as it was printed. Of a face that looks down it is what one would see after turning the
   * paper over about the vertical axis.
   */
  turn: 0 | 180;
}

export interface Piece {
  up: Face;
  down: Face;
}

/** Paper that hangs together, seen from above: rows from the top, pieces from the left. */
export type Layer = Piece[][];

/** Paper that lies on each other, from the top. */
export interface Pile {
  layers: Layer[];
  /** Where the latest fold lies; absent where nothing has been folded. */
  spine?: Edge;
  /** Whether leaves are still joined by an earlier fold. */
  isShut: boolean;
}

const turned = (face: Face): Face => ({ ...face, turn: face.turn === 0 ? 180 : 0 });

/** The layers, turned over about the vertical axis. */
export const turnOver = (layers: readonly Layer[]): Layer[] =>
  layers.toReversed().map((layer) => layer.map((row) => row.toReversed().map(({ up, down }) => ({ up: down, down: up }))));

/** The layers, turned by 180° as they lie. */
export const turnAround = (layers: readonly Layer[]): Layer[] =>
  layers.map((layer) => layer.toReversed().map((row) => row.toReversed().map(({ up, down }) => ({ up: turned(up), down: turned(down) }))));

export const OPPOSITE: Record<Edge, Edge> = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' };
