/** A point or comma before three figures may group them or begin a fraction, as the language will have it. */
export function digitsValues(text: string): number[] {
  const grouped = Number(text.replace(/\D/gu, ''));
  const [, whole = text, fraction] = /^(.*?)(?:[.,](\d+))?$/u.exec(text) ?? [];
  if (fraction === undefined) return [grouped];
  const divided = Number(`${whole.replace(/\D/gu, '')}.${fraction}`);
  return fraction.length === 3 ? [grouped, divided] : [divided];
}

/** An hour of the afternoon is also said in twelve, a decade of the last century also in two figures. */
export function valuesOf(value: number, behind: string): number[] {
  if (value < 12 && /^(?::\d{2})? ?p\.?m/iu.test(behind)) return [value + 12, value];
  if (value < 100 && value % 10 === 0 && /^[-‑–]?(?:х|е|ые|ых|s|’s|'s)/u.test(behind)) return [1900 + value, value];
  return [value];
}

const ROMAN_DIGITS: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
/** Roman figures as a number. */
export function romanValue(text: string): number {
  const digits = [...text].map((letter) => ROMAN_DIGITS[letter] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}
