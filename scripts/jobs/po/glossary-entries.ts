import { glossaryWords, TERM_FIELDS, type TermWords } from '../../config/glossary-words.ts';
import { readText } from '../../folder/read-text.ts';
import type { Folder } from '../../model/folder.ts';
import type { PoEntry } from '../../translate/po/po-entry.ts';
import type { Translation } from '../read-translations.ts';
import { termContext } from './contexts.ts';

const COMMENTS: Record<(typeof TERM_FIELDS)[number], string> = {
  term: 'term: as the glossary is to name it',
  forms: 'forms: one a line, all in which the texts use the term; `аким*` stands for every word that begins so',
  gloss: 'gloss: a few words for the foot of the page, at most 90 signs',
  definition: 'definition: one to three sentences',
};

/** The words of a glossary, an entry a field. */
export async function glossaryEntries(folder: Folder, { path, sourcePath, blocks }: Translation): Promise<PoEntry[]> {
  if (sourcePath === undefined) return [];
  const { value: original = '' } = await readText(folder, sourcePath);
  const { value: own = '' } = await readText(folder, path);
  const [source, translated] = [glossaryWords(original), glossaryWords(own)];
  const placed = new Map(blocks.flatMap((block) => (block.source === undefined ? [] : [[block.source.kind.replace(/^entry /u, ''), block] as const])));
  return [...source].flatMap(([id, words]) => {
    const block = placed.get(id);
    return TERM_FIELDS.flatMap((field): PoEntry[] => {
      const text = fieldText(words, field);
      if (text === undefined) return [];
      const previous = block?.state === 'stale' ? formerText(block.before, field) : undefined;
      return [
        {
          ...{ context: termContext(id, field), source: text, isFuzzy: block?.state === 'stale' && field !== 'forms' },
          translation: fieldText(translated.get(id), field, true) ?? '',
          comments: [COMMENTS[field]],
          references: block?.source === undefined ? [] : [`${block.source.place.path}:${block.source.place.line}`],
          ...(previous === undefined ? {} : { previous }),
        },
      ];
    });
  });
}

/** A field of an entry as it was recorded: term, gloss where there is one, definition. Forms are not recorded. */
function formerText(before: string | undefined, field: (typeof TERM_FIELDS)[number]): string | undefined {
  const parts = before?.split(' · ') ?? [];
  if (field === 'term') return parts[0];
  if (field === 'definition') return parts.at(-1);
  return field === 'gloss' && parts.length > 2 ? parts[1] : undefined;
}

/** Forms one a line; where the source has none of its own, those of its headword are asked for. */
export function fieldText(words: TermWords | undefined, field: (typeof TERM_FIELDS)[number], isTranslation = false): string | undefined {
  if (words === undefined || field !== 'forms') return words?.[field as Exclude<typeof field, 'forms'>]?.replace(/\s+/gu, ' ').trim();
  return words.forms.length === 0 && !isTranslation ? words.term : words.forms.join('\n');
}
