import type { ElementContent } from 'hast';
import type { GlossaryEntry, TermKind } from '../../model/glossary.ts';
import { inLanguage } from '../in-language.ts';
import { type Part, type Setting, titledPart } from '../part.ts';

/** From so many entries on, the first letters stand as heads over their groups. */
const MANY = 24;
/** Kinds that a reader cannot tell from the definition at a glance. */
const NAMED_KINDS: ReadonlySet<TermKind> = new Set(['slogan', 'currency', 'unit']);
/** Kinds with a drawn mark before the headword. */
const MARKED_KINDS: ReadonlyMap<TermKind, string> = new Map([
  ['person', 'person'],
  ['place', 'place'],
  ['organisation', 'organisation'],
  ['institution', 'organisation'],
]);
/** Of the messages with holes for links that the renderer fills. */
const HOLES = { first: '{first}', most: '{most}' };

/** A small shape that tells people, places and organisations apart, with its meaning in words. */
interface MarkView {
  shape: string;
  label: string;
}

/** A form that sorts elsewhere than its term. */
interface ReferenceView {
  form: string;
  anchor: string;
  term: string;
}

interface EntryView {
  shape: string | null;
  id: string;
  term: string;
  names: { tag: string; name: string }[];
  kind: string | null;
  /** Behind the head, unless a name such as “Ltd.” has it already. */
  stop: string;
  definition: ElementContent[];
  variants: string | null;
  see: { anchor: string; term: string }[];
  /** Anchors of all occurrences, as `data-pages-of` wants them; null where the text does not use the term. */
  pages: string | null;
}

/** The glossary, if it has entries. */
export function glossaryPart(setting: Setting): Part[] {
  const { entries, references } = setting.publication.glossary;
  if (entries.length === 0) return [];
  const { messages } = setting;
  const headwordOf = new Map(entries.map(({ term }) => [term.id, term.term]));
  const rows = [
    ...entries.map((entry) => ({ word: entry.term.term, entry: entryView(setting, entry), reference: null })),
    ...references.map(({ form, term }) => ({
      word: form,
      entry: null,
      reference: { form, anchor: `gloss--${term}`, term: withoutShort(headwordOf.get(term) ?? term) },
    })),
  ].sort((a, b) => messages.compare(a.word, b.word)) satisfies { word: string; entry: EntryView | null; reference: ReferenceView | null }[];
  const grouped = Map.groupBy(rows, ({ word }) => (entries.length < MANY ? '' : initial(word, setting.publication.locale)));
  const groups = [...grouped].map(([letter, members]) => ({ letter, rows: members }));
  const used = [...new Set(entries.flatMap(({ term }) => MARKED_KINDS.get(term.kind) ?? []))];
  const view = { groups, marks: used.map((shape) => markView(setting, shape)), throughout: messages.t('pages-throughout', HOLES) };
  return [titledPart(setting, 'glossary', 'any', view)];
}

const markView = ({ messages }: Setting, shape: string): MarkView => ({ shape, label: messages.t(`kind.${shape}`) });

/** The first letter or digit, as a capital without its accent; all digits are one group. */
function initial(term: string, locale: string): string {
  const first = /[\p{L}\p{N}]/u.exec(term.normalize('NFC'))?.[0] ?? '';
  return /\p{N}/u.test(first) ? '0–9' : first.toLocaleUpperCase(locale);
}

function entryView(setting: Setting, { term, occurrences }: GlossaryEntry): EntryView {
  const { messages, publication } = setting;
  // Two languages may write it alike.
  const names = Object.entries(term.names)
    .map(([tag, name]) => ({ tag, name }))
    .filter(({ name }, index, all) => name !== term.term && all.findIndex((each) => each.name === name) === index)
    .map(({ tag, name }) => ({ tag, name: setting.languages?.get(tag)?.hyphenate(name) ?? name }));
  const headword = (id: string) => publication.glossary.entries.find((entry) => entry.term.id === id)?.term.term;
  return {
    shape: MARKED_KINDS.get(term.kind) ?? null,
    id: `gloss--${term.id}`,
    term: term.term,
    stop: !NAMED_KINDS.has(term.kind) && names.length === 0 && term.term.endsWith('.') ? '' : '.',
    names,
    kind: NAMED_KINDS.has(term.kind) ? messages.t(`kind.${term.kind}`) : null,
    definition: inLanguage(term.definition, term.lang ?? null),
    variants: term.variants.length > 0 ? messages.list(term.variants) : null,
    see: term.see.map((id) => ({ anchor: `gloss--${id}`, term: shortOf(headword(id) ?? id) })),
    pages: occurrences.length > 0 ? occurrences.map(({ anchor }) => anchor).join(' ') : null,
  };
}

const BRACKET = /^(.+?)\s*\((.+)\)$/u;
/** “CSTO” of “Collective Security Treaty Organization (CSTO)”: it has a reference of its own. */
const shortOf = (head: string): string => BRACKET.exec(head)?.[2] ?? head;
const withoutShort = (head: string): string => BRACKET.exec(head)?.[1] ?? head;
