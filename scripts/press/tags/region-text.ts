import { PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { nameOf, type Operand } from '../content/operation.ts';
import { streamText } from '../content/page-content.ts';
import { readOperations } from '../content/read-operations.ts';
import { stringCodes } from '../preflight/walk/string-codes.ts';
import { toUnicode } from '../preflight/walk/to-unicode.ts';

/** The texts of the codes of a font by its name in the resources. */
export type TextsOf = (font: string) => ReadonlyMap<number, string> | undefined;

const known = new WeakMap<PDFDict, ReadonlyMap<number, string>>();

/** Fonts as Chromium writes them: codes of two bytes, with `ToUnicode`. */
export function textsIn(resources: PDFDict | undefined): TextsOf {
  const fonts = resources?.lookup(PDFName.of('Font'));
  return (name) => {
    const font = fonts instanceof PDFDict ? fonts.lookup(PDFName.of(name)) : undefined;
    if (!(font instanceof PDFDict)) return undefined;
    const cmap = font.lookup(PDFName.of('ToUnicode'));
    const texts = known.get(font) ?? toUnicode(cmap instanceof PDFStream ? streamText(cmap) : '');
    known.set(font, texts);
    return texts;
  };
}

const ACTUAL = /\/ActualText\s*(<[^>]*>|\((?:[^\\()]|\\[\s\S])*\))/;

/** The text of a stretch of content as it is read, words that are divided put together. */
export function regionText(content: string, textsOf: TextsOf): string {
  const state: State = { text: '', texts: undefined, depth: 0, replaced: -1 };
  for (const { operator, operands } of readOperations(content)) OPERATORS[operator]?.(state, operands, textsOf);
  return state.text.replace(/\u00AD[\u2010-]?/g, '').replace(/[\u200B\u2060]/g, '');
}

interface State {
  text: string;
  texts: ReturnType<TextsOf>;
  depth: number;
  /** The depth from which a text stands for what is drawn; -1: nowhere. */
  replaced: number;
}

const OPERATORS: Record<string, (state: State, operands: readonly Operand[], textsOf: TextsOf) => void> = {
  BMC: (state) => void state.depth++,
  BDC: (state, [, properties]) => {
    const actual = state.replaced < 0 && typeof properties === 'object' ? ACTUAL.exec(properties.raw)?.[1] : undefined;
    if (actual !== undefined) {
      state.text += decoded(actual);
      state.replaced = state.depth;
    }
    state.depth++;
  },
  EMC: (state) => {
    if (--state.depth === state.replaced) state.replaced = -1;
  },
  Tf: (state, [font], textsOf) => {
    state.texts = textsOf(nameOf(font) ?? '');
  },
  Tj: (state, [shown]) => {
    if (state.replaced >= 0 || typeof shown !== 'object') return;
    for (const code of stringCodes(shown.raw, 2)) state.text += state.texts?.get(code) ?? '';
  },
};

function decoded(raw: string): string {
  const bytes = Buffer.from(stringCodes(raw, 1));
  return bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1');
}
