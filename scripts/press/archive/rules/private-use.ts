import { fontsOf, streamTextAt } from '../../access/fonts/font-info.ts';
import { toUnicode } from '../../preflight/walk/to-unicode.ts';
import type { ArchiveRule } from '../rule.ts';

const PRIVATE = /\p{Co}/u;

/** Clause 6.2.11.7.3: what has a meaning to its maker only is no character, unless a text stands for it. */
export const privateUse: ArchiveRule = {
  clause: '6.2.11.7.3',
  expects: 'characters that Unicode has',
  hint: 'Set the text in a font that maps its glyphs to characters.',
  levels: ['A'],
  *breaches({ access }) {
    for (const { dict, codes, name, page } of fontsOf(access)) {
      const texts = toUnicode(streamTextAt(dict, 'ToUnicode') ?? '');
      const code = [...codes].find((each) => PRIVATE.test(texts.get(each) ?? ''));
      if (code !== undefined) yield { found: `code ${code} of the font \`${name}\` for private use`, page };
    }
  },
};
