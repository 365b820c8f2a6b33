import type { Entry, NumberTable } from './number-table.ts';

export const ENGLISH: NumberTable = {
  units: [
    ['half', 0.5], ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10], ['eleven', 11], ['twelve', 12],
    ['thirteen', 13], ['fourteen', 14], ['fifteen', 15], ['sixteen', 16], ['seventeen', 17], ['eighteen', 18], ['nineteen', 19],
  ],
  tens: [['twenty', 20], ['thirty', 30], ['forty', 40], ['fifty', 50], ['sixty', 60], ['seventy', 70], ['eighty', 80], ['ninety', 90]],
  hundreds: [['hundred', 100]],
  ordinals: [
    ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth'],
    ...['fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth'],
  ]
    .map((word, i): Entry => [word, i + 1])
    .concat(['twenti', 'thirti', 'forti', 'fifti', 'sixti', 'seventi', 'eighti', 'nineti'].map((stem, i): Entry => [`${stem}eth|${stem}es`, (i + 2) * 10])),
  multipliers: [['thousand', 1e3], ['million', 1e6], ['billion', 1e9]],
}; // biome-ignore format: a table
