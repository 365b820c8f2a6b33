import type { EventMark } from '../model/chapter.ts';
import type { ChronologyEntry } from '../model/chronology.ts';
import type { MergedChapter } from '../model/publication.ts';
import type { Setting } from './part.ts';
import { saidOn } from './said-on.ts';

/** Who tells something: the number of an account, or the name of a chapter without one; and the voice in it, where that is not the one that speaks most there. */
export interface TellerView {
  number: string | null;
  name: string | null;
  voice: string | null;
}

/** One who tells an event, with every page on which it is told, and the day on which it was said where that is all that is known. */
export interface TellingView extends TellerView {
  anchors: string[];
  asOf: string | null;
}

/**
 * Who tells an event, in reading order; one that tells it more than once stands once, with all its pages. The day on which it was said stands where
 * nobody says more, the margin has another's, and no figure below says it.
 */
export function toldBy(setting: Setting, { tellings, date, dated }: ChronologyEntry): TellingView[] {
  return [...Map.groupBy(tellings, (mark) => `${mark.chapter}\n${voiceOf(setting, mark) ?? ''}`).values()].flatMap((marks) => {
    const [first] = marks;
    if (!first) return [];
    const isNews = dated === 'said' && marks.every((mark) => mark.asOf?.raw !== date.raw && mark.figures.length === 0);
    const asOf = isNews ? first.asOf : undefined;
    return [{ ...tellerOf(setting, first), anchors: marks.map(({ anchor }) => anchor), asOf: asOf ? saidOn(setting, asOf, date) : null }];
  });
}

export function tellerOf(setting: Setting, mark: EventMark): TellerView {
  const number = chapterOf(setting, mark)?.number;
  return {
    number: number === undefined ? null : String(number),
    name: number === undefined ? accountName(setting, mark.chapter) : null,
    voice: voiceOf(setting, mark),
  };
}

/** Account and voice in words, for the head of an entry: `The laundry, a docker`. */
export function speakerName(setting: Setting, mark: EventMark): string {
  const voice = mark.voice === undefined ? null : lowered(mark.voice);
  return [accountName(setting, mark.chapter), voice].filter((part) => part !== null).join(', ');
}

/** The name by which the chronology calls a chapter. */
export function accountName({ publication }: Pick<Setting, 'publication'>, slug: string): string {
  const header = publication.chapters.find((chapter) => chapter.slug === slug)?.header;
  return header?.short ?? header?.title ?? slug;
}

const chapterOf = ({ publication }: Setting, { chapter }: EventMark): MergedChapter | undefined => publication.chapters.find(({ slug }) => slug === chapter);

/** The language of a telling, where it is not that of the publication. */
export function languageOf(setting: Setting, mark: EventMark): string | null {
  const locale = chapterOf(setting, mark)?.locale ?? setting.publication.locale;
  return locale === setting.publication.locale ? null : locale;
}

/** The voice of a telling, unless more than half of the chapter's events are told by it: then the account's number says it. */
function voiceOf(setting: Setting, mark: EventMark): string | null {
  if (mark.voice === undefined) return null;
  const events = chapterOf(setting, mark)?.events ?? [];
  const own = events.filter(({ voice }) => voice === mark.voice).length;
  return own * 2 > events.length ? null : lowered(mark.voice);
}

// Behind a number or a name, in the middle of a line.
const lowered = (voice: string): string => voice.replace(/^(?:An?|The)\b/, (article) => article.toLowerCase());
