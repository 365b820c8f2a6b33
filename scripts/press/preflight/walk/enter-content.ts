import { PDFDict, PDFName, type PDFStream } from '@cantoo/pdf-lib';
import type { Box } from '../../../model/geometry.ts';
import { readableBytes } from '../../content/readable-bytes.ts';
import { boxUnder, IDENTITY, type Matrix, multiply, toMatrix } from '../../graphics/matrix.ts';
import { numbersIn } from './dict-values.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { Walk } from './walk.ts';

/** Content within content; deeper than this is a loop. */
const DEPTH = 24;

/** Follows the content of a form or of a cell of a tiling, with its own resources or, in old files, those of the page. `state` has its matrix and its clip. */
export function enterContent(walk: Walk, stream: PDFStream, state: GraphicsState, emit: Walk['emit'] = walk.emit): void {
  if (walk.depth >= DEPTH || walk.allowance.streams-- <= 0) return;
  const bytes = readableBytes(stream);
  if (bytes === undefined) {
    emit({ kind: 'damage', box: state.clip, state });
    return;
  }
  const own = stream.dict.lookup(PDFName.of('Resources'));
  walk.follow(
    {
      ...walk,
      emit,
      dict: own instanceof PDFDict ? own : walk.dict,
      state,
      base: state.ctm,
      stack: [],
      path: { parts: [], open: undefined, clips: false },
      text: { matrix: IDENTITY, line: IDENTITY, run: undefined },
      depth: walk.depth + 1,
    },
    Buffer.from(bytes).toString('latin1'),
  );
}

/** From the space of a form or a tiling to the page. */
export const matrixOf = ({ dict }: PDFStream, around: Matrix): Matrix => multiply(toMatrix(numbersIn(dict, 'Matrix')), around);

/** The box that content is clipped to, on the page. */
export function boxOf({ dict }: PDFStream, matrix: Matrix): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(dict, 'BBox');
  return boxUnder(matrix, left, bottom, right, top);
}
