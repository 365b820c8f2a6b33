import type { Found, Run, Watch } from '../check.ts';
import { type Colour, hasHue, isDark } from '../walk/colour.ts';
import { coloursOf } from '../walk/colours-of.ts';
import type { Painted } from '../walk/painted.ts';

/** Colours are such as the printer prints: process inks in a shop, black alone on a copier or a risograph. Each kind is reported once a page. */
export const colours = ({ profile, report }: Run): Watch => {
  let seen = new Set<string>();
  const judge = profile === 'shop' ? forPress : forBlack;
  return {
    page: () => {
      seen = new Set();
    },
    paint: (painted, page) => {
      for (const colour of coloursOf(painted)) {
        const found = judge(painted, colour);
        if (found && !seen.has(found.message)) report({ ...found, page, box: painted.box });
        if (found) seen.add(found.message);
      }
    },
  };
};

type Judgement = Pick<Found, 'message' | 'hint' | 'severity'> | undefined;

/** The process inks themselves, where they are called by name, and what is no ink. */
const PROCESS = /^(?:cyan|magenta|yellow|black|all|none)$/i;

function forPress({ kind }: Painted, colour: Colour): Judgement {
  const what = kind === 'path' ? 'drawing' : kind;
  if (colour.family === 'rgb') {
    if (colour.values.length > 0 && isDark(colour) && !hasHue(colour)) {
      return {
        severity: 'error',
        message: `Unexpected black ${what} in RGB, expected black ink (K) alone`,
        hint: 'Export in CMYK with black text and lines in K (our own: the edition `x1a` or `x4`); RGB black becomes four inks on the press.',
      };
    }
    return {
      message: `Unexpected ${what} in RGB, expected CMYK or grey`,
      hint: 'Convert colours to the profile that the print shop names, or ask whether it converts them itself (PDF/X-4).',
    };
  }
  const spot = (colour.inks ?? []).find((ink) => !PROCESS.test(ink));
  if (spot === undefined) return undefined;
  return {
    severity: 'info',
    message: `Unexpected spot ink \`${spot}\`, expected process inks`,
    hint: `Order \`${spot}\` as an ink of its own, or convert it to CMYK.`,
  };
}

function forBlack({ kind }: Painted, colour: Colour): Judgement {
  if (!hasHue(colour)) return undefined;
  return {
    severity: 'info',
    message: `Unexpected ${kind === 'path' ? 'drawing' : kind} in colour, expected black or grey`,
    hint: 'Look whether it still can be told apart in grey, or print it in colour; for a risograph, make one plate an ink.',
  };
}
