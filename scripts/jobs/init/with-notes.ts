/** The list that word processors' notes become, at the end of a text. */
const LIST = /\n\n((?:\d+\. [^\n]+(?:\n {2,}[^\n]*|\n(?=\n {2,}))*(?:\n+|$))+)$/;
const ITEM = /^\d+\. /m;

/**
 * A text whose notes came as a list at its end, called by `[1]`, `[2]` …, with notes as chapters have them. A text in which not every number is called once, in order,
 * stays as it is.
 */
export function withNotes(body: string): string {
  const [whole = '', list = ''] = LIST.exec(body) ?? [];
  const notes = list.split(/^\d+\. /m).slice(1);
  const text = body.slice(0, body.length - whole.length);
  const calls = [...text.matchAll(/ ?\\\[(\d{1,3})\]/g)];
  if (!ITEM.test(list) || calls.length !== notes.length || !calls.every(([, number], i) => Number(number) === i + 1)) return body;
  const called = text.replace(/ ?\\\[(\d{1,3})\]/g, '[^$1]');
  return `${called}\n\n${notes.map((note, i) => `[^${i + 1}]: ${note.trim().replace(/\n +/g, '\n    ')}`).join('\n')}\n`;
}
