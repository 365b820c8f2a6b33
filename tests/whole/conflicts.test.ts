import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formsOf } from '../../scripts/compile/term-index.ts';
import { loadConfig } from '../../scripts/config/load-config.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { assemble } from '../../scripts/jobs/assemble.ts';
import type { EventMark } from '../../scripts/model/chapter.ts';
import type { ChronologyEntry } from '../../scripts/model/chronology.ts';
import type { Publication } from '../../scripts/model/publication.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Two lists of what the source texts contradict and tell, made by somebody else from these; they lie beside the checkout only where somebody has them. */
const THEIRS = join(ROOT, '../shared/editorial');
const read = (path: string) => parse(readFileSync(path, 'utf8'));

/** What one voice says of an event in the chronology, or the name it has for a term. */
interface Position {
  /** `account`, or `account / voice`. */
  by: string;
  event?: string;
  /** As printed; `none` where the account gives none. */
  date?: string;
  /** Words that the chronology prints of this voice at this event. */
  tells?: string;
  term?: string;
  form?: string;
}
interface Expected {
  conflicts: Record<string, { about: string; positions: Position[] }>;
  dates: Record<string, Record<string, string>>;
  groups: Record<string, string[]>;
}
const EXPECTED: Expected = read(join(ROOT, 'tests/whole/expected/january-2022.yml'));
const CASES = Object.entries(EXPECTED.conflicts).flatMap(([id, { about, positions }]) => positions.map((position) => ({ id, about, ...position })));

let publication: Publication;
beforeAll(async () => {
  const { value: config } = await loadConfig(diskFolder(ROOT));
  const { value } = config ? await assemble(diskFolder(ROOT), config, 'en', { step: () => {} }) : { value: undefined };
  if (!value) throw new Error('the publication has errors');
  publication = value.publication;
});

const voiceOf = ({ chapter, voice }: EventMark): string => (voice === undefined ? chapter : `${chapter} / ${voice}`);
const entryOf = (id: string): ChronologyEntry => {
  const entry = publication.chronology.entries.find((each) => each.id === id);
  if (!entry) throw new Error(`no entry ${id}`);
  return entry;
};
const dateOf = ({ date, asOf, inferred }: EventMark): string => (inferred ? 'none' : (date?.raw ?? (asOf ? 'none' : '')));
/** All that the chronology prints of a telling: the words of an entry are one telling's only. */
const printedOf = (mark: EventMark, { lead }: ChronologyEntry): string =>
  [
    ...(mark === lead ? [mark.entry?.text ?? mark.text] : []),
    ...[mark.says, mark.scope, ...mark.figures.map(({ raw }) => raw)].filter((each) => each !== undefined),
  ].join(' · ');
const tellings = (by: string, event: string) => entryOf(event).tellings.filter((mark) => voiceOf(mark) === by);
const chapterOf = (by: string): string => by.split(' / ')[0] ?? by;

/** Text of the chapter, and of it alone. */
function textOf(slug: string): string {
  const words = (node: unknown): string => {
    const { value, children } = node as { value?: string; children?: unknown[] };
    return value ?? (children ?? []).map(words).join('');
  };
  const chapter = publication.chapters.find((each) => each.slug === slug);
  return [words(chapter?.body), ...(chapter?.notes ?? []).map(({ content }) => content.map(words).join(''))].join('\n');
}

test.each(CASES.filter(({ event }) => event))('$id, $about: $by on $event', ({ by, event = '', date, tells }) => {
  const entry = entryOf(event);
  const marks = tellings(by, event);
  expect(marks.map(voiceOf)).toContain(by);
  const found = marks.map((mark) => ({ date: dateOf(mark), tells: printedOf(mark, entry) }));
  const isIt = (mark: (typeof found)[number]) => (date === undefined || mark.date === date) && (tells === undefined || mark.tells.includes(tells));
  expect(found.filter(isIt).length > 0 ? 'printed' : found).toBe('printed');
});

test.each(CASES.filter(({ form }) => form))('$id, $about: $by writes $form', ({ by, term: id, form = '' }) => {
  const term = publication.terms.find((each) => each.id === id);
  if (id !== undefined) expect(term && formsOf(term)).toContain(form);
  if (by !== 'glossary') expect(textOf(chapterOf(by))).toContain(form);
});

test('the accounts differ on the date of these events, and of no others', () => {
  const found = publication.chronology.entries.flatMap(({ id, differences }) =>
    differences.filter(({ subject }) => subject === 'date').map(({ positions }) => [id, Object.fromEntries(positions.map((mark) => [voiceOf(mark), mark.date?.raw]))]),
  ); // biome-ignore format: one list
  expect(Object.fromEntries(found)).toEqual(EXPECTED.dates);
});

/** As the other list names them. */
const ACCOUNTS: Record<string, string> = {
  crimethinc: 'uprising-and-appraisal',
  libcom: 'national-revolt',
  pramen: 'interview-pramen',
  acr: 'kazakh-revolution',
  foreignpolicy: 'unity-and-violence',
};
/** The beginning of a date, as far as it is certain. */
const stem = (date: string): string => date.replace(/[~X/T].*$/, '');
/** Numbers that our words write out. */
const WORDS: Record<string, string> = { 2: 'two', 3: 'three', 4: 'four', 6: 'six', 7: 'seven', 10: 'ten', 30: 'thirty', 40: 'forty' };
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|');

