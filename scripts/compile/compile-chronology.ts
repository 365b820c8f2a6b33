import type { Config } from '../config/schema.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { problem } from '../diagnostics/problem.ts';
import type { Chapter, EventMark } from '../model/chapter.ts';
import type { Chronology, ChronologyEntry, Difference } from '../model/chronology.ts';
import type { FuzzyDate } from '../model/date.ts';
import type { Term } from '../model/glossary.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { compareDates, datesAgree, precisionOf } from './compare-dates.ts';

type Places = Config['places'];

/** Merges the tellings of every event by id and sorts them. Where accounts differ, every position is kept. */
export function compileChronology(chapters: readonly Chapter[], terms: readonly Term[], places: Places): Checked<Chronology> {
  const marks = chapters.flatMap((chapter) => chapter.events);
  const entries = [...Map.groupBy(marks, (mark) => mark.id)].map(([id, tellings]) => entry(id, tellings, places));
  entries.sort((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1));
  return { value: { entries }, problems: unknownPlaces(marks, terms) };
}

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

function entry(id: string, tellings: EventMark[], places: Places): ChronologyEntry {
  const date = commonDate(tellings);
  const lead = tellings.find((mark) => mark.lead) ?? tellings.find((mark) => mark.date.raw === date.raw) ?? tellings[0];
  if (!lead) throw new RangeError(`event ${id} has no telling`);
  return { id, date, places: lead.places, lead, tellings, differences: differences(tellings, places) };
}

/**
 * The date an entry is sorted under: of the dates that the most tellings can agree with, the most precise; then the one told first.
 * It is always a date that an account gives.
 */
function commonDate(tellings: EventMark[]): FuzzyDate {
  const dates = tellings.map((mark) => mark.date);
  const support = (date: FuzzyDate) => dates.filter((other) => datesAgree(date, other)).length;
  const ranked = dates.map((date, order) => ({ date, order, support: support(date), precision: precisionOf(date) }));
  ranked.sort((a, b) => b.support - a.support || b.precision - a.precision || a.order - b.order);
  const best = ranked[0];
  if (!best) throw new RangeError('an event without a date');
  return best.date;
}

function differences(tellings: EventMark[], places: Places): Difference[] {
  const found: Difference[] = [];
  if (tellings.some((a) => tellings.some((b) => !datesAgree(a.date, b.date))))
    found.push({ subject: 'date', positions: distinct(tellings, (mark) => mark.date.raw) });
  const placed = tellings.filter((mark) => mark.places.length > 0);
  if (placed.some((a) => placed.some((b) => !placesAgree(a, b, places))))
    found.push({ subject: 'place', positions: distinct(placed, (mark) => mark.places.join()) });
  for (const name of new Set(tellings.flatMap((mark) => mark.figures.map((figure) => figure.name)))) {
    const positions = distinct(
      tellings.filter((mark) => mark.figures.some((figure) => figure.name === name)),
      (mark) =>
        mark.figures
          .filter((figure) => figure.name === name)
          .map((figure) => `${figure.raw} ${mark.scope ?? ''}`)
          .join(),
    );
    if (new Set(positions.map((mark) => figureKey(mark, name))).size > 1) found.push({ subject: name, positions });
  }
  const said = distinct(
    tellings.filter((mark) => mark.says !== undefined),
    (mark) => mark.says ?? '',
  );
  if (new Set(said.map((mark) => mark.says)).size > 1) found.push({ subject: 'says', positions: said });
  return found;
}

const figureKey = (mark: EventMark, name: string): string =>
  mark.figures
    .filter((figure) => figure.name === name)
    .map((figure) => figure.raw)
    .join();

/** One position for each thing an account (or a voice in it) says; the same voice saying the same twice counts once. */
function distinct(tellings: EventMark[], key: (mark: EventMark) => string): EventMark[] {
  return [...new Map(tellings.toReversed().map((mark) => [`${mark.chapter}\n${mark.voice ?? ''}\n${key(mark)}`, mark])).values()].toReversed();
}

/** Accounts agree on the place when one of the places named is, or lies in, one that the other names. */
function placesAgree(a: EventMark, b: EventMark, places: Places): boolean {
  const chain = (id: string): string[] => {
    const ids: string[] = [];
    for (let at: string | undefined = id; at !== undefined && !ids.includes(at); at = places[at]?.within) ids.push(at);
    return ids;
  };
  return a.places.some((x) => b.places.some((y) => chain(x).includes(y) || chain(y).includes(x)));
}
