import { fencedUntil } from '../markdown/fenced-until.ts';
import { isBlank } from '../read-source.ts';

/**
 * How a file shows where paragraphs end. `blank-lines`: lines that stand together are one · `lines`: every line is one · `wrapped`: no blank lines, but lines of
 * one measure; a short one ends its paragraph.
 */
export type ParagraphMode = 'blank-lines' | 'lines' | 'wrapped';

/** Lines that stand together; numbers count from 1, both ends included. */
export interface Passage {
  from: number;
  to: number;
  /** Without white space at their ends. */
  lines: string[];
  /** The lines as one. */
  text: string;
  words: number;
  /** Whether a form feed stands before it. */
  beginsPage: boolean;
}

/** A line this long holds a paragraph, not a piece of one. */
const LONG_LINE = 120;
const ENDS = /[.!?…:][)\]"'”’»*_]*$/u;

/** How paragraphs are told apart in a file; where blank lines stand between lines that are paragraphs themselves, every line counts. */
export function paragraphMode(lines: readonly string[]): ParagraphMode {
  const full = lines.map((line) => line.trim()).filter((line) => line !== '');
  const stacked = lines.filter((line, i) => i > 0 && !isBlank(line) && !isBlank(lines[i - 1] ?? ''));
  const whole = stacked.filter((line) => line.length > LONG_LINE).length;
  if (lines.some(isBlank)) return whole > full.length / 4 ? 'lines' : 'blank-lines';
  const measure = longestOf(full);
  const broken = full.filter((line) => !ENDS.test(line) && line.length >= measure * 0.7).length;
  return full.length > 3 && measure <= LONG_LINE && broken > full.length / 2 ? 'wrapped' : 'lines';
}

/** The passages of a file in its order. */
export function readPassages(lines: readonly string[], mode: ParagraphMode): Passage[] {
  const measure = longestOf(lines.map((line) => line.trim()));
  const groups: number[][] = [];
  let isOpen = false;
  let codeEnd = -1;
  for (const [i, line] of lines.entries()) {
    const beginsPage = line.startsWith('\f');
    if (i <= codeEnd) {
      groups.at(-1)?.push(i + 1);
      continue;
    }
    codeEnd = fencedUntil(lines, i) ?? -1;
    if (codeEnd > i) isOpen = false;
    if (isBlank(line)) isOpen = false;
    else if (isOpen && !beginsPage) groups.at(-1)?.push(i + 1);
    else groups.push([i + 1]);
    if (codeEnd > i) isOpen = false;
    else if (!isBlank(line)) isOpen = mode === 'blank-lines' || (mode === 'wrapped' && !(ENDS.test(line.trim()) && line.trim().length < measure * 0.85));
  }
  return groups.map((numbers) => passage(numbers, lines));
}

const longestOf = (lines: readonly string[]): number => lines.reduce((most, { length }) => Math.max(most, length), 0);

function passage(numbers: readonly number[], lines: readonly string[]): Passage {
  const own = numbers.map((number) => (lines[number - 1] ?? '').trim());
  const text = own.join(' ');
  return {
    from: numbers[0] ?? 1,
    to: numbers.at(-1) ?? 1,
    lines: own,
    text,
    words: text.split(/\s+/).length,
    beginsPage: (lines[(numbers[0] ?? 1) - 1] ?? '').startsWith('\f'),
  };
}
