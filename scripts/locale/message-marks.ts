/**
 * Marks around words that stand in another language than the document, until they are markup: `BEGIN tag WORDS … END`, one within another. They are
 * characters that no text can hold (Unicode, "Noncharacters").
 */
const [BEGIN, WORDS, END] = ['\u{FDD0}', '\u{FDD1}', '\u{FDD2}'];
const MARK = new RegExp(`(${BEGIN}[^${WORDS}]*${WORDS}|${END})`, 'u');

const begin = (tag: string): string => `${BEGIN}${tag}${WORDS}`;

/** Words with the language that they are in. */
export const inMarks = (tag: string, words: string): string => `${begin(tag)}${words}${END}`;

export const hasMarks = (text: string): boolean => text.includes(BEGIN) || text.includes(END);

/** Words as they read. */
export const withoutMarks = (text: string): string => text.replace(new RegExp(MARK, 'gu'), '');

/** A text with something behind it, in the language of its last words where all of it stands in another; undefined where it does not. */
export const addWithin = (text: string, added: string): string | undefined =>
  text.startsWith(BEGIN) && text.endsWith(END) ? text.slice(0, -1) + added + END : undefined;

/** A stretch of words, or a mark: the language that begins, null where one ends. */
export type MarkedPart = { words: string } | { tag: string | null };

export function markedParts(text: string): MarkedPart[] {
  return text
    .split(MARK)
    .map((part, index) => (index % 2 === 0 ? { words: part } : { tag: part === END ? null : part.slice(BEGIN.length, -WORDS.length) }))
    .filter((part) => !('words' in part) || part.words !== '');
}

/** Changes the words between marks. `change` is told the language that they stand in; undefined: that of the document. */
export function mapWords(text: string, change: (words: string, tag: string | undefined) => string): string {
  const open: string[] = [];
  return markedParts(text)
    .map((part) => {
      if ('words' in part) return change(part.words, open.at(-1));
      if (part.tag === null) open.pop();
      else open.push(part.tag);
      return part.tag === null ? END : begin(part.tag);
    })
    .join('');
}

/** The two parts of a text that has been cut, each with marks of its own. */
export function closeMarks(before: string, after: string): [before: string, after: string] {
  const open: string[] = [];
  for (const part of markedParts(before)) {
    if ('words' in part) continue;
    if (part.tag === null) open.pop();
    else open.push(part.tag);
  }
  return [before + END.repeat(open.length), open.map(begin).join('') + after];
}
