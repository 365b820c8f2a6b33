const MONTHS: Record<string, number> = Object.fromEntries(
  [
    'jan|january|январ',
    'feb|february|феврал',
    'mar|march|март',
    'apr|april|апрел',
    'may|ма[йя]',
    'jun|june|июн',
    'jul|july|июл',
    'aug|august|август',
    'sep|sept|september|сентябр',
    'oct|october|октябр',
    'nov|november|ноябр',
    'dec|december|декабр',
  ].flatMap((names, i) => names.split('|').map((name) => [name, i + 1])),
);
const MONTH = `(?<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?|январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья])`;
const YEAR = '(?<year>(?:19|20)\\d\\d)';
const DAY = '(?<day>[0-3]?\\d)';
const TIME = '(?:,?\\s*(?:at|в|-|–|—|·|\\|)?\\s*[0-2]?\\d[:.][0-5]\\d(?::\\d\\d)?(?:\\s*[ap]\\.?m\\.?)?)?(?:\\s*(?:utc|gmt|[a-z]{3,4}))?';
const LEAD = '(?:(?:published|posted|updated|date|дата|опубликовано)(?: on| at)?:?\\s*)?(?:\\p{L}{2,11},\\s+)?';
const FORMS = [
  `${MONTH}\\s+${DAY}(?:st|nd|rd|th)?,?\\s+${YEAR}`,
  `${DAY}(?:st|nd|rd|th)?\\.?\\s+${MONTH},?\\s+${YEAR}(?:\\s*(?:г\\.?|года))?`,
  `${YEAR}-(?<monthNumber>[01]?\\d)-${DAY}(?:T)?`,
  `${DAY}[./](?<monthNumber>[01]?\\d)[./]${YEAR}`,
].map((form) => new RegExp(`^${LEAD}${form}${TIME}(?:,?\\s+by\\s.{1,40})?$`, 'iu'));
const AGO = /^(?:\d+|an?)\s+(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\s+ago$/i;

/** The day of a line that is a time stamp and nothing else, as `2022-01-05`, or `''` where it has none (`3 days ago`); undefined where it is something else. */
export function readStamp(line: string): string | undefined {
  const text = line.trim();
  if (AGO.test(text)) return '';
  for (const form of FORMS) {
    const { year, month, monthNumber, day } = form.exec(text)?.groups ?? {};
    if (year === undefined) continue;
    const number = monthNumber === undefined ? monthOf(month ?? '') : Number(monthNumber);
    if (number >= 1 && number <= 12) return `${year}-${pad(number)}-${pad(Number(day))}`;
  }
  return undefined;
}

const pad = (value: number): string => String(value).padStart(2, '0');

function monthOf(name: string): number {
  const plain = name.toLowerCase().replace(/\.$/, '');
  return MONTHS[plain] ?? MONTHS[plain.slice(0, 3)] ?? Object.entries(MONTHS).find(([stem]) => stem.length > 2 && plain.startsWith(stem))?.[1] ?? 0;
}
