import { type Message, UNTRANSLATED } from './read-catalog.ts';

/** A catalog with other words for its messages; the order of those that it has stays, and a message is no longer marked as not translated. */
export function editCatalog(text: string | undefined, messages: ReadonlyMap<string, Message>): string {
  const entries = Object.entries(JSON.parse(text ?? '{}') as Record<string, Message>);
  const has = (key: string): boolean => entries.some(([name]) => name.replace(UNTRANSLATED, '') === key);
  const edited = entries.map(([name, message]): [string, Message] => {
    const key = name.replace(UNTRANSLATED, '');
    const words = messages.get(key);
    return words === undefined ? [name, message] : [key, words];
  });
  for (const [key, message] of messages) {
    if (has(key)) continue;
    const at = edited.findIndex(([name]) => name.replace(UNTRANSLATED, '') > key);
    edited.splice(at < 0 ? edited.length : at, 0, [key, message]);
  }
  return `${JSON.stringify(Object.fromEntries(edited), undefined, 2)}\n`;
}
