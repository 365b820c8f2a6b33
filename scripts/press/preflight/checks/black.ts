import { LIMITS } from '../../../model/preflight.ts';
import type { Run, Watch } from '../check.ts';
import { type Colour, isDark } from '../walk/colour.ts';
import { coloursOf } from '../walk/colours-of.ts';
import type { Painted } from '../walk/painted.ts';
import { rounded } from '../words.ts';

/** Small text and thin lines are black in one ink, since several never meet exactly. Reported once a page. */
export const black = ({ report }: Run): Watch => {
  const seen = { text: 0, line: 0 };
  return {
    paint: (painted, page) => {
      const what = fineWork(painted);
      if (what === undefined || seen[what] === page.number) return;
      const rich = coloursOf(painted).find(isRich);
      if (rich === undefined) return;
      seen[what] = page.number;
      report({
        page,
        box: painted.box,
        message: `Unexpected black ${what} in ${inksOf(rich)}, expected K alone`,
        hint: 'Set small text and thin lines in 0 0 0 100; black in several inks shows coloured edges as soon as a sheet shifts.',
      });
    },
  };
};

function fineWork(painted: Painted): 'text' | 'line' | undefined {
  if (painted.kind === 'text') return painted.size < LIMITS.smallText ? 'text' : undefined;
  return painted.kind === 'path' && painted.strokes && painted.lineWidth < LIMITS.thinLine ? 'line' : undefined;
}

const isRich = (colour: Colour): boolean => colour.family === 'cmyk' && isDark(colour) && colour.values.slice(0, 3).some((tint) => tint > 0);

const inksOf = ({ values }: Colour): string => values.flatMap((tint, index) => (tint > 0 ? [`${'CMYK'[index]} ${rounded(100 * tint, 0)} %`] : [])).join(', ');
