import type { FuzzyDate } from '../model/date.ts';
import type { Setting } from './part.ts';

/** “as of 9 May”: the day on which something was said of an event, with its year where that is another than the event's. */
export function saidOn({ messages }: Setting, asOf: FuzzyDate, event: FuzzyDate): string {
  const isShort = asOf.end === undefined && asOf.start.day !== undefined && asOf.start.year === event.start.year;
  const day = messages.formatDatePart(asOf, 'day-and-month');
  const short = asOf.about ? messages.t('date.about', { date: day }) : day;
  return messages.t('date.as-of', { date: isShort ? short : messages.formatDate(asOf) });
}
