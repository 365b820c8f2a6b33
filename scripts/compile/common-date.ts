import type { EventMark } from '../model/chapter.ts';
import type { ChronologyEntry } from '../model/chronology.ts';
import type { FuzzyDate } from '../model/date.ts';
import { datesAgree, liesWithin, precisionOf } from './compare-dates.ts';

/**
 * The date an entry is sorted and printed under, always one that a telling has. A date gives way to a more precise one within it; of those that are left,
 * the one wins that the most tellings support; then the more precise; then the one told first. A date supports another only if it agrees with it and is
 * at least as precise, and an interval that is only "about" supports nothing. Where a telling leads, the date is one that agrees with it. What we infer
 * counts where no account says it; where nobody says more, the day on which something was said, by the telling that leads or the first.
 */
export function commonDate(tellings: readonly EventMark[]): Pick<ChronologyEntry, 'date' | 'dated'> {
  const told = tellings.flatMap((mark) => (mark.date && !mark.inferred ? [mark.date] : []));
  const lead = tellings.find((mark) => mark.lead && mark.date && !mark.inferred)?.date;
  const best = choose(told, lead);
  if (best) return { date: best, dated: 'told' };
  const inferred = choose(tellings.flatMap((mark) => mark.date ?? []));
  if (inferred) return { date: inferred, dated: 'inferred' };
  const said = (tellings.find((mark) => mark.lead && mark.asOf) ?? tellings.find((mark) => mark.asOf))?.asOf;
  if (!said) throw new RangeError('an event without a date');
  return { date: said, dated: 'said' };
}

function choose(dates: readonly FuzzyDate[], lead?: FuzzyDate): FuzzyDate | undefined {
  const support = (date: FuzzyDate) =>
    dates.filter((other) => !(other.about && other.end) && precisionOf(other) >= precisionOf(date) && datesAgree(date, other)).length;
  const yields = (date: FuzzyDate) => dates.some((other) => precisionOf(other) > precisionOf(date) && liesWithin(other, date));
  return dates
    .filter((date) => !yields(date) && (lead === undefined || datesAgree(date, lead)))
    .map((date, order) => ({ date, order, support: support(date), precision: precisionOf(date) }))
    .sort((a, b) => b.support - a.support || b.precision - a.precision || a.order - b.order)[0]?.date;
}
