import type { MessageValues } from './locale.ts';
import { inMarks } from './message-marks.ts';
import type { Catalog, Message } from './read-catalog.ts';

/** `ordinal` chooses the form as for "the 2nd", not as for "2". */
export type Translate = (key: string, values?: MessageValues, ordinal?: boolean) => string;

/** Where a message was found, and the language whose plural rules it follows. */
export interface CatalogLayer {
  language: string;
  catalog: Catalog;
}

/** Numbers alone are the same in every language. */
const HAS_WORDS = /\p{L}/u;

/**
 * Looks messages up in the first layer that has them. `marks`: the language of the document, for messages in print: one in another language stands in marks
 * (message-marks.ts), and so does in it what is filled in.
 */
export function makeTranslate(layers: readonly CatalogLayer[], formatNumber: (value: number) => string, marks?: string): Translate {
  const isForeign = ({ language }: CatalogLayer): boolean => marks !== undefined && !isSameLanguage(language, marks);
  const plain = (value: string | number): string => (typeof value === 'number' ? formatNumber(value) : value);
  const inOwn = (value: string | number): string => (HAS_WORDS.test(plain(value)) ? inMarks(marks ?? '', plain(value)) : plain(value));
  const rules = new Map<string, Intl.PluralRules>();
  const rulesOf = (language: string, ordinal: boolean): Intl.PluralRules => {
    const id = `${language} ${ordinal}`;
    const known = rules.get(id) ?? new Intl.PluralRules(language, { type: ordinal ? 'ordinal' : 'cardinal' });
    rules.set(id, known);
    return known;
  };

  return (key, values = {}, ordinal = false) => {
    const layer = layers.find(({ catalog }) => catalog.has(key));
    const message = layer?.catalog.get(key);
    if (layer === undefined || message === undefined) throw new Error(`Unexpected message key \`${key}\`, expected a key of \`templates/locales/en.json\``);
    const chosen = choose(message, values.count, rulesOf(layer.language, ordinal));
    return isForeign(layer) ? inMarks(layer.language, fill(key, chosen, values, inOwn)) : fill(key, chosen, values, plain);
  };
}

function choose(message: Message, count: string | number | undefined, rules: Intl.PluralRules): string {
  if (typeof message === 'string') return message;
  const form = typeof count === 'number' ? message[rules.select(count)] : undefined;
  return form ?? message.other ?? '';
}

const isSameLanguage = (a: string, b: string): boolean => {
  const [one, other] = [new Intl.Locale(a).maximize(), new Intl.Locale(b).maximize()];
  return one.language === other.language && one.script === other.script;
};

function fill(key: string, text: string, values: MessageValues, write: (value: string | number) => string): string {
  return text.replace(/\{([\w-]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Unexpected message \`${key}\` without \`${name}\`, expected a value for it`);
    return write(value);
  });
}
