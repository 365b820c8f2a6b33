import type { MessageValues } from './locale.ts';
import type { Catalog, Message } from './read-catalog.ts';

/** `ordinal` chooses the form as for "the 2nd", not as for "2". */
export type Translate = (key: string, values?: MessageValues, ordinal?: boolean) => string;

/** Where a message was found, and the language whose plural rules it follows. */
export interface CatalogLayer {
  language: string;
  catalog: Catalog;
}

/** Looks messages up in the first layer that has them. */
export function makeTranslate(layers: readonly CatalogLayer[], formatNumber: (value: number) => string): Translate {
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
    return fill(key, choose(message, values.count, rulesOf(layer.language, ordinal)), values, formatNumber);
  };
}

function choose(message: Message, count: string | number | undefined, rules: Intl.PluralRules): string {
  if (typeof message === 'string') return message;
  const form = typeof count === 'number' ? message[rules.select(count)] : undefined;
  return form ?? message.other ?? '';
}

function fill(key: string, text: string, values: MessageValues, formatNumber: (value: number) => string): string {
  return text.replace(/\{([\w-]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Unexpected message \`${key}\` without \`${name}\`, expected a value for it`);
    return typeof value === 'number' ? formatNumber(value) : value;
  });
}
