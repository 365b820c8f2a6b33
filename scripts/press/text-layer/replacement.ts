import { nameOf, type Operand } from '../content/operation.ts';
import type { SourceOperation } from '../content/read-operations.ts';
import { stringCodes } from '../preflight/walk/string-codes.ts';
import type { SpeakingFont } from './speaking-font.ts';

/** The font of a name in the resources; undefined for one that cannot be given more codes. */
export type FontOf = (name: string) => SpeakingFont | undefined;

/** What one glyph stands for, told around it (`ActualText`, ISO 32000-2, 14.9.4). */
export interface Replacement {
  text: string;
  /** Index of the `EMC` that ends it. */
  end: number;
}

const ACTUAL_TEXT = /^<<\s*\/ActualText\s*(<[^>]*>|\((?:[^\\()]|\\[\s\S])*\))\s*>>$/;
/** Programs turn the text of these about by themselves, each in its way. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** What else there may be around the glyph. */
const MOVES = new Set(['BT', 'ET', 'Td', 'Tm', 'Tf']);

/** The replacement that begins here, where it is one of a single glyph whose code can say it instead; undefined for all others. */
export function replacementAt(operations: readonly SourceOperation[], begin: number, font: SpeakingFont | undefined, fontOf: FontOf): Replacement | undefined {
  const text = actualText(operations[begin]?.operands ?? []);
  if (text === '' || RIGHT_TO_LEFT.test(text)) return undefined;
  let end = begin + 1;
  while (MOVES.has(operations[end]?.operator ?? '') || operations[end]?.operator === 'Tj') end++;
  if (operations[end]?.operator !== 'EMC') return undefined;
  const inside = operations.slice(begin + 1, end);
  const named = inside.findLast(({ operator }) => operator === 'Tf');
  const used = named ? fontOf(nameOf(named.operands[0]) ?? '') : font;
  const [shown, ...more] = inside.filter(({ operator }) => operator === 'Tj').flatMap(({ operands }) => operands);
  const isOne = more.length === 0 && typeof shown === 'object' && used?.glyph(shown.raw) !== undefined;
  return isOne ? { text, end } : undefined;
}

/** Empty where there is none, or something else beside it. */
function actualText([tag, properties]: readonly Operand[]): string {
  const raw = nameOf(tag) === 'Span' && typeof properties === 'object' ? ACTUAL_TEXT.exec(properties.raw)?.[1] : undefined;
  if (raw === undefined) return '';
  // A text string (7.9.2.2); what Chromium writes in parentheses is ASCII.
  const bytes = Buffer.from(stringCodes(raw, 1));
  return bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1');
}
