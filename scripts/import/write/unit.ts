/** A character of the chapter with the place in the source from which it comes; without one where we put it in. */
export interface Unit {
  text: string;
  line?: number;
  column?: number;
}

export const SPACE: Unit = { text: ' ' };
export const LINE_END: Unit = { text: '\n' };

export const textOfUnits = (units: readonly Unit[]): string => units.map(({ text }) => text).join('');

/** Without white space at both ends, no-break spaces among it. */
export function trimUnits(units: readonly Unit[]): Unit[] {
  const isSpace = ({ text }: Unit) => text.trim() === '';
  const start = units.findIndex((unit) => !isSpace(unit));
  return start < 0 ? [] : units.slice(start, units.findLastIndex((unit) => !isSpace(unit)) + 1);
}

/** Takes characters off both ends. */
export const peel = (units: readonly Unit[], before: number, after: number): Unit[] => trimUnits(units.slice(before, units.length - after));
