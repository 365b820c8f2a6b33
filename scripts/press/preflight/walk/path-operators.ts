import type { PDFStream } from '@cantoo/pdf-lib';
import type { Box } from '../../../model/geometry.ts';
import { pt } from '../../../units/length.ts';
import { numbersOf } from '../../content/operation.ts';
import { boxUnder, scalesOf } from '../../graphics/matrix.ts';
import { PATH_PAINTERS, type Painting } from '../../graphics/painting.ts';
import { around, common, grown } from './box.ts';
import { boxOf, enterContent, matrixOf } from './enter-content.ts';
import { initialState } from './graphics-state.ts';
import type { Operator, Walk } from './walk.ts';

export const PATH_OPERATORS: Record<string, Operator> = {
  m: (walk, operation) => {
    closePart(walk);
    addPoints(walk, numbersOf(operation));
  },
  l: (walk, operation) => addPoints(walk, numbersOf(operation)),
  // The curve lies within the box around its control points.
  c: (walk, operation) => addPoints(walk, numbersOf(operation)),
  v: (walk, operation) => addPoints(walk, numbersOf(operation)),
  y: (walk, operation) => addPoints(walk, numbersOf(operation)),
  re: (walk, operation) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbersOf(operation);
    closePart(walk);
    walk.path.parts.push(boxUnder(walk.state.ctm, x, y, x + width, y + height));
  },
  W: clip,
  'W*': clip,
  ...Object.fromEntries([...PATH_PAINTERS].map(([operator, painting]) => [operator, paint(painting)])),
};

function addPoints({ path, state: { ctm } }: Walk, numbers: readonly number[]): void {
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const [x = 0, y = 0] = [numbers[index], numbers[index + 1]];
    path.open = around(path.open, boxUnder(ctm, x, y, x, y));
  }
}

function closePart({ path }: Walk): void {
  if (path.open) path.parts.push(path.open);
  path.open = undefined;
}

function clip({ path }: Walk): void {
  path.clips = true;
}

/** Paints the path, if it is to be painted, then clips with it, if it is to clip (ISO 32000-2, 8.5.4), and begins a new one. */
function paint({ fills, strokes }: Painting): Operator {
  return (walk) => {
    closePart(walk);
    const { path, state } = walk;
    const [first, ...others] = path.parts;
    walk.path = { parts: [], open: undefined, clips: false };
    if (first === undefined) return;
    const whole = others.reduce(around, first);
    if (fills || strokes) {
      const [least, greatest] = scalesOf(state.ctm);
      const box = common(strokes ? grown(whole, (state.lineWidth * greatest) / 2) : whole, state.clip);
      if (box) {
        walk.emit({ kind: 'path', box, state, fills, strokes, parts: path.parts, lineWidth: pt(state.lineWidth * least) });
        if (fills && state.fill.tiling) fillWithTiling(walk, state.fill.tiling, box);
      }
    }
    if (path.clips) walk.state = { ...state, clip: common(whole, state.clip) ?? NOTHING };
  };
}

/** One cell of a tiling stands for all: what it paints is found all over the area that it fills. Text in it is a pattern, not to be read. */
function fillWithTiling(walk: Walk, tiling: PDFStream, box: Box): void {
  const ctm = matrixOf(tiling, walk.base);
  enterContent(walk, tiling, initialState(boxOf(tiling, ctm), ctm), (painted) => {
    if (painted.kind !== 'text') walk.emit({ ...painted, box });
  });
}

/** Lies on no page, so that what is clipped to it is not seen. */
const FAR = pt(-1e9);
const NOTHING = [FAR, FAR, FAR, FAR] as const;
