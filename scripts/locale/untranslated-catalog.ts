import type { Folder } from '../model/folder.ts';
import { OUR_CATALOGS } from './load-locale.ts';
import { type Message, readCatalog, UNTRANSLATED } from './read-catalog.ts';
import { writingSystem } from './writing-system.ts';

/**
 * The messages that no catalog of a language has, as a catalog to translate: each with the words of `from`, or else in English, and with the plural forms that
 * the language distinguishes. What the publication's catalog has is kept. Undefined where nothing is missing.
 */
export async function untranslatedCatalog(tag: string, catalogs: readonly Folder[], from: string): Promise<string | undefined> {
  const { language, isDefaultScript } = writingSystem(tag);
  const catalogOf = async (name: string, places: readonly Folder[]): Promise<Map<string, Message>> => {
    const read = await Promise.all(places.toReversed().map((place) => readCatalog(place, name)));
    return new Map(read.flatMap((catalog) => [...(catalog?.value ?? [])]));
  };
  const all = [...catalogs, OUR_CATALOGS];
  const english = await catalogOf('en', all);
  const near = await catalogOf(from, all);
  const known = new Map([...(isDefaultScript ? await catalogOf(language, all) : []), ...(await catalogOf(tag, all))]);
  const missing = [...english.keys()].filter((key) => !known.has(key));
  if (missing.length === 0) return undefined;
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const own = await catalogOf(tag, catalogs);
  const entries = [...own, ...missing.map((key): [string, Message] => [`${UNTRANSLATED}${key}`, withForms(near.get(key) ?? english.get(key) ?? '', forms)])];
  const name = (key: string): string => key.replace(UNTRANSLATED, '');
  return `${JSON.stringify(Object.fromEntries(entries.toSorted(([a], [b]) => (name(a) < name(b) ? -1 : 1))), undefined, 2)}\n`;
}

const withForms = (message: Message, forms: readonly string[]): Message =>
  typeof message === 'string' ? message : Object.fromEntries(forms.map((form) => [form, message[form] ?? message.other ?? '']));
