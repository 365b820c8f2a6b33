import { peel, textOfUnits, type Unit } from './unit.ts';

/** Emphasis around the whole: the same mark at both ends, and none of it within. */
const WRAPPED = /^(?<mark>\*\*\*|\*\*|\*|___|__|_)(?=[^\s*_])[^*_]*[^\s*_]\k<mark>$/u;
const HEADING = /^(?<open>#{1,6})[ \t].*?(?<close>[ \t]#+)?$/su;

/** Takes off what a source in Markdown has around a heading or a question: `#`, and emphasis of the whole. */
export function takeMarkupOff(units: readonly Unit[]): Unit[] {
  const text = textOfUnits(units);
  const heading = HEADING.exec(text)?.groups;
  if (heading !== undefined) return takeMarkupOff(peel(units, heading.open?.length ?? 0, heading.close?.length ?? 0));
  const mark = WRAPPED.exec(text)?.groups?.mark;
  return mark === undefined ? [...units] : takeMarkupOff(peel(units, mark.length, mark.length));
}

/** Takes `>` off the lines of a quotation, if every line has it. */
export function takeQuoteMarksOff(lines: readonly Unit[][]): Unit[][] {
  const isQuoted = lines.every((line) => line.length === 0 || line[0]?.text === '>');
  return isQuoted ? lines.map((line) => peel(line, 1, 0)) : lines.map((line) => [...line]);
}

/** `---`, `***` or `___` alone on a line: a rule in Markdown, and nothing to read. */
export const isRule = (units: readonly Unit[]): boolean => /^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/.test(textOfUnits(units));
