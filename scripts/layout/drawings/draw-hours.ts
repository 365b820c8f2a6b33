import type { ChronologyEntry } from '../../model/chronology.ts';
import { DAY_PARTS, type DayPart, type FuzzyDate } from '../../model/date.ts';
import type { Setting } from '../part.ts';
import { mirrored } from './mirror.ts';
import { round } from './round.ts';

/** The densest days by the hour: a square for each event whose hour is told, a bar for each that is told by a part of the day. In px. */
export interface Hours {
  width: number;
  height: number;
  axis: number;
  ticks: { x: number; y1: number; y2: number }[];
  labels: { x: number; dy: string; label: string; name: 'hour' | 'date' }[];
  squares: { x: number; y: number; size: number; kind: 'one' | 'many' | 'differ'; differs: boolean }[];
  bars: { x: number; y: number; width: number }[];
  caption: string;
}

const DAY_MS = 86_400_000;
/** So many days are drawn at most, side by side. */
const MOST_DAYS = 3;
/** Fewer events with an hour are no drawing. */
const LEAST_EVENTS = 4;
const HOURS = 24;
/** Hours between which a part of the day is drawn; a night ends at midnight, where its day does. */
const PARTS: Record<DayPart, readonly [number, number]> = {
  dawn: [5, 7],
  morning: [7, 11],
  noon: [11, 13],
  afternoon: [13, 18],
  evening: [18, 22],
  night: [22, 24],
};
const SIZE = 6;
const GAP = 1.5;
/** Width of an average letter of a label, in sizes of the text. */
const LETTER = 0.45;

const isPart = (time: string): time is DayPart => (DAY_PARTS as readonly string[]).includes(time);
const dayOf = ({ start: { year, month = 1, day = 1 } }: FuzzyDate): number => Date.UTC(year, month - 1, day) / DAY_MS;

/** Hours of the days in which most events are told by the hour; null where too few are. */
export function drawHours({ publication, messages, geometry }: Setting): Hours | null {
  const timed = publication.chronology.entries.filter(({ date, dated }) => date.start.time !== undefined && dated !== 'said');
  const days = densest(timed.map(({ date }) => dayOf(date)));
  const shown = timed.filter(({ date }) => days.includes(dayOf(date)));
  const [first] = days;
  if (first === undefined || shown.length < LEAST_EVENTS) return null;
  const width = geometry.text.width;
  const pitch = width / days.length;
  const left = (entry: ChronologyEntry, hour: number) => (dayOf(entry.date) - first) * pitch + (hour / HOURS) * pitch;
  const rows = makeRows();
  const placed = shown.map((entry) => {
    const time = entry.date.start.time ?? '';
    const [from, until] = isPart(time) ? PARTS[time] : [clock(time), clock(time)];
    const [x, end] = [left(entry, from), Math.max(left(entry, until), left(entry, from) + SIZE)];
    return { entry, isBar: isPart(time), x, end, row: rows(x, end) };
  });
  const tallest = Math.max(...placed.map(({ row }) => row)) + 1;
  const axis = round(tallest * (SIZE + GAP) + GAP);
  const y = (row: number) => round(axis - (row + 1) * (SIZE + GAP));
  const ticks = days.flatMap((_, day) =>
    [0, 6, 12, 18].map((hour) => ({ x: round(day * pitch + (hour / HOURS) * pitch), y1: axis - (hour === 0 ? 6 : 0), y2: axis + (hour === 0 ? 6 : 3) })),
  );
  const whole = days.map((day) => messages.formatDate(dateOf(day)));
  // On a narrow page the month stands in the caption alone.
  const isNarrow = whole.some((label) => label.length * LETTER * geometry.size > pitch);
  const dates = days.map((day, i) => {
    const label = isNarrow ? messages.formatDatePart(dateOf(day), 'day') : (whole[i] ?? '');
    return { x: round(i * pitch + pitch / 2), label, dy: '2.45em', name: 'date' as const };
  });
  const hours = days.flatMap((_, day) =>
    [6, 12, 18].map((hour) => ({ x: round(day * pitch + (hour / HOURS) * pitch), label: String(hour), dy: '1.25em', name: 'hour' as const })),
  );
  const lines = Math.ceil((axis + geometry.line * 2.1) / geometry.line);
  const last = days.at(-1) ?? first;
  const squares = placed.filter(({ isBar }) => !isBar).map(({ entry, x, row }) => ({ x: round(x), y: y(row), size: SIZE, ...kindOf(entry) }));
  const bars = placed.filter(({ isBar }) => isBar).map(({ x, end, row }) => ({ x: round(x + 1), y: round(y(row) + SIZE / 4), width: round(end - x - 2) }));
  const towards = <T extends Parameters<typeof mirrored>[0][number]>(items: readonly T[]): T[] =>
    messages.dir === 'rtl' ? mirrored(items, width) : [...items];
  return {
    ...{ width, height: lines * geometry.line, axis },
    ticks: towards(ticks),
    labels: towards([...hours, ...dates]),
    squares: towards(squares),
    bars: towards(bars),
    caption: messages.t('timeline-hours', { date: messages.formatDate(last === first ? dateOf(first) : { ...dateOf(first), end: dateOf(last).start }) }),
  };
}

function kindOf(entry: ChronologyEntry): { kind: 'one' | 'many' | 'differ'; differs: boolean } {
  const differs = entry.differences.length > 0;
  return { kind: differs ? 'differ' : new Set(entry.tellings.map(({ chapter }) => chapter)).size > 1 ? 'many' : 'one', differs };
}

/** The run of at most three days with the most events, of equal ones the last, without empty days at its ends. */
function densest(events: readonly number[]): number[] {
  let best: number[] = [];
  for (const first of events) {
    const within = events.filter((day) => day >= first && day < first + MOST_DAYS);
    if (within.length >= best.length) best = within;
  }
  const last = Math.max(...best);
  return best[0] === undefined ? [] : Array.from({ length: last - best[0] + 1 }, (_, i) => (best[0] ?? 0) + i);
}

/** Gives each drawing the lowest row in which nothing stands at its place. */
function makeRows(): (from: number, until: number) => number {
  const taken: [number, number][][] = [];
  return (from, until) => {
    const free = taken.findIndex((row) => row.every(([a, b]) => until + GAP <= a || b + GAP <= from));
    const row = free < 0 ? taken.length : free;
    taken[row] = [...(taken[row] ?? []), [from, until]];
    return row;
  };
}

function clock(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours + minutes / 60;
}

function dateOf(number: number): FuzzyDate {
  const date = new Date(number * DAY_MS);
  return { start: { precision: 'day', year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }, about: false, raw: '' };
}
