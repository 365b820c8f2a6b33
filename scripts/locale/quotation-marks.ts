/** Marks around a quotation, and around one inside it. */
export interface QuotationMarks {
  open: string;
  close: string;
  openInner: string;
  closeInner: string;
}

const marks = (open: string, close: string, openInner: string, closeInner: string): QuotationMarks => ({ open, close, openInner, closeInner });

const ENGLISH = marks('“', '”', '‘', '’');
const RUSSIAN = marks('«', '»', '„', '“');

/** By language; what is missing quotes as English does. */
const MARKS: Record<string, QuotationMarks> = {
  ar: marks('«', '»', '“', '”'),
  az: marks('«', '»', '“', '”'),
  be: RUSSIAN,
  bg: marks('„', '“', '’', '’'),
  cs: marks('„', '“', '‚', '‘'),
  de: marks('„', '“', '‚', '‘'),
  el: marks('«', '»', '“', '”'),
  fi: marks('”', '”', '’', '’'),
  fa: marks('«', '»', '‹', '›'),
  // French keeps the marks off the words by a narrow no-break space.
  fr: marks('«\u202f', '\u202f»', '“', '”'),
  he: marks('”', '”', '’', '’'),
  hu: marks('„', '”', '»', '«'),
  hy: marks('«', '»', '“', '”'),
  it: marks('«', '»', '“', '”'),
  ja: marks('「', '」', '『', '』'),
  ka: marks('„', '“', '‚', '‘'),
  kk: marks('«', '»', '“', '”'),
  ky: RUSSIAN,
  mn: marks('«', '»', '„', '“'),
  pl: marks('„', '”', '«', '»'),
  ro: marks('„', '”', '«', '»'),
  ru: RUSSIAN,
  sk: marks('„', '“', '‚', '‘'),
  sr: marks('„', '”', '’', '’'),
  sv: marks('”', '”', '’', '’'),
  tg: RUSSIAN,
  tt: RUSSIAN,
  ug: marks('«', '»', '‹', '›'),
  uk: RUSSIAN,
  ur: marks('”', '“', '’', '‘'),
};

/** Quotation marks of a language (`de`, `ru` …). */
export const quotationMarks = (language: string): QuotationMarks => MARKS[language] ?? ENGLISH;
