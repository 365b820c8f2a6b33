import type { Locale } from '../../locale/load-locale.ts';
import type { ReadingTexts } from '../../model/reading.ts';
import { isoDate } from '../iso-date.ts';
import type { LayoutInput } from '../part.ts';
import { textsOf } from '../setting-of.ts';

/** What is said at the head of what is read on screens. */
export function readingTexts({ config, locale, privateReading = false }: Given, messages: Locale): ReadingTexts {
  const publication = { locale };
  const { title, subtitle, collective, blurb, rights, restriction } = textsOf({ config, publication, privateReading, messages });
  const date = messages.t('edition-of', { date: messages.formatDate(isoDate(config.date)) });
  return { title, subtitle, collective, blurb, rights, restriction, home: config.home ?? null, date };
}

type Given = Pick<LayoutInput, 'config' | 'privateReading'> & { locale: string };
