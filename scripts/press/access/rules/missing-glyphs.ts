import { fontsOf } from '../fonts/font-info.ts';
import { shownGlyphs } from '../fonts/shown-glyphs.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.21.8: the box or the nothing that a font has for what it lacks is not shown. */
export const missingGlyphs: Rule = {
  clause: '7.21.8',
  expects: 'no `.notdef`',
  hint: 'Set the text in a font that has all its characters.',
  *breaches(file) {
    for (const font of fontsOf(file)) {
      for (const { code, isMissing } of shownGlyphs(font)) {
        if (!isMissing) continue;
        yield { found: `code ${code} of the font \`${font.name}\` that shows it`, page: font.page };
        break;
      }
    }
  },
};
