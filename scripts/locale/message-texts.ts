import type { Folder } from '../model/folder.ts';
import { OUR_CATALOGS } from './load-locale.ts';
import { type Message, readCatalog } from './read-catalog.ts';
import { writingSystem } from './writing-system.ts';

/** Numbers up to which the forms of a language are looked for, and how many of each are shown. */
const MOST_COUNTED = 120;
const MOST_SHOWN = 5;

/** One text of a message: the message itself, or one of its plural forms. */
export interface MessageText {
  key: string;
  /** CLDR category, and the first numbers that ask for it. */
  form?: { name: string; numbers: readonly number[] };
  source: string;
  translation: string;
}

/** Every message of a language beside the words of the first of `chain` that has it, at last English; the forms are those that the language tells apart. */
export async function messageTexts(tag: string, catalogs: readonly Folder[], chain: readonly string[]): Promise<MessageText[]> {
  const all = [...catalogs, OUR_CATALOGS];
  const { language, isDefaultScript } = writingSystem(tag);
  const near: Map<string, Message>[] = [];
  for (const each of [...chain, 'en']) near.push(await catalogOf([each], all));
  const own = await catalogOf([tag, ...(isDefaultScript ? [language] : [])], all);
  const forms = formsOf(tag);
  const keys = [...new Set(near.flatMap((catalog) => [...catalog.keys()]))].toSorted();
  return keys.flatMap((key): MessageText[] => {
    const source = near.find((catalog) => catalog.has(key))?.get(key) ?? '';
    const words = own.get(key);
    if (typeof (words ?? source) === 'string') return [{ key, source: textOf(source, 'other'), translation: textOf(words ?? '', 'other') }];
    return forms.map((form) => ({ key, form, source: textOf(source, form.name), translation: words === undefined ? '' : textOf(words, form.name, '') }));
  });
}

const textOf = (message: Message, form: string, otherwise?: string): string =>
  typeof message === 'string' ? message : (message[form] ?? otherwise ?? message.other ?? '');

/** The messages of the first of these names, completed by the others; a folder stands before those behind it. */
async function catalogOf(names: readonly string[], folders: readonly Folder[]): Promise<Map<string, Message>> {
  const catalogs = [];
  for (const name of names) for (const folder of folders) catalogs.push(await readCatalog(folder, name));
  return new Map(catalogs.toReversed().flatMap((catalog) => [...(catalog?.value ?? [])]));
}

function formsOf(tag: string): NonNullable<MessageText['form']>[] {
  const rules = new Intl.PluralRules(tag);
  const numbers = Array.from({ length: MOST_COUNTED }, (_, n) => n);
  return rules.resolvedOptions().pluralCategories.map((name) => ({ name, numbers: numbers.filter((n) => rules.select(n) === name).slice(0, MOST_SHOWN) }));
}
