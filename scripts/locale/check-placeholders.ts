import { problem } from '../diagnostics/problem.ts';
import type { Problem } from '../model/problem.ts';
import type { Catalog, Message, ReadCatalog } from './read-catalog.ts';

/** Given beside what English uses, since other languages need it: a century is also known in Roman figures. */
const ALSO: Record<string, readonly string[]> = { 'date.century': ['roman'] };

/** Messages that ask for a value which nobody gives them: the build would end there. Messages that English does not have are the publication's own. */
export function checkPlaceholders({ value, placeOf }: ReadCatalog, english: Catalog): Problem[] {
  return [...value].flatMap(([key, message]) => {
    const known = english.get(key);
    if (known === undefined) return [];
    const given = [...new Set([...placeholders(known), ...(ALSO[key] ?? [])])];
    return [...new Set(placeholders(message))]
      .filter((name) => !given.includes(name))
      .map((name) => {
        const expected = given.length === 0 ? 'none' : `one of ${given.map((each) => `\`{${each}}\``).join(', ')}`;
        return problem(
          'catalog-placeholder',
          placeOf(key),
          `Unexpected \`{${name}}\` in the message \`${key}\`, expected ${expected}`,
          'Write what stands in braces as the English message has it.',
        );
      });
  });
}

const placeholders = (message: Message): string[] =>
  (typeof message === 'string' ? [message] : Object.values(message)).flatMap((text) => Array.from(text.matchAll(/\{([\w-]+)\}/g), (match) => match[1] ?? ''));
