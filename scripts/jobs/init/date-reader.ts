const ISO = /(?<!\d)(?<year>(?:1[89]|20)\d\d)-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?!\d)/u;

/**
 * Reads the first day that a sentence names, as `2019-05-02`, in the words of a language. A day without its year is one of the year that was named last; before one is
 * named, it is none.
 */
export function dateReader(locale: string): (sentence: string) => string | undefined {
  const months = monthsOf(locale);
  const month = `(?<name>${[...months.keys()].map((name) => name.replaceAll('.', '\\.')).join('|')})`;
  const day = '(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\.?';
  const year = '(?:,?\\s(?:de\\s)?(?<year>(?:1[89]|20)\\d\\d))?';
  const forms = [`(?<!\\d)${day}\\s(?:of\\s|de\\s)?${month}(?!\\p{L})${year}`, `(?<!\\p{L})${month}\\s${day}(?!\\d)${year}`].map(
    (form) => new RegExp(form, 'iu'),
  );
  let lastYear: string | undefined;
  return (sentence) => {
    const found = [ISO, ...forms].map((form) => form.exec(sentence)).find((match) => match !== null)?.groups;
    lastYear = found?.year ?? /(?<!\d)(?:1[89]|20)\d\d(?!\d)/.exec(sentence)?.[0] ?? lastYear;
    if (found === undefined || lastYear === undefined) return undefined;
    const number = found.month === undefined ? months.get((found.name ?? '').toLowerCase()) : Number(found.month);
    const date = `${lastYear}-${pad(number ?? 0)}-${pad(Number(found.day))}`;
    return isReal(date) ? date : undefined;
  };
}

const pad = (value: number): string => String(value).padStart(2, '0');
const isReal = (date: string): boolean => !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);

/** As the months are written beside a day, and alone: `мая` and `май`. */
export function monthsOf(locale: string): Map<string, number> {
  const months = new Map<string, number>();
  for (const day of ['numeric', undefined] as const) {
    const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC', calendar: 'gregory', ...(day && { day }) });
    for (let i = 0; i < 12; i++) {
      const name = format.formatToParts(Date.UTC(2000, i, 2)).find(({ type }) => type === 'month')?.value;
      if (name !== undefined && /\p{L}/u.test(name)) months.set(name.toLowerCase(), i + 1);
    }
  }
  return months;
}
