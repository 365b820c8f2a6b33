import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { editYaml } from './edit-yaml.ts';

/** What is translated of an entry, as its file has it. */
export interface TermWords {
  term: string;
  forms: string[];
  gloss?: string;
  definition: string;
}

export const TERM_FIELDS = ['term', 'forms', 'gloss', 'definition'] as const;

/** The words of a glossary by the ids of its entries, in their order. */
export function glossaryWords(text: string): Map<string, TermWords> {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  if (!isSeq(document.contents)) return new Map();
  return new Map(
    document.contents.items.flatMap((item) => {
      if (!isMap(item)) return [];
      const { id, term = '', forms = [], gloss, definition = '' } = item.toJSON() as { id: string } & Partial<TermWords>;
      return [[id, { term, forms, definition: definition.trim(), ...(gloss === undefined ? {} : { gloss }) }] as const];
    }),
  );
}

/** A glossary with other words for its entries; all else stays as it is. Entries that it lacks are put at its end, and the comment that stood for one goes. */
export function editGlossary(text: string, words: ReadonlyMap<string, Partial<TermWords>>): string {
  const known = [...glossaryWords(text).keys()];
  const edits = [...words].flatMap(([id, entry]) => {
    const at = known.indexOf(id);
    return at < 0 ? [] : TERM_FIELDS.flatMap((field) => (entry[field] === undefined ? [] : [{ keys: [at, field], value: entry[field] }]));
  });
  const added = [...words].filter(([id]) => !known.includes(id));
  const rest = added.reduce((all, [id]) => withoutStub(all, id), editYaml(text, edits, 'term'));
  const entries = added.map(([id, { term, forms = [], gloss, definition }]) =>
    stringify([{ id, term, ...(forms.length === 0 ? {} : { forms }), ...(gloss === undefined ? {} : { gloss }), definition }], {
      ...{ version: '1.2', schema: 'core', lineWidth: 0 },
    }),
  );
  return [rest.trimEnd(), ...entries.map((entry) => entry.trimEnd())]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** `# - id: akim` and the comment lines below it. */
const withoutStub = (text: string, id: string): string => text.replace(new RegExp(`^# - id: ${id}\\n(?:#   .*\\n?)*\\n?`, 'mu'), '');
