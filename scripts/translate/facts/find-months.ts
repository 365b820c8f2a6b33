/** A month in a text, from 1, with its day where one stands beside it. */
export interface FoundMonth {
  month: number;
  day?: number;
  written: string;
}

/** `05.03.2019` and `2019-03-05`. */
const IN_FIGURES = /(?<!\d)(?:(\d{1,2})\.(\d{1,2})\.(?:\d{4}|\d{2})|\d{4}-(\d{2})-(\d{2}))(?!\d)/gu;

/** Every month that a text names, in the order of the text. `patterns` find the names, January first. */
export function findMonths(text: string, patterns: readonly RegExp[]): FoundMonth[] {
  const inFigures = Array.from(text.matchAll(IN_FIGURES), ([written, day, month, isoMonth, isoDay]) => ({
    at: text.indexOf(written),
    found: { month: Number(month ?? isoMonth), day: Number(day ?? isoDay), written },
  }));
  const named = patterns.flatMap((pattern, i) =>
    Array.from(text.matchAll(pattern), ({ 0: written, index }) => ({
      at: index,
      found: { month: i + 1, ...dayBeside(text, index, index + written.length), written },
    })),
  );
  return [...inFigures.filter(({ found }) => found.month >= 1 && found.month <= 12), ...named].toSorted((a, b) => a.at - b.at).map(({ found }) => found);
}

/** A text without the names of months that have a number in them: `tháng 5`, `5月`. */
export const withoutNumberedMonths = (text: string, patterns: readonly RegExp[]): string =>
  patterns.reduce((rest, pattern) => rest.replace(pattern, (name) => (/\p{N}/u.test(name) ? ' ; ' : name)), text);

/** `5 January`, `the 5th of January`, `5-го января`, `5–8 января` (its last), `January 5`; a year is no day. */
function dayBeside(text: string, start: number, end: number): { day?: number } {
  const before = /(?<!\d)(\d{1,2})(?:\p{L}{1,2}|-\p{L}{1,3})?(?: of)?\s$/u.exec(text.slice(Math.max(0, start - 16), start))?.[1];
  const behind = /^\s?(\d{1,2})(?!\d|[.,:]\d)/u.exec(text.slice(end, end + 6))?.[1];
  const day = Number(before ?? behind ?? 0);
  return day >= 1 && day <= 31 ? { day } : {};
}
