import { withoutMarks } from '../locale/message-marks.ts';
import { endsSentence, fullStop } from './full-stop.ts';

/** A text as a sentence: with a full stop, unless it ends with one, as a date does in Russian (`2019 г.`) and many a name. */
export const withStop = (text: string): string => (endsSentence(withoutMarks(text)) ? text : `${text}${fullStop(text)}`);
