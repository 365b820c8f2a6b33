import type { Box } from '../../../model/geometry.ts';
import { LIMITS } from '../../../model/preflight.ts';
import { mmToPt, type Pt, ptToMm } from '../../../units/length.ts';
import type { Run, Watch } from '../check.ts';
import { distanceToTrim, type Page } from '../page.ts';
import { common, heightOf, widthOf } from '../walk/box.ts';
import { coloursOf } from '../walk/colours-of.ts';
import type { Painted } from '../walk/painted.ts';
import { excerpt, rounded } from '../words.ts';

/** In points; what touches a limit does not reach across it. */
const ROUNDING = 0.05;
/** In points; thinner lines at the edge are crop and fold marks. */
const MARK = 1;

/**
 * Text keeps away from the trim. For a copier, which leaves the paper's edge white, everything else does, too, on pages without bleed; of that, what
 * comes nearest to the edge is reported, once a page.
 */
export const margin = ({ profile, report }: Run): Watch => {
  let nearest: Nearest | undefined;
  const reportNearest = (): void => {
    if (nearest) report(nearEdge(nearest));
    nearest = undefined;
  };
  return {
    page: reportNearest,
    paint: (painted, page) => {
      const box = common(painted.box, page.trim);
      // Slugs stand beyond the trim.
      if (box === undefined || Math.min(widthOf(box), heightOf(box)) < ROUNDING) return;
      const distance = distanceToTrim(page, painted.box);
      if (painted.kind === 'text' && distance < mmToPt(LIMITS.margin) - ROUNDING) report({ page, box, ...nearText(painted.text, distance) });
      if (profile !== 'copier' || distance >= mmToPt(LIMITS.unprintable) - ROUNDING || hasBleed(page) || !isPicture(painted)) return;
      if (nearest === undefined || distance < nearest.distance) nearest = { page, box, distance, what: painted.kind === 'image' ? 'image' : 'drawing' };
    },
    end: reportNearest,
  };
};

interface Nearest {
  page: Page;
  box: Box;
  distance: Pt;
  what: string;
}

const nearText = (text: string, distance: Pt) => ({
  message: `Unexpected text \`${excerpt(text)}\` ${distance <= 0 ? 'across the trim' : `${toMm(distance)} mm from the trim`}, expected at least ${LIMITS.margin} mm`,
  hint: `Keep text ${LIMITS.margin} mm from the trim; folding and cutting are not more exact.`,
});

const nearEdge = ({ page, box, distance, what }: Nearest) => ({
  page,
  box,
  message: `Unexpected ${what} up to ${distance < ROUNDING ? 'the edge' : `${toMm(distance)} mm from the edge`}, expected ${LIMITS.unprintable} mm left white`,
  hint: `Keep ${LIMITS.unprintable} mm to the edge of the paper, which a copier does not print; or print on larger paper and cut.`,
});

const toMm = (distance: Pt): string => rounded(ptToMm(distance), 1);

const hasBleed = ({ trim, bleed }: Page): boolean => sizeOf(bleed) > sizeOf(trim) + 1;
const sizeOf = (box: Box): number => widthOf(box) + heightOf(box);

function isPicture(painted: Painted): boolean {
  const isMark = painted.kind === 'path' && !painted.fills && painted.lineWidth < MARK;
  return painted.kind !== 'text' && !isMark && coloursOf(painted).length > 0;
}
