import { franc } from 'franc-min';
import type { GivenFile } from './given-file.ts';

/** Shorter texts look like any language. */
const ENOUGH = 100;
const MOST = 20_000;

/** The language that most of a text is in, as a BCP 47 tag such as `ru`; undefined where there is too little of it to tell. */
export function guessLocale(text: string): string | undefined {
  if (text.length < ENOUGH) return undefined;
  const code = franc(text.slice(0, MOST));
  if (code === 'und') return undefined;
  const tag = new Intl.Locale(code).language;
  return /^[a-z]{2,3}$/.test(tag) ? tag : undefined;
}

/** The language that the first text is in which is long enough to tell. */
export function guessLocaleOf(files: readonly GivenFile[]): string | undefined {
  for (const file of files) {
    const locale = guessLocale(file.kind === 'text' ? file.source.text : '');
    if (locale !== undefined) return locale;
  }
  return undefined;
}
