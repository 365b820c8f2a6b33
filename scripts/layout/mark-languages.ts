import { hasMarks, type MarkedPart, markedParts, withoutMarks } from '../locale/message-marks.ts';
import { directionOf } from './direction-of.ts';

/** Tags; comments, drawings and styles with what they hold, in which no other markup may stand. */
const MARKUP = /(<(?:svg|style|title)\b[\s\S]*?<\/(?:svg|style|title)>|<!--[\s\S]*?-->|<\/?[a-z][^<>]*>)/gi;
/** Nothing that is opened before the end of a block goes on behind it. */
const BLOCK_END = /^<\/(?:p|h[1-6]|li|dd|dt|td|th|div|section|header|footer|figcaption)>$/i;

/**
 * Makes markup of the marks around words in another language (locale/message-marks.ts): each says its language and its direction, and is set apart from what
 * is around it. In attributes and drawings the marks are left out.
 */
export function markLanguages(html: string): string {
  if (!hasMarks(html)) return html;
  const open: string[] = [];
  return html
    .split(MARKUP)
    .map((part, index) => {
      if (index % 2 === 0) return set(part, open);
      if (BLOCK_END.test(part)) open.length = 0;
      return withoutMarks(part);
    })
    .join('');
}

/** What is open is closed at the end of a stretch of text, and opened again in the next, so that elements lie within one another. */
function set(text: string, open: string[]): string {
  let html = open.map(element).join('');
  for (const part of joined(markedParts(text))) {
    if ('words' in part) html += part.words;
    else if (part.tag === null) html += open.pop() === undefined ? '' : '</bdi>';
    else {
      html += element(part.tag, open.length);
      open.push(part.tag);
    }
  }
  return (html + '</bdi>'.repeat(open.length)).replace(EMPTY, '');
}

/** Sentences of the same language that follow one another are one stretch of it, or they would stand in the order of the text around them. */
function joined(parts: readonly MarkedPart[]): MarkedPart[] {
  const result: MarkedPart[] = [];
  const stack: string[] = [];
  let last: { tag: string | undefined; at: number } | undefined;
  for (const part of parts) {
    if ('words' in part) {
      if (part.words.trim() !== '') last = undefined;
      result.push(part);
    } else if (part.tag === null) {
      const tag = stack.pop();
      if (stack.length === 0) last = { tag, at: result.length };
      result.push(part);
    } else {
      if (stack.length === 0 && last?.tag === part.tag) result.splice(last.at, 1);
      else result.push(part);
      stack.push(part.tag);
    }
  }
  return result;
}

const EMPTY = /(?:<bdi [^>]*>)+(?:<\/bdi>)+/g;

/** What is filled into a message, such as a name, may be in letters of either direction. */
const element = (tag: string, depth: number): string => `<bdi lang="${tag}" dir="${depth > 0 ? 'auto' : directionOf(tag)}">`;
