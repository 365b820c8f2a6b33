import type { Config } from '../config/schema.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { problem } from '../diagnostics/problem.ts';
import type { Chapter, EventMark } from '../model/chapter.ts';
import type { Chronology, ChronologyEntry, EntryNote } from '../model/chronology.ts';
import type { Term } from '../model/glossary.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { checkEntries } from './check-entries.ts';
import { commonDate } from './common-date.ts';
import { compareDates } from './compare-dates.ts';
import { findDifferences } from './find-differences.ts';
import { notesBehindEvents } from './notes-behind-events.ts';
import { tieEntries } from './tie-entries.ts';

type Places = Config['places'];

const SURENESS: readonly ChronologyEntry['dated'][] = ['told', 'inferred', 'said'];

/** Merges the tellings of every event by id and sorts them. Where accounts differ, every position is kept. */
export function compileChronology(chapters: readonly Chapter[], terms: readonly Term[], places: Places): Checked<Chronology> {
  const marks = chapters.flatMap((chapter) => chapter.events);
  const notes = new Map(chapters.flatMap((chapter) => [...notesBehindEvents(chapter)]));
  const byEvent = [...Map.groupBy(marks, (mark) => mark.id)];
  const merged = byEvent.map(([id, tellings]) => entry(id, tellings.slice(0, MOST_TELLINGS), places, notes));
  // Of entries with one date, first what is told, then what we infer, then what was only said on that day.
  merged.sort((a, b) => compareDates(a.date, b.date) || SURENESS.indexOf(a.dated) - SURENESS.indexOf(b.dated) || (a.id < b.id ? -1 : 1));
  const { value: entries, problems } = tieEntries(merged);
  return { value: { entries }, problems: [...crowds(byEvent), ...unknownPlaces(marks, terms), ...problems, ...checkEntries(entries, chapters)] };
}

/** Each telling is compared with each other one. */
const MOST_TELLINGS = 500;

const crowds = (byEvent: readonly (readonly [string, readonly EventMark[]])[]): Problem[] =>
  byEvent.flatMap(([id, tellings]) => {
    const excess = tellings[MOST_TELLINGS];
    if (excess === undefined) return [];
    const message = `Unexpected telling ${MOST_TELLINGS + 1} of \`${id}\` (${tellings.length} in all), expected at most ${MOST_TELLINGS}`;
    return [problem('limit-size', excess.place, message, 'Give what is another event another id.')];
  });

function unknownPlaces(marks: readonly EventMark[], terms: readonly Term[]): Problem[] {
  const places = new Set(terms.filter((term) => term.kind === 'place').map((term) => term.id));
  const others = new Set(terms.filter((term) => !places.has(term.id)).map((term) => term.id));
  const hint = (id: string) =>
    others.has(id) ? `Write \`kind: place\` at \`${id}\` in glossary.yml, or mend the id.` : didYouMean(id, places, 'Add it to glossary.yml, or mend the id.');
  const message = (id: string) => `Unexpected place \`${id}\`, expected the id of a glossary entry of kind \`place\``;
  return marks.flatMap((mark) =>
    mark.places.filter((id) => !places.has(id)).map((id) => problem('place-unknown', mark.placesPlace ?? mark.place, message(id), hint(id))),
  );
}

function entry(id: string, tellings: EventMark[], places: Places, notes: ReadonlyMap<string, EntryNote[]>): ChronologyEntry {
  const { date, dated } = commonDate(tellings);
  const lead = leadOf(tellings, date.raw);
  const differences = findDifferences(tellings, lead, places);
  // A sentence that leads was written for all of them.
  const isNeutral = lead.lead === true && lead.entry?.by === 'sentence';
  return {
    ...{ id, date, dated, places: lead.places, lead, tellings, differences, see: [] },
    named: differences.length > 0 && !isNeutral,
    notes: [...new Map(tellings.flatMap(({ anchor }) => notes.get(anchor) ?? []).map((note) => [`${note.chapter} ${note.number}`, note])).values()],
  };
}

/** The telling that leads; else the first that gives the date, one with a sentence of its own before the others. */
function leadOf(tellings: readonly EventMark[], date: string): EventMark {
  const dated = tellings.filter((mark) => (mark.date ?? mark.asOf)?.raw === date);
  const lead = tellings.find((mark) => mark.lead) ?? dated.find((mark) => mark.entry) ?? dated[0] ?? tellings[0];
  if (!lead) throw new RangeError('an event without a telling');
  return lead;
}
