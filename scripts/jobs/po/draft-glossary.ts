import { editGlossary, glossaryWords, TERM_FIELDS, type TermWords } from '../../config/glossary-words.ts';
import { mendPiece } from '../../translate/kit/mend-mail.ts';
import type { PlacedEntry } from '../../translate/po/po-entry.ts';
import type { Translation } from '../read-translations.ts';
import { readTermContext } from './contexts.ts';
import type { Draft, DraftedPart } from './draft.ts';
import { fieldText } from './glossary-entries.ts';
import { entriesById } from './term-entries.ts';

/** A glossary with the words that came back. An entry that it lacks is added once its term and its definition are translated. */
export function draftGlossary(
  { locale, path }: Translation,
  source: ReadonlyMap<string, TermWords>,
  entries: readonly PlacedEntry[],
  own: string,
): DraftedPart {
  const present = glossaryWords(own);
  const isKnown = ({ context }: PlacedEntry): boolean => source.has(readTermContext(context)?.id ?? '');
  const sent = entriesById(entries.filter(isKnown));
  const words = new Map<string, Partial<TermWords>>();
  let open = 0;
  for (const [id, fields] of sent) {
    const edits = editsOf(fields, present.get(id));
    if (Object.keys(edits).length === 0) continue;
    if (!present.has(id) && (edits.term === undefined || edits.definition === undefined)) open += fields.size;
    else words.set(id, edits);
  }
  const text = words.size === 0 ? own : editGlossary(own, words);
  const gone = entries.filter((entry) => !isKnown(entry));
  const draft = { name: `${locale}/glossary`, slug: 'glossary', path, text, before: own, placeOf: placeFinder(text, sent) };
  return { draft, taken: entries.length - gone.length - open, open, gone };
}

/** The fields that are other than they were. */
function editsOf(fields: ReadonlyMap<(typeof TERM_FIELDS)[number], PlacedEntry>, present: TermWords | undefined): Partial<TermWords> {
  const edits: Partial<TermWords> = {};
  for (const [field, { translation }] of fields) {
    const text = mendPiece(translation);
    if (text === fieldText(present, field, true)) continue;
    if (field === 'forms') edits.forms = text.split(/\s*[\n;]\s*/u).filter((form) => form !== '');
    else edits[field] = text;
  }
  return edits;
}

/** A line of the glossary belongs to the entry whose id stands above it, and to the field that it begins with. */
function placeFinder(text: string, sent: ReturnType<typeof entriesById>): Draft['placeOf'] {
  const lines = text.split('\n');
  return ({ line = 1 }) => {
    const at = lines.slice(0, line).findLastIndex((each) => /^\s*-\s*(?:\{\s*)?id:/u.test(each));
    const fields = sent.get(/id:\s*["']?([a-z0-9-]+)/u.exec(lines[at] ?? '')?.[1] ?? '');
    const name = /^[\s-]*([a-z]+):/u.exec(lines[line - 1] ?? '')?.[1];
    const field = TERM_FIELDS.find((each) => each === name);
    return ((field === undefined ? undefined : fields?.get(field)) ?? fields?.values().next().value)?.place;
  };
}
