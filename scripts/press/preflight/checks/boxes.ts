import type { Box } from '../../../model/geometry.ts';
import { LIMITS } from '../../../model/preflight.ts';
import { type Mm, pt, ptToMm } from '../../../units/length.ts';
import type { Run, Watch } from '../check.ts';
import type { Page } from '../page.ts';
import { rounded } from '../words.ts';

/** Boxes that a print shop needs are there, lie in each other, and leave room for the bleed; no page is turned. */
export const boxes = ({ profile, report }: Run): Watch => ({
  page: (page) => {
    if (page.rotation !== 0) {
      report({
        page,
        box: page.trim,
        severity: 'warning',
        message: `Unexpected page that is turned by ${page.rotation}°, expected one that is drawn upright`,
        hint: 'Turn the pages upright for good (most programs: print or export to a new PDF); imposition programs may ignore the turning.',
      });
    }
    checkNesting(page, report);
    if (profile === 'shop') checkBleed(page, report);
  },
});

function checkNesting(page: Page, report: Run['report']): void {
  const { trim, bleed, media } = page;
  const nested = [['trim box', trim, 'bleed box', bleed], ['bleed box', bleed, 'media box', media], ['trim box', trim, 'media box', media]] as const; // biome-ignore format: a table
  // What sticks out of the bleed box and of the media box is one mistake.
  const wrong = nested.find(([, inner, , outer]) => sticksOut(inner, outer) > LIMITS.nesting);
  if (wrong === undefined) return;
  const [innerName, inner, outerName, outer] = wrong;
  report({
    page,
    box: inner,
    message: `Unexpected ${innerName} that goes ${rounded(ptToMm(pt(sticksOut(inner, outer))), 2)} mm beyond the ${outerName}, expected it to lie within`,
    hint: 'Export the file again with the page size, the bleed and the crop set to what they are.',
  });
}

function checkBleed(page: Page, report: Run['report']): void {
  if (!page.states.trim) {
    report({
      page,
      box: page.trim,
      message: 'Unexpected page without a trim box, expected one, since it says where to cut',
      hint: `Export the file as PDF/X, or with bleed of ${LIMITS.bleed} mm, which writes the boxes.`,
    });
    return;
  }
  const bleed = bleedOf(page);
  // Half a hundredth of a millimetre is what rounding to hundredths of a point leaves.
  if (bleed > LIMITS.bleed - 0.005) return;
  report({
    page,
    box: page.trim,
    message: `Unexpected bleed of ${rounded(bleed, 2)} mm, expected at least ${LIMITS.bleed} mm on every side`,
    hint: `Let pictures and grounds go ${LIMITS.bleed} mm beyond the trim, and export with bleed.`,
  });
}

/** What the bleed box leaves around the trim on the narrowest side. */
const bleedOf = ({ trim, bleed }: Page): Mm => ptToMm(pt(Math.min(trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3])));

const sticksOut = (inner: Box, outer: Box): number => Math.max(outer[0] - inner[0], outer[1] - inner[1], inner[2] - outer[2], inner[3] - outer[3]);
