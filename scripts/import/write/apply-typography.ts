import type { QuotationMarks } from '../../locale/quotation-marks.ts';
import type { TypographyCount } from '../../model/account.ts';
import type { Unit } from './unit.ts';

/** Behind these, a quotation begins. */
const OPENS_AFTER = /^[\s([{<«‹“„‘‚–—\-/]?$/u;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Makes straight quotation marks, apostrophes and spaced hyphens of a paragraph typographic, and adds to `count`. `''` is a quotation mark; what stands in the
 * source as a typographic sign stays. Every unit keeps its place.
 */
export function applyTypography(units: readonly Unit[], marks: QuotationMarks, count: TypographyCount): Unit[] {
  const set = units.map((unit) => ({ ...unit }));
  const at = (i: number): string => set[i]?.text ?? '';
  let isOpen = { double: false, single: false };
  for (const [i, unit] of set.entries()) {
    // Behind a doubled apostrophe stands an empty unit.
    const before = (at(i - 1) || at(i - 2)).slice(-1);
    const after = at(i + 1);
    if (unit.text === '"' || (unit.text === "'" && after === "'")) {
      const next = unit.text === '"' ? after : at(i + 2);
      if (unit.text === "'") Object.assign(set[i + 1] ?? {}, { text: '' });
      const opens = OPENS_AFTER.test(before) && /\S/u.test(next) && !(isOpen.double && !WORD.test(next));
      unit.text = opens ? marks.open : marks.close;
      isOpen = { ...isOpen, double: opens };
      count.quotes++;
    } else if (unit.text === "'") {
      // `'90s`, `rock'n'roll`, `workers'`: an apostrophe, unless a quotation is open.
      const opens = OPENS_AFTER.test(before) && /[^\s\d]/u.test(after);
      const closes = isOpen.single && !WORD.test(after);
      unit.text = opens ? marks.openInner : closes ? marks.closeInner : '’';
      isOpen = { ...isOpen, single: opens || (isOpen.single && !closes) };
      count[opens || closes ? 'quotes' : 'apostrophes']++;
    } else if (unit.text === '-' && /^\s$/u.test(before) && /^\s$/u.test(after)) {
      unit.text = '–';
      count.dashes++;
    }
  }
  return set;
}
