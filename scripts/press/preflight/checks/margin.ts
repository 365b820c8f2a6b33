import type { Box } from '../../../model/geometry.ts';
import { LIMITS } from '../../../model/preflight.ts';
import { mmToPt, type Pt, ptToMm } from '../../../units/length.ts';
import type { Run, Watch } from '../check.ts';
import { distanceToTrim, type Page } from '../page.ts';
import { common, heightOf, widthOf } from '../walk/box.ts';
import { coloursOf } from '../walk/colours-of.ts';
import { excerpt, rounded } from '../words.ts';

/** Text keeps away from the trim; for a copier, which leaves the paper's edge white, everything else does, too, on pages without bleed. */
export const margin = ({ profile, report }: Run): Watch => ({
  paint: (painted, page) => {
    const box = common(painted.box, page.trim);
    // Slugs and marks stand beyond the trim.
    if (box === undefined || Math.min(widthOf(box), heightOf(box)) < ROUNDING) return;
    const distance = distanceToTrim(page, painted.box);
    if (painted.kind === 'text') {
      if (distance < mmToPt(LIMITS.margin) - ROUNDING) report({ page, box, ...nearText(painted.text, distance) });
    } else if (profile === 'copier' && distance < mmToPt(LIMITS.unprintable) - ROUNDING && !hasBleed(page) && coloursOf(painted).length > 0) {
      report({
        page,
        box,
        message: `Unexpected ${painted.kind === 'image' ? 'image' : 'drawing'} up to ${where(distance)}, expected ${LIMITS.unprintable} mm left white`,
        hint: `Keep ${LIMITS.unprintable} mm to the edge of the paper, which a copier does not print; or print on larger paper and cut.`,
      });
    }
  },
});

/** In points; what touches the trim does not reach across it. */
const ROUNDING = 0.05;

const nearText = (text: string, distance: Pt) => ({
  message: `Unexpected text \`${excerpt(text)}\` ${distance <= 0 ? 'across the trim' : `${toMm(distance)} mm from the trim`}, expected at least ${LIMITS.margin} mm`,
  hint: `Keep text ${LIMITS.margin} mm from the trim; folding and cutting are not more exact.`,
});

const where = (distance: Pt): string => (distance <= 0 ? 'the edge' : `${toMm(distance)} mm from the edge`);
const toMm = (distance: Pt): string => rounded(ptToMm(distance), 1);

const hasBleed = ({ trim, bleed }: Page): boolean => sizeOf(bleed) > sizeOf(trim) + 1;
const sizeOf = (box: Box): number => box[2] - box[0] + box[3] - box[1];
