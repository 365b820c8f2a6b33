import { addWithin, withoutMarks } from '../locale/message-marks.ts';
import { endsSentence, fullStop } from './full-stop.ts';

/** A text as a sentence: with a full stop, unless it ends with one, as a date does in Russian (`2019 г.`) and many a name. */
export function withStop(text: string): string {
  if (endsSentence(withoutMarks(text))) return text;
  // A message in another language, whatever is filled in: at last in English.
  return addWithin(text, '.') ?? `${text}${fullStop(text)}`;
}
