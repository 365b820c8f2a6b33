import type { Locale } from '../../locale/load-locale.ts';
import type { ReadingTexts } from '../../model/reading.ts';
import { isoDate } from '../iso-date.ts';
import type { LayoutInput } from '../part.ts';
import { textsOf } from '../setting-of.ts';

/** What is said at the head of what is read on screens. */
export function readingTexts(input: Pick<LayoutInput, 'config' | 'publication' | 'privateReading'>, messages: Locale): ReadingTexts {
  const { title, subtitle, collective, blurb, rights, restriction } = textsOf({ ...input, messages });
  const date = messages.t('edition-of', { date: messages.formatDate(isoDate(input.config.date)) });
  return { title, subtitle, collective, blurb, rights, restriction, home: input.config.home ?? null, date };
}
