import { LIMITS } from '../../../model/preflight.ts';
import { mm, mmToPt } from '../../../units/length.ts';
import { boxUnder } from '../../graphics/matrix.ts';
import type { Run, Watch } from '../check.ts';
import type { Page } from '../page.ts';
import { common } from '../walk/box.ts';
import { inkOf } from '../walk/colour.ts';
import { coloursOf } from '../walk/colours-of.ts';
import { inksOfPixels } from '../walk/inks-of-pixels.ts';
import type { PaintedImage } from '../walk/painted.ts';

/** Rounding of tints. */
const MOST = LIMITS.ink + 0.005;

/**
 * No spot takes more ink than the paper does. Each colour lies over what is below it, so that a spot has the inks of what is painted last; overprinting
 * is not reckoned. In images, squares of a millimetre are averaged. Drawings and text are reported once a page, images each; RGB says nothing of inks.
 */
export const ink = ({ profile, report }: Run): Watch => {
  const images: { painted: PaintedImage; page: Page }[] = [];
  const inRgb = new Set<number>();
  let last: Page | undefined;
  const tooMuch = (page: Page, box: Page['trim'], amount: number): void =>
    report({
      page,
      box,
      message: `Unexpected ink of ${Math.round(100 * amount)} % on one spot, expected at most ${100 * LIMITS.ink} %`,
      hint: 'Convert images and grounds to the profile that the print shop names, which limits the ink; else it does not dry and sets off.',
    });
  return {
    paint: (painted, page) => {
      const colours = coloursOf(painted);
      if (colours.some(({ family }) => family === 'rgb')) inRgb.add(page.number);
      if (painted.kind === 'image' && !painted.image.isMask) {
        if (/cmyk|spot/.test(painted.image.space.family)) images.push({ painted, page });
        return;
      }
      const amount = Math.max(0, ...colours.map((colour) => inkOf(colour) ?? 0));
      if (amount <= MOST || last === page) return;
      last = page;
      tooMuch(page, painted.box, amount);
    },
    end: async () => {
      for (const { painted, page } of images) {
        const peak = await peakOf(painted);
        if (peak && peak.amount > MOST) tooMuch(page, peak.box, peak.amount);
      }
      if (profile !== 'shop' || inRgb.size === 0) return;
      report({
        severity: 'info',
        message: `Unexpected RGB on ${inRgb.size} ${inRgb.size === 1 ? 'page' : 'pages'}, expected inks, of which the sum could be checked`,
        hint: 'Convert the file to CMYK and check it again, or leave the limit to the print shop that converts it.',
      });
    },
  };
};

/** The square millimetre with the most ink. */
async function peakOf({ image, matrix, box, state }: PaintedImage): Promise<{ amount: number; box: Page['trim'] } | undefined> {
  const samples = await inksOfPixels(image);
  if (samples === undefined) return undefined;
  const { width, height, space } = image;
  const square = mmToPt(mm(1));
  const columns = Math.max(1, Math.min(width, Math.round(Math.hypot(matrix[0], matrix[1]) / square)));
  const rows = Math.max(1, Math.min(height, Math.round(Math.hypot(matrix[2], matrix[3]) / square)));
  const [sums, counts] = [new Float64Array(columns * rows), new Float64Array(columns * rows)];
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * rows) / height) * columns;
    for (let x = 0; x < width; x++) {
      const cell = row + Math.floor((x * columns) / width);
      let sum = 0;
      for (let component = 0; component < space.components; component++) sum += samples[(y * width + x) * space.components + component] ?? 0;
      sums[cell] = (sums[cell] ?? 0) + sum / 255;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  let peak = { amount: 0, box };
  sums.forEach((sum, cell) => {
    const amount = sum / (counts[cell] ?? 1);
    if (amount <= peak.amount) return;
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    const where = boxUnder(matrix, column / columns, 1 - (row + 1) / rows, (column + 1) / columns, 1 - row / rows);
    const seen = common(where, state.clip);
    if (seen) peak = { amount, box: seen };
  });
  return peak;
}
