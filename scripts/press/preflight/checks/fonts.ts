import type { Run, Watch } from '../check.ts';
import type { Font } from '../walk/font.ts';
import type { PaintedText } from '../walk/painted.ts';

/** The fonts of what is printed are in the file, and are outlines. Each font is reported once a page, where it is used first. */
export const fonts = ({ profile, report }: Run): Watch => {
  let seen = new Set<string>();
  return {
    page: () => {
      seen = new Set();
    },
    paint: (painted, page) => {
      if (painted.kind !== 'text') return;
      for (const { kind, ...found } of mistakes(painted, profile === 'shop')) {
        const key = `${kind} ${painted.font.name}`;
        if (!seen.has(key)) report({ ...found, page, box: painted.box });
        seen.add(key);
      }
    },
  };
};

type Mistake = { kind: string } & Pick<Parameters<Run['report']>[0], 'message' | 'hint' | 'severity'>;

function* mistakes(painted: PaintedText, isForShop: boolean): Generator<Mistake> {
  const { font } = painted;
  if (font.subtype === 'Type3') {
    yield {
      kind: 'type 3',
      severity: isForShop ? 'error' : 'warning',
      message: `Unexpected Type 3 font \`${font.name}\`, expected a font of outlines`,
      hint: `Replace \`${font.name}\` by an OpenType font, or convert its letters to outlines; Type 3 letters print coarse on many devices.`,
    };
  } else if (!font.isEmbedded) {
    yield {
      kind: 'embedded',
      message: `Unexpected font \`${font.name}\` that is not in the file, expected it to be embedded`,
      hint: `Export again with \`${font.name}\` embedded; else another font is printed instead.`,
    };
  }
  if (isBoldened(painted)) {
    yield {
      kind: 'synthetic',
      severity: 'warning',
      message: `Unexpected outline around the letters of \`${font.name}\` in their own colour, expected a bold font`,
      hint: `Use the bold font of the family of \`${font.name}\`; made bold by an outline, its letters fill in.`,
    };
  }
  if (isUnreadable(font)) {
    yield {
      kind: 'text',
      severity: 'info',
      message: `Unexpected font \`${font.name}\` without the text of its glyphs, expected a \`ToUnicode\` map`,
      hint: `Nothing, for print; to search and copy, export the text in \`${font.name}\` again from a newer program.`,
    };
  }
}

const isBoldened = ({ fills, strokes, state }: PaintedText): boolean =>
  fills && strokes && state.fill.family === state.stroke.family && state.fill.values.join() === state.stroke.values.join();

/** Simple fonts have an encoding that says it, as a rule. */
const isUnreadable = (font: Font): boolean => font.bytes === 2 && !font.hasToUnicode;
