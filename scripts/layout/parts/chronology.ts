import type { ChronologyEntry } from '../../model/chronology.ts';
import { agreedFigures, differenceViews } from '../difference-views.ts';
import { drawMap } from '../drawings/draw-map.ts';
import { drawTimeline } from '../drawings/draw-timeline.ts';
import { entryWords } from '../entry-words.ts';
import { type Part, type Setting, titledPart } from '../part.ts';
import { placeName } from '../place-name.ts';
import { splitMessage } from '../split-message.ts';
import { toldBy } from '../told-by.ts';

/** An entry with a longer table of differences may be parted by the end of a page. */
const MOST_KEPT_TOGETHER = 5;

/** The chronology, if any event is marked: by year, month and day, with its drawn timeline and map. */
export function chronologyPart(setting: Setting): Part[] {
  const { entries } = setting.publication.chronology;
  if (entries.length === 0) return [];
  const years = [...Map.groupBy(entries, ({ date }) => setting.messages.formatDatePart(date, 'year'))].map(([label, members]) => {
    const months = [...Map.groupBy(members, ({ date }) => setting.messages.formatDatePart(date, 'month'))];
    // The first month stands beside its year.
    const views = months.map(([month, inMonth], i) => ({ label: i === 0 ? '' : month, entries: entryViews(setting, inMonth) }));
    return { label, month: months[0]?.[0] ?? '', months: views };
  });
  const view = { years, timeline: drawTimeline(setting), map: drawMap(setting), told: splitMessage(setting.messages, 'told-by', 'account') };
  return [titledPart(setting, 'chronology', 'recto', view)];
}

/** The entries of one month, each with its day: a page may begin with any of them. */
function entryViews(setting: Setting, entries: readonly ChronologyEntry[]) {
  return entries.map((entry) => {
    const day = dayLabel(setting, entry);
    const differing = differenceViews(setting, entry);
    return {
      id: `entry--${entry.id}`,
      day: day === '' ? null : day,
      time: timeLabel(setting, entry),
      words: entryWords(entry.lead.entry?.content ?? entry.lead.content, setting.publication.locale),
      places: entry.places.length > 0 ? entry.places.map((id) => placeName(setting, id)).join(', ') : null,
      figures: agreedFigures(setting, entry),
      tellings: toldBy(setting, entry),
      differences: differing,
      short: differing.flatMap(({ positions }) => positions).length <= MOST_KEPT_TOGETHER,
    };
  });
}

/** The day as the column has room for, with "about" where the account says so; an interval that leaves the month is told in full by the time column. */
function dayLabel({ messages }: Setting, { date }: ChronologyEntry): string {
  // The narrow column breaks behind "about", not inside an interval.
  const day = messages.formatDatePart(date, 'day').replaceAll('–', '\u2060–\u2060');
  return date.about && day !== '' && !leavesMonth(date) ? messages.t('date.about', { date: day }) : day;
}

const leavesMonth = ({ start, end }: ChronologyEntry['date']): boolean => end !== undefined && (end.year !== start.year || end.month !== start.month);

function timeLabel({ messages }: Setting, { date }: ChronologyEntry): string | null {
  const { start, end, about } = date;
  if (leavesMonth(date) || (about && start.day === undefined)) return messages.formatDate(date);
  const times = [start.time, end?.time].filter((time) => time !== undefined);
  if (times.length === 0) return null;
  return times.map((time) => (/^\d/.test(time) ? time : messages.t(`day-part.${time}`))).join('–');
}
