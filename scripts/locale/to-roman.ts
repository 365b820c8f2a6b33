const NUMERALS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numeral of a whole number from 1: a century, as Russian and Kazakh write it, or a folio. */
export function toRoman(value: number): string {
  const entry = NUMERALS.find(([size]) => size <= value);
  return entry === undefined ? '' : entry[1] + toRoman(value - entry[0]);
}
