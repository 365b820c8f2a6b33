import type { TERM_FIELDS } from '../../config/glossary-words.ts';
import type { PlacedEntry } from '../../translate/po/po-entry.ts';
import { readTermContext } from './contexts.ts';

/** Entries of a glossary by the ids of its terms, and their fields. */
export function entriesById(entries: readonly PlacedEntry[]): Map<string, Map<(typeof TERM_FIELDS)[number], PlacedEntry>> {
  const found: ReturnType<typeof entriesById> = new Map();
  for (const entry of entries) {
    const { id, field } = readTermContext(entry.context) ?? {};
    if (id !== undefined && field !== undefined) found.set(id, (found.get(id) ?? new Map()).set(field, entry));
  }
  return found;
}
