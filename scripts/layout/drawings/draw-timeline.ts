import type { FuzzyDate } from '../../model/date.ts';
import type { Setting } from '../part.ts';
import { mirrored } from './mirror.ts';
import { round } from './round.ts';

type Kind = 'one' | 'many' | 'differ';

/** The densest days: a column of squares for each day, one square an event. In px. */
export interface Timeline {
  width: number;
  height: number;
  axis: number;
  days: { x: number; label: string; total: number; totalY: number }[];
  squares: { x: number; y: number; size: number; kind: Kind; differs: boolean }[];
  /** Events that last, as lines below the axis. */
  spans: { x1: number; x2: number; y: number }[];
  caption: string;
  legend: { kind: Kind; differs: boolean; label: string }[];
}

const DAY_MS = 86_400_000;
const FORTNIGHT = 14;
/** Fewer events on fewer days are no drawing but a list. */
const LEAST_EVENTS = 6;
const LEAST_DAYS = 3;
const GAP = 1.5;
const KINDS: readonly Kind[] = ['one', 'many', 'differ'];

interface DayEvent {
  from: number;
  to: number;
  kind: Kind;
}

/** The drawn timeline of `config.timeline`, or of the densest fortnight; null where too little happened to draw it. */
export function drawTimeline({ publication, config, messages, geometry }: Setting): Timeline | null {
  const events = publication.chronology.entries.flatMap((entry): DayEvent[] => {
    const from = dayNumber(entry.date.start);
    if (from === undefined || entry.dated === 'said') return [];
    const kind = entry.differences.length > 0 ? 'differ' : new Set(entry.tellings.map(({ chapter }) => chapter)).size > 1 ? 'many' : 'one';
    return [{ from, to: (entry.date.end && dayNumber(entry.date.end)) ?? from, kind }];
  });
  const [first, last] = config.timeline ? [Date.parse(config.timeline.from) / DAY_MS, Date.parse(config.timeline.to) / DAY_MS] : densest(events);
  const shown = events.filter(({ from, to }) => from <= last && to >= first);
  const points = shown.filter(({ from, to }) => from === to);
  if (points.length < LEAST_EVENTS || new Set(points.map(({ from }) => from)).size < LEAST_DAYS) return null;

  const width = geometry.text.width;
  const pitch = width / (last - first + 1);
  const columns = Map.groupBy(points, ({ from }) => from);
  const tallest = Math.max(...[...columns.values()].map((column) => column.length));
  // As large as the day is wide, but the whole no higher than about a fifth of the page.
  const size = round(Math.min(pitch * 0.62, 12, (geometry.text.height * 0.2) / tallest - GAP));
  const axis = round(geometry.line + tallest * (size + GAP));
  const left = (day: number) => (day - first) * pitch;
  const squares = [...columns].flatMap(([day, column]) =>
    column.map(({ kind }, i) => ({
      x: round(left(day) + (pitch - size) / 2),
      y: round(axis - (i + 1) * (size + GAP)),
      size,
      kind,
      differs: kind === 'differ',
    })),
  );
  const spans = shown
    .filter(({ from, to }) => from !== to)
    .map(({ from, to }, i) => ({
      x1: round(Math.max(0, left(from)) + 2),
      x2: round(Math.min(width, left(to) + pitch) - 2),
      y: round(axis + geometry.line * 1.5 + i * 5),
    }));
  const days = Array.from({ length: last - first + 1 }, (_, i) => {
    const total = columns.get(first + i)?.length ?? 0;
    return {
      x: round(left(first + i) + pitch / 2),
      label: messages.formatDatePart(dateOf(first + i), 'day'),
      total,
      totalY: round(axis - total * (size + GAP) - 4),
    };
  });
  const lines = Math.ceil((axis + geometry.line * 1.25 + (spans.length > 0 ? 6 + spans.length * 5 : 0)) / geometry.line);
  const legend = KINDS.filter((kind) => points.some((point) => point.kind === kind)).map((kind) => ({
    kind,
    differs: kind === 'differ',
    label: messages.t(`timeline-${kind}`),
  }));
  return {
    width,
    height: lines * geometry.line,
    axis,
    ...(messages.dir === 'rtl' ? { days: mirrored(days, width), squares: mirrored(squares, width), spans: mirrored(spans, width) } : { days, squares, spans }),
    legend,
    caption: messages.formatDate({ ...dateOf(first), end: dateOf(last).start }),
  };
}

/** Days since 1970 of a date that knows its day. */
function dayNumber({ year, month, day }: FuzzyDate['start']): number | undefined {
  return month === undefined || day === undefined ? undefined : Date.UTC(year, month - 1, day) / DAY_MS;
}

function dateOf(number: number): FuzzyDate {
  const date = new Date(number * DAY_MS);
  return {
    start: { precision: 'day', year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    about: false,
    raw: date.toISOString().slice(0, 10),
  };
}

/** First and last day of the fourteen in which most events begin, cut to the days on which something did. */
function densest(events: readonly DayEvent[]): [number, number] {
  const starts = events.map(({ from }) => from).toSorted((a, b) => a - b);
  let best = { from: 0, count: 0 };
  let end = 0;
  for (const [from, first] of starts.entries()) {
    while (end < starts.length && (starts[end] ?? 0) < first + FORTNIGHT) end++;
    if (end - from > best.count) best = { from, count: end - from };
  }
  return [starts[best.from] ?? 0, starts[best.from + best.count - 1] ?? 0];
}
