import type { FuzzyDate } from '../model/date.ts';
import type { Problem } from '../model/problem.ts';
import type { Figure } from '../model/quantity.ts';
import type { QuotationMarks } from './quotation-marks.ts';

/** `{name}` placeholders of a message. Numbers are written in the locale's way, so pass a year as text; `count` also chooses the plural form. */
export type MessageValues = Record<string, string | number>;

export type DatePart = 'year' | 'month' | 'day' | 'day-and-month';

/** All that differs from language to language in print. Has no clock and reads nothing after it is loaded. */
export interface Locale {
  /** BCP 47, as asked for. */
  tag: string;
  dir: 'ltr' | 'rtl';
  /** The message of a catalog key. Throws for a key that no catalog has, and for a placeholder without a value. */
  t(key: string, values?: MessageValues): string;
  /** `2 January 2022`, `about 2005`, `2–5 January 2022`, `4 January 2022, evening`. */
  formatDate(date: FuzzyDate): string;
  /**
   * One part for a heading or a column: year and month of the start, the day with its interval inside one month (`2–5`), day and month of the start
   * (`2 January`). Empty where the date does not tell.
   */
  formatDatePart(date: FuzzyDate, part: DatePart): string;
  /** `over 4,000`, `50–60 tenge a litre`. `declaredUnit` is the unit of the figure's declaration, used where the figure has none of its own. */
  formatQuantity(figure: Figure, declaredUnit?: string): string;
  /** Of a built-in figure; a name without a message comes back as it is, because declared figures have their label in publication.yml. */
  figureLabel(name: string): string;
  /** `A, B and C`. */
  list(items: readonly string[]): string;
  /** A language by its tag, as it is called in this one: `английский`. */
  languageName(tag: string): string;
  /** A country by its two letters of ISO 3166-1, as it is called in this language: `Казахстан`. */
  regionName(code: string): string;
  /** Alphabetical order of the locale; numbers by their value. */
  compare(a: string, b: string): number;
  /** Names of the weekdays, Monday first. */
  weekdays: readonly string[];
  /** Sets soft hyphens (U+00AD), and no-break spaces where no line should end; taking them out gives the text back. */
  hyphenate(text: string): string;
  /** Sets no-break spaces alone, each in the place of a space. */
  keepTogether(text: string): string;
  quotes: QuotationMarks;
  /** The same for what is printed: a message that only another language has stands in marks, which name it (message-marks.ts). */
  inPrint(): Locale;
  /** What was wrong with the catalogs. */
  problems: Problem[];
}
