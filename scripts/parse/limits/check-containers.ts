import { report } from '../chapter-context.ts';
import type { ParseContext } from '../parse-context.ts';
import { lineContainers } from './line-containers.ts';

/**
 * Each end of a quotation, list or note, and each underlined heading, makes the parser (micromark 4) copy all events that it has made so far.
 * This is the sum of those copies, in estimated events: one to two seconds at the limit. 2,400 notes in 1 MB stay below it.
 */
const MAX_WORK = 20_000_000;
/** Events for a container, beside the one for its line. */
const CONTAINER_EVENTS = 3;

/** Where a line stands: how deep, and in which kind of container (`>`, `-`, `1.`, `[` …; empty for none). */
interface Position {
  depth: number;
  kind: string;
  /** Containers that the line opens inside others: those open there before end with it. */
  opened: number;
}
const OUTSIDE: Position = { depth: 0, kind: '', opened: 0 };

/** Refuses chapters with so many short quotations, lists and notes that reading them would take minutes. */
export function checkContainers(context: ParseContext, lines: readonly string[], offsets: readonly number[]): void {
  let [work, events] = [0, 0];
  let before = OUTSIDE;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const isBlank = line.trim() === '';
    events++;
    // A blank line ends a quotation and nothing else.
    if (isBlank && before.kind !== '>') continue;
    const now = isBlank ? OUTSIDE : positionOf(line, before);
    work += events * (endsOf(before, now) + (isUnderline(line, lines[i - 1] ?? '') ? 1 : 0));
    events += CONTAINER_EVENTS * now.depth;
    before = now;
    if (work <= MAX_WORK) continue;
    const hint = 'Divide the chapter into several; the notes of each chapter are counted alone.';
    report(
      context,
      'limit-nesting',
      offsets[i] ?? 0,
      'Unexpected number of quotations, lists, notes and underlined headings in one chapter, expected fewer',
      hint,
    );
    return;
  }
}

function positionOf(line: string, before: Position): Position {
  const { depth, items, indent } = lineContainers(line);
  const [margin = '', mark = ''] = /^([ \t]*)(.?)/u.exec(line)?.slice(1) ?? [];
  const within = before.depth === 0 ? 0 : Math.min(before.depth, Math.ceil(Math.max(indent, margin.length) / 4));
  if (depth === 0) return { depth: within, kind: before.kind, opened: 0 };
  const kind = /\d/.test(mark) ? `1${/[.)]/.exec(line)?.[0] ?? ''}` : mark;
  return { depth: depth + within, kind, opened: items > 0 ? depth - 1 : 0 };
}

/** How many containers end between two lines, rather too many than too few. */
function endsOf(before: Position, now: Position): number {
  if (before.depth === 0) return 0;
  if (now.kind !== before.kind || now.kind === '[') return before.depth;
  return Math.max(before.depth - now.depth, Math.min(now.opened, before.depth - 1));
}

const isUnderline = (line: string, before: string): boolean => /^[ \t>]*(?:=+|-+)[ \t]*$/.test(line) && /[^\s>]/.test(before);
