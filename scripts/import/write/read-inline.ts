import { readMarks } from '../markdown/read-marks.ts';
import type { Style } from './annotation.ts';
import { LINE_END, textOfUnits, type Unit } from './unit.ts';

/** A paragraph of a source in Markdown without its marks, and the styles that they stood for. Every character keeps its place in the source. */
export function readInline(units: readonly Unit[]): { units: Unit[]; styles: Style[] } {
  const { kept, styles } = readMarks(textOfUnits(units));
  // One unit for every UTF-16 unit of the text: nothing has been typeset yet.
  const flat = units.flatMap((unit) => (unit.text.length === 1 ? [unit] : Array.from(unit.text, (text) => ({ ...unit, text }))));
  const read = kept.map(({ text, at }): Unit => (at === undefined ? LINE_END : { ...(flat[at] as Unit), text }));
  return withoutEnds(read, styles);
}

/** Without white space at both ends, where a picture or a reference to a space had stood. */
function withoutEnds(units: Unit[], styles: readonly Style[]): { units: Unit[]; styles: Style[] } {
  const isSpace = (unit: Unit | undefined): boolean => unit?.text.trim() === '';
  let [start, end] = [0, units.length];
  while (start < end && isSpace(units[start])) start++;
  while (start < end && isSpace(units[end - 1])) end--;
  const place = (index: number): number => Math.min(Math.max(index, start), end) - start;
  return { units: units.slice(start, end), styles: styles.map((style) => ({ ...style, start: place(style.start), end: place(style.end) })) };
}

/** Takes off the backslash of a line break at the end of a line. */
export const withoutBreak = (line: readonly Unit[]): Unit[] => (/(?<!\\)(?:\\\\)*\\$/.test(textOfUnits(line)) ? line.slice(0, -1) : [...line]);
