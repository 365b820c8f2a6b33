import type { Config } from '../config/schema.ts';
import type { EventMark } from '../model/chapter.ts';
import type { Difference } from '../model/chronology.ts';
import { datesAgree } from './compare-dates.ts';

type Places = Config['places'];

/**
 * Where the tellings of an event differ, with every position as it was given. Compared are dates that accounts give: not ours, and not the days on
 * which something was said. `lead` is the telling in whose words the event is printed: what another `says` beside them is a position too.
 */
export function findDifferences(tellings: readonly EventMark[], lead: EventMark, places: Places): Difference[] {
  const found: Difference[] = [];
  const dated = tellings.filter((mark) => mark.date && !mark.inferred);
  if (somePair(dated, (a, b) => a.date !== undefined && b.date !== undefined && !datesAgree(a.date, b.date)))
    found.push({ subject: 'date', positions: distinct(dated, (mark) => mark.date?.raw ?? '') });
  const placed = tellings.filter((mark) => mark.places.length > 0);
  if (somePair(placed, (a, b) => !placesAgree(a, b, places))) found.push({ subject: 'place', positions: distinct(placed, (mark) => mark.places.join()) });
  for (const name of new Set(tellings.flatMap((mark) => mark.figures.map((figure) => figure.name)))) {
    const given = tellings.filter((mark) => mark.figures.some((figure) => figure.name === name));
    const positions = distinct(given, (mark) => `${figureKey(mark, name)} ${mark.scope ?? ''}`);
    if (new Set(positions.map((mark) => figureKey(mark, name))).size > 1) found.push({ subject: name, positions });
  }
  const saying = tellings.filter((mark) => mark.says !== undefined);
  const said = distinct(saying, (mark) => mark.says ?? '');
  if (new Set(said.map((mark) => mark.says)).size > 1 || said.some((mark) => voiceKey(mark) !== voiceKey(lead)))
    found.push({ subject: 'says', positions: said });
  return found;
}

/** Who speaks: an account, or a voice in it. */
export const voiceKey = ({ chapter, voice }: EventMark): string => `${chapter}\n${voice ?? ''}`;

export const figureKey = (mark: EventMark, name: string): string =>
  mark.figures
    .filter((figure) => figure.name === name)
    .map((figure) => figure.raw)
    .join();

const somePair = (marks: readonly EventMark[], differ: (a: EventMark, b: EventMark) => boolean): boolean =>
  marks.some((a, i) => marks.slice(i + 1).some((b) => differ(a, b)));

/** One position for each thing an account (or a voice in it) says; the same voice saying the same twice counts once. */
function distinct(tellings: readonly EventMark[], key: (mark: EventMark) => string): EventMark[] {
  return [...new Map(tellings.toReversed().map((mark) => [`${voiceKey(mark)}\n${key(mark)}`, mark])).values()].toReversed();
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
