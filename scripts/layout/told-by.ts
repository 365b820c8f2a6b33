import type { EventMark } from '../model/chapter.ts';
import type { ChronologyEntry } from '../model/chronology.ts';
import type { Setting } from './part.ts';

/** One account that tells an event: its short name and every page it does so on. `comma` unless it is the last. */
export interface TellingView {
  account: string;
  anchors: string[];
  comma: boolean;
}

/** The accounts of an event in reading order; one that tells it more than once stands once, with all its pages. */
export function toldBy(setting: Setting, { tellings }: ChronologyEntry): TellingView[] {
  const accounts = [...Map.groupBy(tellings, (mark) => mark.chapter)];
  return accounts.map(([slug, marks], i) => ({
    account: accountName(setting, slug),
    anchors: marks.map(({ anchor }) => anchor),
    comma: i < accounts.length - 1,
  }));
}

/** The name by which the chronology calls a chapter. */
export function accountName({ publication }: Pick<Setting, 'publication'>, slug: string): string {
  const header = publication.chapters.find((chapter) => chapter.slug === slug)?.header;
  return header?.short ?? header?.title ?? slug;
}

/** An account, and in it the voice where that is not the author's own. */
export const voiceName = (setting: Setting, { chapter, voice }: EventMark): { account: string; voice: string | null } => ({
  account: accountName(setting, chapter),
  // Behind the account's name, in the middle of a line.
  voice: voice?.replace(/^(?:An?|The)\b/, (article) => article.toLowerCase()) ?? null,
});
