import { type ParseContext, report } from '../chapter-context.ts';
import { lineContainers } from './line-containers.ts';

/**
 * Sum, over all lines that end a quotation, list or note or underline a heading, of the lines before them. Each makes the parser (micromark 4) copy all it
 * has read so far, so this is what its time grows with: about two seconds at the limit. 2,400 notes in 1 MB stay below it.
 */
const MAX_WORK = 12_000_000;

/** Where a line stands: how deep, and in which kind of container (`>`, `-`, `1`, `[` …; empty for none). */
interface Position {
  depth: number;
  kind: string;
}

/** Refuses chapters with so many short quotations, lists and notes that reading them would take minutes. */
export function checkContainers(context: ParseContext, lines: readonly string[], offsets: readonly number[]): void {
  let work = 0;
  let before: Position = { depth: 0, kind: '' };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const isBlank = line.trim() === '';
    // A blank line ends a quotation and nothing else.
    if (isBlank && before.kind !== '>') continue;
    const now = isBlank ? { depth: 0, kind: '' } : positionOf(line, before);
    if (ends(before, now) || isUnderline(line, lines[i - 1] ?? '')) work += i;
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
  const { depth, indent } = lineContainers(line, 12);
  const [margin = '', mark = ''] = /^([ \t]*)(.?)/u.exec(line)?.slice(1) ?? [];
  const within = before.depth === 0 ? 0 : Math.min(before.depth, Math.ceil(Math.max(indent, margin.length) / 4));
  if (depth === 0) return within === 0 ? { depth: 0, kind: '' } : { depth: within, kind: before.kind };
  return { depth: depth + within, kind: /\d/.test(mark) ? `1${/[.)]/.exec(line)?.[0] ?? ''}` : mark };
}

const ends = (before: Position, now: Position): boolean => before.depth > 0 && (now.depth < before.depth || now.kind !== before.kind || now.kind === '[');

const isUnderline = (line: string, before: string): boolean => /^[ \t>]*(?:=+|-+)[ \t]*$/.test(line) && /[^\s>]/.test(before);
