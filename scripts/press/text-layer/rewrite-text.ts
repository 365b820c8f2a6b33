import { nameOf, type Operand } from '../content/operation.ts';
import { readSources, type SourceOperation } from '../content/read-operations.ts';
import { type FontOf, replacementAt } from './replacement.ts';
import type { SpeakingFont } from './speaking-font.ts';

const SOFT_HYPHEN = '\u00AD';
/** What is there for the line breaker only. */
const INVISIBLE = /^[\u00AD\u200B\u2060]+$/;
const HYPHENS: ReadonlySet<string | undefined> = new Set(['-', '\u2010', SOFT_HYPHEN]);
const LETTER = /[\p{L}\p{M}]$/u;

/**
 * Makes the text of a content stream readable for every program, without moving anything: numbers stay as they are written. Chromium says by `ActualText`
 * what a glyph stands for where its font says something else, which not all reader programs look at; here the code says it.
 *
 * Where a line's end divides a word Chromium (153) writes a soft hyphen that draws nothing and then U+2010, so that no program finds the word. What pdf.js,
 * poppler, mupdf and pdfium all take for a division, in searching and copying, is U+002D at the end of a line (measured; of U+00AD that is true of none but
 * mupdf and pdfium). So the hyphen of a division becomes U+002D, and one that is written and happens to stand at the end of a line says that it is U+2010,
 * which stays when it is copied.
 */
export function rewriteText(content: string, fontOf: FontOf): string {
  const operations = [...readSources(content)];
  const written: string[] = [];
  const state = textState(fontOf);
  /** Index where the replacement that is read ends, and what it is. */
  let [end, replacement] = [-1, ''];
  /** What the glyph before stands for, and whether a soft hyphen follows it. */
  let [former, isDivided] = ['', false];

  /** What is written for a glyph; undefined for nothing. */
  const show = (index: number, { operands: [operand], source }: SourceOperation): string | undefined => {
    const { font, y } = state;
    const glyph = font?.glyph(rawOf(operand));
    const text = end < 0 ? glyph?.text : replacement;
    const [wasDivided, before] = [isDivided, former];
    isDivided = false;
    if (font === undefined || glyph === undefined || text === undefined) {
      former = text ?? '';
      return source;
    }
    if (INVISIBLE.test(text)) {
      isDivided = text.includes(SOFT_HYPHEN);
      return undefined;
    }
    former = text;
    const isHyphen = HYPHENS.has(text);
    if (end < 0 && !isHyphen) return source;
    const code = font.codeFor(glyph.code, isHyphen ? '-' : text);
    const shown = code === undefined ? source : `${code} Tj`;
    const isWritten = isHyphen && !wasDivided && LETTER.test(before) && endsLine(operations, index, y);
    return isWritten ? `/Span <</ActualText <FEFF2010>>> BDC\n${shown}\nEMC` : shown;
  };

  for (const [index, operation] of operations.entries()) {
    const found = operation.operator === 'BDC' ? replacementAt(operations, index, state.font, fontOf) : undefined;
    if (found) [end, replacement] = [found.end, found.text];
    else if (index === end) end = -1;
    else {
      state.read(operation);
      const as = operation.operator === 'Tj' ? show(index, operation) : operation.source;
      if (as !== undefined) written.push(as);
    }
  }
  return written.join('\n');
}

interface TextState {
  font: SpeakingFont | undefined;
  /** Of the baseline. */
  y: number;
  read(operation: SourceOperation): void;
}

/** What of the graphics state (ISO 32000-2, 8.4) tells which glyph is meant, and where its line is. */
function textState(fontOf: FontOf): TextState {
  const saved: (SpeakingFont | undefined)[] = [];
  return {
    font: undefined,
    y: 0,
    read({ operator, operands }) {
      if (operator === 'Tm') this.y = Number(operands[5]);
      else if (operator === 'Tf') this.font = fontOf(nameOf(operands[0]) ?? '');
      else if (operator === 'q') saved.push(this.font);
      else if (operator === 'Q') this.font = saved.pop();
    },
  };
}

const rawOf = (operand: Operand | undefined): string => (typeof operand === 'object' ? operand.raw : '');

/** Whether the next text stands on another line than this glyph, whose baseline is `y`, or there is none. */
function endsLine(operations: readonly SourceOperation[], glyph: number, y: number): boolean {
  for (let index = glyph + 1; index < operations.length; index++) {
    const { operator, operands } = operations[index] as SourceOperation;
    if (operator === 'Tm') return Number(operands[5]) !== y;
    if (operator === 'Tj' || operator === 'TJ') return false;
  }
  return true;
}
