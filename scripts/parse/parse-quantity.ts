import { MAGNITUDES, type Magnitude, type Qualifier, type Quantity } from '../model/quantity.ts';

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const COUNTS: readonly (readonly [RegExp, Qualifier])[] = [
  [new RegExp(`^${NUMBER}$`), 'exact'],
  [new RegExp(`^~${NUMBER}$`), 'about'],
  [new RegExp(`^${NUMBER}\\+$`), 'at-least'],
  [new RegExp(`^>${NUMBER}$`), 'over'],
  [new RegExp(`^<${NUMBER}$`), 'nearly'],
  [new RegExp(`^\\.\\.${NUMBER}$`), 'up-to'],
];
const RANGE = new RegExp(`^${NUMBER}\\.\\.${NUMBER}$`);
const WORDS = /^([a-z-]+)(?:\.\.([a-z-]+))?$/;
/** Not a digit first: in `4 000` the second part is no unit. */
const UNIT = /^[\p{L}\p{Sc}%][\p{L}\p{N}\p{Sc}%/.·²³-]*$/u;
const FORMS = `\`164\`, \`70+\`, \`>4000\`, \`<10000\`, \`~40\`, \`..20\`, \`50..60\` or one of \`${MAGNITUDES.join('`, `')}\``;

/** What was found instead of what: the two halves of a message. */
interface Refused {
  error: { found: string; expected: string };
}
const refused = (found: string, expected: string): Refused => ({ error: { found, expected } });

/** Reads a figure's value exactly as an account gives it, with its unit (behind a space) where it has one. Notation: docs/chapters.md. */
export function parseQuantity(raw: string): { quantity: Quantity; unit?: string } | Refused {
  const [value = '', unit, ...rest] = raw.trim().split(/\s+/u);
  const quantity = parseCount(value) ?? parseRange(value) ?? parseMagnitude(value);
  if (quantity === undefined) return refused(`\`${raw}\``, FORMS);
  if ('error' in quantity) return quantity;
  if (unit === undefined) return { quantity };
  if (rest.length > 0 || !UNIT.test(unit)) return refused(`\`${[unit, ...rest].join(' ')}\` behind \`${value}\``, 'one unit such as `tenge/litre`');
  return { quantity, unit };
}

/** Beyond this, two different figures would read as one. */
const isExact = (value: number): boolean => value <= Number.MAX_SAFE_INTEGER;
const tooLarge = (value: string): Refused => refused(`\`${value}\``, 'a number below 9007199254740992');

function parseCount(text: string): Quantity | Refused | undefined {
  for (const [pattern, qualifier] of COUNTS) {
    const digits = pattern.exec(text)?.[1];
    if (digits !== undefined) return isExact(Number(digits)) ? { kind: 'count', qualifier, value: Number(digits) } : tooLarge(digits);
  }
  return undefined;
}

function parseRange(text: string): Quantity | Refused | undefined {
  const match = RANGE.exec(text);
  if (!match) return undefined;
  const [low, high] = [Number(match[1]), Number(match[2])];
  if (!isExact(high)) return tooLarge(match[2] ?? '');
  return low < high ? { kind: 'range', low, high } : refused(`range \`${text}\``, 'the smaller number first');
}

function parseMagnitude(text: string): Quantity | Refused | undefined {
  const [, low, high] = WORDS.exec(text) ?? [];
  if (!isMagnitude(low) || (high !== undefined && !isMagnitude(high))) return undefined;
  if (high === undefined) return { kind: 'magnitude', low };
  return MAGNITUDES.indexOf(low) < MAGNITUDES.indexOf(high) ? { kind: 'magnitude', low, high } : refused(`range \`${text}\``, 'the smaller word first');
}

const isMagnitude = (word: string | undefined): word is Magnitude => MAGNITUDES.includes(word as Magnitude);
