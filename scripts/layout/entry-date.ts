import type { ChronologyEntry } from '../model/chronology.ts';
import type { FuzzyDate } from '../model/date.ts';
import { capitalised } from './capitalised.ts';
import type { Setting } from './part.ts';
import { withStop } from './with-stop.ts';

/** What stands in the margin beside an entry, and what stands before its words because the margin has no room for it. */
export interface EntryDate {
  margin: string;
  before: string | null;
  /** Where no account gives the date: says so, before those who tell of it, since a narrow margin has no room beside a short entry. */
  inferred: string | null;
}

const isSameYear = ({ start, end }: FuzzyDate): boolean => end === undefined || end.year === start.year;

/** In a list of years: the year, unless the entry above has it already; day and month, if known, before the words. */
export function listDate(setting: Setting, entry: ChronologyEntry, above: ChronologyEntry | undefined): EntryDate {
  const { messages } = setting;
  const year = yearsOf(setting, entry);
  const isRepeated = above !== undefined && above.dated === entry.dated && yearsOf(setting, above) === year;
  const isFine = entry.date.start.month !== undefined && isSameYear(entry.date);
  const month = messages.formatDatePart(entry.date, 'month');
  const told = isFine && !namesMonth(entry, month) ? qualified(setting, entry, messages.formatDate({ ...entry.date, about: false })) : null;
  const before = told === null ? null : capitalised(withStop(told), setting.publication.locale);
  return { margin: isRepeated ? '' : isFine ? bare(setting, entry) : year, before, inferred: inferredNote(setting, entry) };
}

/** Whether the words tell the month themselves, in whatever case of its language. */
const namesMonth = ({ lead }: ChronologyEntry, month: string): boolean =>
  (lead.entry?.text ?? lead.text).toLowerCase().includes(month.slice(0, Math.max(3, month.length - 2)).toLowerCase());

/** On a day: the hour, or the days that it lasted; of what is known to the day no more than how well. */
export function dayDate(setting: Setting, entry: ChronologyEntry): EntryDate {
  const { messages } = setting;
  const { date } = entry;
  const times = [date.start.time, date.end?.time]
    .filter((time) => time !== undefined)
    .map((time) => (/^\d/.test(time) ? time : messages.t(`day-part.${time}`)));
  const days = date.end === undefined ? '' : messages.formatDatePart(date, 'day');
  // An interval that leaves its month is told in full.
  const leaves = date.end !== undefined && (date.end.year !== date.start.year || date.end.month !== date.start.month);
  const isSpan = leaves || days.includes('–');
  const label = leaves
    ? messages.formatDate({ ...date, about: false })
    : isSpan
      ? days
      : times.length > 0
        ? times.join('–')
        : date.about || entry.dated === 'said'
          ? messages.formatDatePart(date, 'day')
          : '';
  return { margin: label === '' ? '' : qualified(setting, entry, label), before: null, inferred: inferredNote(setting, entry) };
}

/** Under the head of a month: nothing, but of an interval when it ended. */
export const monthDate = (setting: Setting, entry: ChronologyEntry): EntryDate => ({
  margin: entry.date.end ? setting.messages.formatDate(entry.date) : '',
  before: null,
  inferred: inferredNote(setting, entry),
});

/** With "about", or "as of" where it is only the day on which it was said. */
function qualified({ messages }: Setting, { date, dated }: ChronologyEntry, label: string): string {
  // The narrow column breaks behind "about", between words behind a dash, and never before a dash or between numbers.
  const closed = label.replaceAll(/(?<=\d)–(?=\d)/g, '\u2060–\u2060').replaceAll(/(?<!\u2060)–/g, '\u2060–');
  if (dated === 'said') return messages.t('date.as-of', { date: closed });
  return date.about ? messages.t('date.about', { date: closed }) : closed;
}

function yearsOf(setting: Setting, entry: ChronologyEntry): string {
  const { start, end } = entry.date;
  const first = bare(setting, entry);
  return qualified(
    setting,
    entry,
    end === undefined || end.year === start.year ? first : `${first}–${setting.messages.formatDatePart({ ...entry.date, start: end }, 'year')}`,
  );
}

const bare = ({ messages }: Setting, { date }: ChronologyEntry): string => messages.formatDatePart(date, 'year');

const inferredNote = ({ messages }: Setting, { dated }: ChronologyEntry): string | null => (dated === 'inferred' ? messages.t('inferred') : null);
