import type { Edit } from './edit.ts';

/**
 * Makes edits of one text. Of two that overlap, the one that begins first is made, and of those the first in the list: who mends goes on until there are
 * none left. Line ends are those of the text.
 */
export function applyEdits(source: string, edits: readonly Edit[]): { text: string; applied: Edit[] } {
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  const applied: Edit[] = [];
  let text = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    const last = applied.at(-1);
    const isSecond = last !== undefined && (edit.from < last.to || (edit.from === last.from && edit.to === last.to));
    if (isSecond) continue;
    const written = { ...edit, text: edit.text.replace(/\r?\n/gu, lineEnd) };
    text += source.slice(at, edit.from) + written.text;
    at = edit.to;
    applied.push(written);
  }
  return { text: text + source.slice(at), applied };
}

/** Where an offset of the text is after these edits. */
export function movedBy(applied: readonly Edit[], offset: number): number {
  return applied.reduce((at, { from, to, text }) => (to <= offset && from < offset ? at + text.length - (to - from) : at), offset);
}
