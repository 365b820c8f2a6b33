import { fontsOf } from '../fonts/font-info.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.21.4.1: every font by which something is painted is in the file. */
export const fontsEmbedded: Rule = {
  clause: '7.21.4.1',
  expects: 'every font in the file',
  hint: 'Embed all fonts on export.',
  *breaches(file) {
    for (const { isPainted, dict, subtype, program, name, page } of fontsOf(file)) {
      if (isPainted && subtype !== 'Type3' && program === undefined && dict) yield { found: `font \`${name}\` that is not`, page };
    }
  },
};
