import type { Locale, MessageValues } from '../locale/load-locale.ts';
import { closeMarks } from '../locale/message-marks.ts';

/** What of a message stands before and behind the value that the renderer, or markup, supplies. */
export interface SplitMessage {
  before: string;
  after: string;
}

/** Stands for the value while the message is made; a private character that no catalog holds. */
const HOLE = '\u{F0000}';

/** `page {page}` → `page ` and ``: a space beside the value becomes a no-break space if `glued`. */
export function splitMessage(messages: Locale, key: string, name: string, glued = false, values: MessageValues = {}): SplitMessage {
  const [before = '', after = ''] = messages.t(key, { ...values, [name]: HOLE }).split(HOLE);
  const [first, second] = glued ? closeMarks(before.replace(/\s+$/u, '\u00a0'), after.replace(/^\s+/u, '\u00a0')) : closeMarks(before, after);
  return { before: first, after: second };
}
