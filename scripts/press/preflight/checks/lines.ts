import type { Box } from '../../../model/geometry.ts';
import { LIMITS } from '../../../model/preflight.ts';
import { pt } from '../../../units/length.ts';
import type { Run, Watch } from '../check.ts';
import { common, heightOf, widthOf } from '../walk/box.ts';
import type { PaintedPath } from '../walk/painted.ts';
import { rounded } from '../words.ts';

/** A thin fill shorter than this, in points, is a dot, not a line. */
const SHORT = 3;

/** Lines are thick enough to hold on a plate, drawn as strokes or as thin rectangles. */
export const lines = ({ report }: Run): Watch => ({
  paint: (painted, page) => {
    if (painted.kind !== 'path') return;
    const thin = thinStroke(painted) ?? thinFill(painted);
    if (thin === undefined) return;
    const width = thin.width === 0 ? 'without width' : `of ${rounded(thin.width, 3)} pt`;
    report({
      page,
      box: thin.box,
      message: `Unexpected line ${width}, expected at least ${LIMITS.line} pt`,
      hint: `Draw lines ${LIMITS.line} pt (0.1 mm) wide or more; thinner ones break off, or print as thick as the device likes.`,
    });
  },
});

interface Thin {
  width: number;
  box: Box;
}

/** Rounding of a width that is just enough. */
const LEAST = LIMITS.line - 1e-3;

const thinStroke = ({ strokes, state, lineWidth, box }: PaintedPath): Thin | undefined =>
  strokes && state.strokeAlpha > 0 && lineWidth < LEAST ? { width: lineWidth, box } : undefined;

function thinFill({ fills, strokes, state, parts }: PaintedPath): Thin | undefined {
  if (!fills || strokes || state.fillAlpha === 0) return undefined;
  for (const part of parts) {
    const [thickness, length] = [Math.min(widthOf(part), heightOf(part)), Math.max(widthOf(part), heightOf(part))];
    const box = thickness < LEAST && length >= SHORT ? common(part, state.clip) : undefined;
    if (box) return { width: pt(thickness), box };
  }
  return undefined;
}
