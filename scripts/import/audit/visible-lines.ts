import { everyHidden } from '../../diagnostics/hidden-characters.ts';
import type { Omission } from '../../model/account.ts';
import { fencedUntil } from '../markdown/fenced-until.ts';
import { readMarks } from '../markdown/read-marks.ts';
import { isBlank, type Source } from '../read-source.ts';
import { wordsIn } from '../words.ts';

/** A line of a source as it is read, and the column of each of its characters. */
export interface VisibleLine {
  text: string;
  columns: number[];
}

/** The lines of a source as they are read, and what is not read of them: invisible characters; in Markdown, pictures and links around no words too. */
export function visibleLines({ lines, isMarkdown }: Pick<Source, 'lines' | 'isMarkdown'>): { visible: VisibleLine[]; omitted: Omission[] } {
  const omitted: Omission[] = [];
  const seen = lines.map((text, i): VisibleLine => {
    const hidden = new Map(Array.from(everyHidden(text), ({ index, name }) => [index, name]));
    for (const name of hidden.values()) omitted.push({ kind: 'character', line: i + 1, text: name, words: 0 });
    const columns: number[] = [];
    for (let index = 0; index < text.length; index++) if (!hidden.has(index)) columns.push(index + 1);
    return { text: hidden.size === 0 ? text : columns.map((column) => text[column - 1]).join(''), columns };
  });
  if (!isMarkdown) return { visible: seen, omitted };
  const visible: VisibleLine[] = [];
  // Where no blank line stands between paragraphs, every line is one.
  const areStacked = lines.some(isBlank);
  for (let from = 0; from < seen.length; from = visible.length) {
    const codeEnd = fencedUntil(lines, from);
    if (codeEnd !== undefined) {
      // Code is read as it stands; its fence has no words but the name of a language.
      for (let i = from; i <= codeEnd; i++) visible.push(i === from ? { text: '', columns: [] } : (seen[i] as VisibleLine));
      continue;
    }
    let to = from + 1;
    while (areStacked && to < seen.length && !isBlank(seen[from]?.text ?? '') && !isBlank(seen[to]?.text ?? '')) to++;
    readStack(seen.slice(from, to), from + 1, visible, omitted);
  }
  return { visible, omitted };
}

/** Reads lines that stand together, the first of which has the number `first`. */
function readStack(stack: readonly VisibleLine[], first: number, visible: VisibleLine[], omitted: Omission[]): void {
  const { kept, wordless } = readMarks(stack.map(({ text }) => text).join('\n'));
  const begins: number[] = [];
  let length = 0;
  for (const { text } of stack) {
    begins.push(length);
    length += text.length + 1;
  }
  const read = stack.map((): VisibleLine => ({ text: '', columns: [] }));
  let row = 0;
  for (const { text, at } of kept) {
    if (at === undefined || text === '\n') continue;
    while (at >= (begins[row + 1] ?? Number.POSITIVE_INFINITY)) row++;
    const [line, column] = [read[row], stack[row]?.columns[at - (begins[row] ?? 0)]];
    if (line === undefined || column === undefined) continue;
    line.text += text;
    for (let i = 0; i < text.length; i++) line.columns.push(column);
  }
  for (const line of read) visible.push(line);
  for (const { at, kind, text, address } of wordless) {
    const line = first + begins.findLastIndex((begin) => begin <= at);
    omitted.push({ kind, line, text, ...(address === '' ? {} : { address }), words: kind === 'picture' ? wordsIn(text).length : 0 });
  }
}
