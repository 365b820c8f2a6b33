import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Messages = Record<string, string | Record<string, string>>;

const DIR = new URL('../../templates/locales/', import.meta.url);
/** Without what is not translated yet, whose names begin with `?`. */
const read = (name: string): Messages =>
  Object.fromEntries(Object.entries(JSON.parse(readFileSync(new URL(name, DIR), 'utf8')) as Messages).filter(([key]) => !key.startsWith('?')));
const placeholders = (message: string): string[] => [...message.matchAll(/\{[\w-]+\}/g)].map(([name]) => name).sort();
const texts = (message: Messages[string] | undefined): string[] => (typeof message === 'object' ? Object.values(message) : [message ?? '']);

const english = read('en.json');

describe.each(readdirSync(DIR).filter((name) => name.endsWith('.json')))('%s', (name) => {
  const messages = read(name);

  it('is sorted by key', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(messages).sort());
  });

  it('has no key that English does not have', () => {
    expect(Object.keys(messages).filter((key) => !(key in english))).toEqual([]);
  });

  it('uses no placeholder that English does not fill', () => {
    for (const [key, message] of Object.entries(messages)) {
      // A century comes as a count and in Roman numerals, of which each language takes what it needs.
      const known = new Set([...texts(english[key]).flatMap(placeholders), ...(key === 'date.century' ? ['{roman}'] : [])]);
      for (const text of texts(message)) expect({ key, unknown: placeholders(text).filter((used) => !known.has(used)) }).toEqual({ key, unknown: [] });
    }
  });

  it('has the plural forms that its language distinguishes', () => {
    const forms = new Intl.PluralRules(name.replace('.json', '')).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(messages)) {
      if (typeof message === 'string' || key === 'date.century') continue;
      expect({ key, missing: forms.filter((form) => !(form in message)) }).toEqual({ key, missing: [] });
    }
  });
});
