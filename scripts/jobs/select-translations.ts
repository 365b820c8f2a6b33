import type { Config } from '../config/schema.ts';
import { sourceLocale } from '../config/translation-of.ts';
import { UsageError } from '../diagnostics/errors.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Folder } from '../model/folder.ts';
import type { TextReader } from './read-texts.ts';
import { readTranslations, type Translation, type Translations } from './read-translations.ts';

/** What a user means by `ru`, `ru/strike`, `chapters/ru/strike.md`, `strike`, or by the beginning of a name: locales, and the chapter in them. */
export interface Selection {
  locales: string[];
  slug?: string;
}

/**
 * Reads a name of translations. Without one, all are meant.
 * @throws UsageError where there is no such translation, or several begin so
 */
export function parseSelection(name: string | undefined, config: Config): Selection {
  const locales = config.locales.filter((locale) => locale !== sourceLocale(config));
  if (name === undefined) return { locales };
  const parts = name
    .replace(/^(?:\.\/)?chapters\//, '')
    .replace(/\.(?:md|yml)$/, '')
    .split('/')
    .filter((part) => part !== '');
  const [first = '', second] = parts;
  if (config.locales.includes(first)) {
    if (!locales.includes(first) && second === undefined)
      throw new UsageError(`Unexpected \`${first}\`, which is no translation, expected one of \`${locales.join('`, `')}\``);
    const meant = locales.includes(first) ? [first] : locales;
    return second === undefined ? { locales: meant } : { locales: meant, slug: slugOf(second, config) };
  }
  if (second !== undefined) throw unknown(first, config.locales);
  return { locales, slug: slugOf(first, config, locales) };
}

function slugOf(name: string, { chapters }: Config, others: readonly string[] = []): string {
  const slugs = [...chapters, 'glossary'];
  const [slug, ...also] = slugs.includes(name) ? [name] : slugs.filter((each) => each.startsWith(name));
  if (slug === undefined) throw unknown(name, [...others, ...slugs]);
  if (also.length > 0) throw new UsageError(`Unexpected \`${name}\`, with which several chapters begin, expected one of \`${[slug, ...also].join('`, `')}\``);
  return slug;
}

function unknown(name: string, names: readonly string[]): UsageError {
  const meant = nearest(name, names);
  return new UsageError(`Unexpected \`${name}\`, expected ${meant === undefined ? `one of \`${names.join('`, `')}\`` : `perhaps \`${meant}\``}`);
}

/** What became of a locale's translations, and which of them were selected. */
export interface SelectedLocale extends Translations {
  selected: Translation[];
}

export async function selectTranslations(folder: Folder, config: Config, { locales, slug }: Selection, read: TextReader): Promise<SelectedLocale[]> {
  const found: SelectedLocale[] = [];
  for (const locale of locales) {
    const translations = await readTranslations(folder, config, locale, read);
    found.push({ ...translations, selected: translations.translations.filter((each) => slug === undefined || each.slug === slug) });
  }
  return found;
}
