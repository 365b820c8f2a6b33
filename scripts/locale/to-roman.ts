const NUMERALS: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numeral of a century (1–39), as Russian and Kazakh write them. */
export function toRoman(value: number): string {
  const entry = NUMERALS.find(([size]) => size <= value);
  return entry === undefined ? '' : entry[1] + toRoman(value - entry[0]);
}
