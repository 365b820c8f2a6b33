import type { ChronologyEntry } from '../../model/chronology.ts';
import type { FuzzyDate } from '../../model/date.ts';
import { capitalised } from '../capitalised.ts';
import { type ChronologyRun, chronologyRuns, lastsDays } from '../chronology-runs.ts';
import { drawHours } from '../drawings/draw-hours.ts';
import { drawMap } from '../drawings/draw-map.ts';
import { drawTimeline } from '../drawings/draw-timeline.ts';
import { plotKey } from '../drawings/plot-key.ts';
import { dayDate, type EntryDate, listDate, monthDate } from '../entry-date.ts';
import { agreedFacts, differenceFacts } from '../entry-facts.ts';
import { entryWords } from '../entry-words.ts';
import { inLanguage } from '../in-language.ts';
import { type Part, type Setting, titledPart } from '../part.ts';
import { placeName } from '../place-name.ts';
import { plottedFact } from '../plotted-fact.ts';
import { splitMessage } from '../split-message.ts';
import { accountName, languageOf, speakerName, toldBy } from '../tellers.ts';

/** An entry with more lines of facts may be parted by the end of a page. */
const MOST_KEPT_TOGETHER = 5;

/** The chronology, if any event is marked: years as a list, dense days as days, with its drawn timeline and map. */
export function chronologyPart(setting: Setting): Part[] {
  const { entries } = setting.publication.chronology;
  if (entries.length === 0) return [];
  const runs = chronologyRuns(entries).map((run) => runView(setting, run));
  const figures = runs.flatMap((run) =>
    run.entries.flatMap(({ differences }) => differences.flatMap(({ plot }) => plot?.rows.flatMap((row) => row.figures) ?? [])),
  );
  const view = {
    key: keyView(setting),
    runs,
    plotKey: plotKey(setting, figures),
    timeline: drawTimeline(setting),
    hours: drawHours(setting),
    map: drawMap(setting),
    page: splitMessage(setting.messages, 'page-short', 'page', true),
  };
  return [titledPart(setting, 'chronology', 'recto', view)];
}

/** The accounts that tell events, by the number in the circle. */
function keyView(setting: Setting): { number: string; name: string; anchor: string }[] {
  const telling = new Set(setting.publication.chronology.entries.flatMap(({ tellings }) => tellings.map(({ chapter }) => chapter)));
  return setting.publication.chapters.flatMap(({ slug, number, anchor }) =>
    number === undefined || !telling.has(slug) ? [] : [{ number: String(number), name: accountName(setting, slug), anchor }],
  );
}

function runView(setting: Setting, run: ChronologyRun) {
  const { messages } = setting;
  const head = run.kind === 'list' ? null : capitalised(messages.formatDate(run.date), setting.publication.locale);
  const entries = run.entries.map((entry, i) => {
    const above = run.entries[i - 1];
    const date = run.kind === 'list' ? listDate(setting, entry, above) : run.kind === 'day' ? dayDate(setting, entry) : monthDate(setting, entry);
    const isFirstSpan = run.kind === 'day' && lastsDays(entry.date) && above !== undefined && !lastsDays(above.date);
    return entryView(setting, entry, date, isFirstSpan);
  });
  return { kind: run.kind, head, weekday: run.kind === 'day' ? weekdayOf(setting, run.date) : null, entries };
}

function weekdayOf({ messages }: Setting, { start }: FuzzyDate): string | null {
  const day = new Date(0);
  day.setUTCFullYear(start.year, (start.month ?? 1) - 1, start.day ?? 1);
  return messages.weekdays[(day.getUTCDay() + 6) % 7] ?? null;
}

function entryView(setting: Setting, entry: ChronologyEntry, date: EntryDate, band: boolean) {
  const { publication, messages } = setting;
  const differences = differenceFacts(setting, entry).map((fact) => plottedFact(setting, fact));
  const facts = agreedFacts(setting, entry);
  const speaker = entry.named ? speakerName(setting, entry.lead) : null;
  const lang = languageOf(setting, entry.lead);
  const weight = differences.reduce((sum, { positions, plot }) => sum + 1 + (plot === null ? Math.floor(positions.length / 3) : plot.rows.length), 0);
  return {
    id: `entry--${entry.id}`,
    date,
    band,
    speaker: speaker === null ? null : messages.t('said-by', { name: speaker }),
    words: inLanguage(entryWords(entry.lead.entry?.content ?? entry.lead.content, lang ?? publication.locale), lang),
    places: placesOf(setting, entry),
    tellings: toldBy(setting, entry),
    notes: entry.notes.map(({ call, number }) => ({ call, ...splitMessage(messages, 'entry-note', 'page', true, { number: String(number) }) })),
    see: entry.see.map((id) => `entry--${id}`).join(' '),
    facts: facts.length > 0 ? facts : null,
    differences,
    short: weight <= MOST_KEPT_TOGETHER,
  };
}

/** From so many entries on, the place where most of them happen goes without saying. */
const MANY = 24;

function placesOf(setting: Setting, { places }: ChronologyEntry): string | null {
  const { entries } = setting.publication.chronology;
  const alike = countsOf(entries).get(places.join()) ?? 0;
  if (places.length === 0 || (entries.length >= MANY && alike * 3 > entries.length)) return null;
  return places.map((id) => placeName(setting, id)).join(', ');
}

/** Entries by where they happen, counted once for all. */
const counted = new WeakMap<readonly ChronologyEntry[], Map<string, number>>();

function countsOf(entries: readonly ChronologyEntry[]): Map<string, number> {
  const known = counted.get(entries);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { places } of entries) counts.set(places.join(), (counts.get(places.join()) ?? 0) + 1);
  counted.set(entries, counts);
  return counts;
}
