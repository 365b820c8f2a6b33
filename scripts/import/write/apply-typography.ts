import type { QuotationMarks } from '../../locale/quotation-marks.ts';
import type { TypographyCount } from '../../model/account.ts';
import type { Unit } from './unit.ts';

/** Behind these, a quotation begins. */
const OPENS_AFTER = /^[\s([{<«‹“„‘‚–—\-/]?$/u;
const WORD = /[\p{L}\p{N}]/u;

/** A paragraph at work, and which quotations are open. */
interface Setting {
  units: Unit[];
  marks: QuotationMarks;
  count: TypographyCount;
  isDoubleOpen: boolean;
  isSingleOpen: boolean;
}

/**
 * Makes straight quotation marks, apostrophes and spaced hyphens of a paragraph typographic, and adds to `count`. `''` is a quotation mark; what stands in the
 * source as a typographic sign stays. Every unit keeps its place.
 */
export function applyTypography(units: readonly Unit[], marks: QuotationMarks, count: TypographyCount): Unit[] {
  const setting: Setting = { units: units.map((unit) => ({ ...unit })), marks, count, isDoubleOpen: false, isSingleOpen: false };
  for (const [i, unit] of setting.units.entries()) {
    if (unit.text === '"') setDouble(setting, unit, i, i + 1);
    else if (unit.text === "'" && textAt(setting, i + 1) === "'") {
      Object.assign(setting.units[i + 1] ?? {}, { text: '' });
      setDouble(setting, unit, i, i + 2);
    } else if (unit.text === "'") setSingle(setting, unit, i);
    else if (unit.text === '-' && [i - 1, i + 1].every((beside) => /^\s$/u.test(textAt(setting, beside)))) {
      unit.text = '–';
      count.dashes++;
    }
  }
  return setting.units;
}

const textAt = ({ units }: Setting, i: number): string => units[i]?.text ?? '';

/** The character before, over the empty unit behind a doubled apostrophe. */
const before = (setting: Setting, i: number): string => (textAt(setting, i - 1) || textAt(setting, i - 2)).slice(-1);

function setDouble(setting: Setting, unit: Unit, i: number, next: number): void {
  const after = textAt(setting, next);
  const opens = OPENS_AFTER.test(before(setting, i)) && /\S/u.test(after) && !(setting.isDoubleOpen && !WORD.test(after));
  unit.text = opens ? setting.marks.open : setting.marks.close;
  setting.isDoubleOpen = opens;
  setting.count.quotes++;
}

/** `'90s`, `rock'n'roll`, `workers'` have an apostrophe, unless a quotation is open. */
function setSingle(setting: Setting, unit: Unit, i: number): void {
  const after = textAt(setting, i + 1);
  const opens = OPENS_AFTER.test(before(setting, i)) && /[^\s\d]/u.test(after);
  const closes = !opens && setting.isSingleOpen && !WORD.test(after);
  unit.text = opens ? setting.marks.openInner : closes ? setting.marks.closeInner : '’';
  setting.isSingleOpen = opens || (setting.isSingleOpen && !closes);
  setting.count[opens || closes ? 'quotes' : 'apostrophes']++;
}
