import type { DatePoint, FuzzyDate } from '../../scripts/model/date.ts';

/** A date in the notation of the model, without the parser: `at('day', 2022, 1, 2)`. */
export function at(precision: DatePoint['precision'], year: number, month?: number, day?: number, time?: string): DatePoint {
  return { precision, year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }), ...(time === undefined ? {} : { time }) };
}

export const on = (start: DatePoint): FuzzyDate => ({ start, about: false, raw: '' });
export const about = (start: DatePoint): FuzzyDate => ({ start, about: true, raw: '' });
export const between = (start: DatePoint, end: DatePoint): FuzzyDate => ({ start, end, about: false, raw: '' });