describe.skipIf(!existsSync(THEIRS))('held against a list that somebody else made (skipped where it is not at hand)', () => {
  interface Theirs {
    says: string;
    source: string;
    voice?: string;
  }
  const conflicts: { id: string; type: string; importance: string; positions: Theirs[] }[] = existsSync(THEIRS)
    ? read(join(THEIRS, 'conflicts.yaml')).conflicts
    : [];
  const high = conflicts.filter(({ importance }) => importance === 'high');

  test('every contradiction of weight has its positions here, in order, by the same voices', () => {
    const theirs = high.map(({ id, positions }) => [id, positions.map(({ source }) => ACCOUNTS[source])]);
    const ours = Object.entries(EXPECTED.conflicts).map(([id, { positions }], i) => [
      id,
      // A spelling that no retelling has is one by which the glossary finds the name in the source.
      positions.map(({ by }, k) => (by === 'glossary' ? high[i]?.positions[k] && ACCOUNTS[high[i].positions[k].source] : chapterOf(by))),
    ]);
    expect(ours).toEqual(theirs);
    const voices: Record<string, string> = { ISA: 'ISA', StopTotalControl: 'StopTotalControl and CRAS-IWA', commenter: 'a commenter', Kurmanov: 'Kurmanov' };
    const wrong = high.flatMap(({ id, positions }) =>
      positions.filter(({ voice = '' }, k) => {
        const name = Object.keys(voices).find((each) => voice.startsWith(each));
        return name !== undefined && !EXPECTED.conflicts[id]?.positions[k]?.by.includes(voices[name] ?? name);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test.each(high.flatMap(({ id, type, positions }) => positions.map((position, k) => ({ id, type, k, ...position }))))(
    '$id: $source says “$says”',
    ({ id, type, k, says }) => {
      const { by, event, form } = EXPECTED.conflicts[id]?.positions[k] ?? { by: '' };
      if (event === undefined) return expect(type === 'spelling' ? says : form).toContain(form?.split(' ')[0]);
      const entry = entryOf(event);
      const marks = tellings(by, event);
      const dates = marks.map((mark) => `${mark.date?.raw} ${mark.asOf?.raw}`).join(' ');
      const printed = `${marks.map((mark) => printedOf(mark, entry)).join(' · ')} ${dates}`.replaceAll(/(\d),(\d{3})/g, '$1$2');
      const days = Array.from(says.matchAll(/(\d{1,2}) (Jan)(?:uary)?\b/g), ([, day]) => `2022-01-${day?.padStart(2, '0')}`);
      const months = Array.from(says.matchAll(new RegExp(`(${MONTHS.join('|')}) (\\d{4})`, 'g')), ([, month, year]) => `${year}-${String(MONTHS.indexOf(month ?? '') + 1).padStart(2, '0')}`); // biome-ignore format: one list
      if (days.length + months.length > 0) expect([...days, ...months].some((date) => dates.includes(date)) ? 'dated' : [says, dates]).toBe('dated');
      const numbers = says.replaceAll(/\d{1,2} Jan(?:uary)?|(\d),(\d{3})/g, '$1$2').match(/\d{2,}/g) ?? [];
      expect([says, printed, numbers.filter((number) => !printed.includes(number))]).toEqual([says, printed, []]);
    },
  );

  interface TheirEvent {
    id: string;
    group: string;
    kind: string;
    date: string | number;
    precision: string;
    source: string;
    figures?: { what: string; value: number | string }[];
  }
  const events: TheirEvent[] = existsSync(THEIRS) ? read(join(THEIRS, 'events.yaml')).events : [];
  const told = events.filter(({ kind, group }) => kind === 'event' && EXPECTED.groups[group]?.length !== 0);

  test.each(told)('$id: $source tells of $group', ({ group, source, date, precision, figures = [] }) => {
    const ids = EXPECTED.groups[group] ?? [group];
    const marks = ids.flatMap((id) => entryOf(id).tellings.filter(({ chapter }) => chapter === ACCOUNTS[source]));
    expect(marks.length).toBeGreaterThan(0);
    const dates = marks.map((mark) => mark.date?.raw ?? mark.asOf?.raw ?? '');
    if (['day', 'month', 'year', 'range', 'time-of-day'].includes(precision)) {
      const isSame = (ours: string) => stem(ours).startsWith(stem(String(date))) || stem(String(date)).startsWith(stem(ours));
      expect(dates.some(isSame) ? 'dated' : [date, dates]).toBe('dated');
    }
    const all = marks.map((mark) => `${mark.text} ${mark.says} ${mark.scope} ${mark.figures.map(({ raw }) => raw).join(' ')}`).join(' ').replaceAll(/(\d),(\d{3})/g, '$1$2').toLowerCase(); // biome-ignore format: one text
    const lost = figures.filter(({ value }) => ![String(value), WORDS[String(value)]].some((each) => each !== undefined && all.includes(each)) && !String(value).match(/[^\d]/)); // biome-ignore format: one condition
    expect([lost, lost.length > 0 ? all : '']).toEqual([[], '']);
  });
});
