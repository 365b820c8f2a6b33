import { nameOf } from '../content/operation.ts';
import { readSources, type SourceOperation } from '../content/read-operations.ts';
import { type FontOf, replacementAt } from './replacement.ts';
import type { SpeakingFont } from './speaking-font.ts';

const SOFT_HYPHEN = '\u00AD';
/** What is there for the line breaker only. */
const INVISIBLE = /^[\u00AD\u200B\u2060]+$/;
const LETTER = /[\p{L}\p{M}]$/u;
const BASELINE = /(\S+) Tm$/;
export const isHyphen = (text: string): boolean => text === '-' || text === '\u2010' || text === SOFT_HYPHEN;

/** What stands around a text object. */
export interface Around {
  fontOf: FontOf;
  /** Whether a soft hyphen stands before it. */
  isDivided: boolean;
  /** The baseline of the next one, as it is written. */
  next: string | undefined;
}

/** What is known where a glyph is shown. */
interface State {
  font: SpeakingFont | undefined;
  /** As it is written. */
  baseline: string;
  /** What the glyph before stands for, and whether a soft hyphen follows it. */
  former: string;
  isDivided: boolean;
  /** The replacement that is read, with the index where it ends. */
  replacement: { text: string; end: number } | undefined;
}

/** The content as it is to be (see `rewriteText`), and whether a soft hyphen stands at its end. */
export function rewriteTextObject(content: string, { fontOf, isDivided, next }: Around): { content: string; isDivided: boolean } {
  const operations = [...readSources(content)];
  const last = operations.findLastIndex(({ operator }) => operator === 'Tj');
  const state: State = { font: undefined, baseline: '', former: '', isDivided, replacement: undefined };
  const written = operations.flatMap((operation, index) => {
    const { operator, operands, source } = operation;
    if (index === state.replacement?.end) {
      state.replacement = undefined;
      return [];
    }
    if (operator === 'BDC') {
      state.replacement ??= replacementAt(operations, index, state.font, fontOf);
      return state.replacement === undefined ? [source] : [];
    }
    if (operator === 'Tf') state.font = fontOf(nameOf(operands[0]) ?? '');
    else if (operator === 'Tm') state.baseline = BASELINE.exec(source)?.[1] ?? '';
    return operator === 'Tj' ? show(operation, state, index === last && next !== state.baseline) : [source];
  });
  return { content: `${written.join('\n')}\n`, isDivided: state.isDivided };
}

/** What is written for a glyph. */
function show({ operands: [operand], source }: SourceOperation, state: State, endsLine: boolean): string[] {
  const { font, former, isDivided, replacement } = state;
  const glyph = font?.glyph(typeof operand === 'object' ? operand.raw : '');
  const text = replacement?.text ?? glyph?.text ?? '';
  state.isDivided = text.includes(SOFT_HYPHEN);
  if (INVISIBLE.test(text)) return [];
  state.former = text;
  if (font === undefined || glyph === undefined || !(replacement || isHyphen(text))) return [source];
  const code = font.codeFor(glyph.code, isHyphen(text) ? '-' : text);
  const shown = code === undefined ? source : `${code} Tj`;
  const isWritten = isHyphen(text) && endsLine && !isDivided && LETTER.test(former);
  return isWritten ? ['/Span <</ActualText <FEFF2010>>> BDC', shown, 'EMC'] : [shown];
}
