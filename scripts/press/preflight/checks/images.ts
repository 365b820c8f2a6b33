import { LIMITS, type Resolution } from '../../../model/preflight.ts';
import { dotsPerInch, pt } from '../../../units/length.ts';
import type { Run, Watch } from '../check.ts';
import type { PaintedImage } from '../walk/painted.ts';

/** So few pixels make a ground or a ramp, not a picture. */
const RAMP = 2;

/** Images have pixels enough for the size at which they are printed, whatever the size at which they were placed. */
export const images = ({ profile, report }: Run): Watch => {
  if (!(profile in LIMITS.resolution)) return {};
  const limits: Resolution = LIMITS.resolution[profile as keyof typeof LIMITS.resolution];
  return {
    paint: (painted, page) => {
      if (painted.kind !== 'image' || Math.min(painted.image.width, painted.image.height) <= RAMP) return;
      const isLineArt = painted.image.bits === 1;
      const [note, warn] = isLineArt ? [limits.lineArt, limits.lineArt] : [limits.note, limits.warn];
      const resolution = Math.round(resolutionOf(painted));
      if (resolution >= note) return;
      const pixels = `${painted.image.width} × ${painted.image.height} pixels`;
      report({
        page,
        box: painted.box,
        severity: resolution < warn ? 'warning' : 'info',
        message: `Unexpected image of ${resolution} ppi (${pixels}), expected at least ${note} ppi${isLineArt ? ' for line art' : ''} at this size`,
        hint: 'Take the image from its original in full size, or print it smaller; enlarging it in a program adds nothing.',
      });
    },
  };
};

/** Pixels an inch in the direction in which they are fewer. */
function resolutionOf({ image, matrix: [a, b, c, d] }: PaintedImage): number {
  const [across, up] = [Math.hypot(a, b), Math.hypot(c, d)];
  return Math.min(dotsPerInch(image.width, pt(across || 1)), dotsPerInch(image.height, pt(up || 1)));
}
