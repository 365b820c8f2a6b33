import type { Run, Watch } from '../check.ts';
import { excerpt } from '../words.ts';

/** No glyph is the box, or the nothing, that a font has for what it lacks: glyph 0, `.notdef`. */
export const glyphs = ({ report }: Run): Watch => ({
  paint: (painted, page) => {
    if (painted.kind !== 'text') return;
    const [box] = painted.missing;
    if (box === undefined) return;
    const { font, missing, text } = painted;
    const what = missing.length === 1 ? 'missing glyph' : `${missing.length} missing glyphs`;
    report({
      page,
      box,
      message: `Unexpected ${what} of \`${font.name}\` in \`${excerpt(text)}\`, expected a letter`,
      hint: 'Set the character in a font that has it, and export again.',
    });
  },
});
