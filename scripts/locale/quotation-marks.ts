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
  be: RUSSIAN,
  de: marks('„', '“', '‚', '‘'),
  el: marks('«', '»', '“', '”'),
  fa: marks('«', '»', '‹', '›'),
  // French keeps the marks off the words by a narrow no-break space.
  fr: marks('«\u202f', '\u202f»', '“', '”'),
  hy: marks('«', '»', '“', '”'),
  it: marks('«', '»', '“', '”'),
  ka: marks('„', '“', '‚', '‘'),
  kk: marks('«', '»', '“', '”'),
  ky: RUSSIAN,
  pl: marks('„', '”', '«', '»'),
  ru: RUSSIAN,
  uk: RUSSIAN,
};

/** Quotation marks of a language (`de`, `ru` …). */
export const quotationMarks = (language: string): QuotationMarks => MARKS[language] ?? ENGLISH;
