import type { ElementContent } from 'hast';
import type { GlossaryEntry, TermKind } from '../../model/glossary.ts';
import { type Part, type Setting, titledPart } from '../part.ts';

/** From so many entries on, the first letters stand as heads over their groups. */
const MANY = 24;
/** Kinds that a reader cannot tell from the definition at a glance. */
const NAMED_KINDS: ReadonlySet<TermKind> = new Set(['slogan', 'currency', 'unit', 'organisation', 'institution']);

interface EntryView {
  id: string;
  term: string;
  names: { tag: string; name: string }[];
  kind: string | null;
  definition: ElementContent[];
  variants: string | null;
  see: { anchor: string; term: string }[];
  /** Anchors of all occurrences, as `data-pages-of` wants them; null where the text does not use the term. */
  pages: string | null;
}

/** The glossary, if it has entries. */
export function glossaryPart(setting: Setting): Part[] {
  const { entries } = setting.publication.glossary;
  if (entries.length === 0) return [];
  const grouped = Map.groupBy(entries, ({ term }) => (entries.length < MANY ? '' : initial(term.term, setting.publication.locale)));
  const groups = [...grouped].map(([letter, members]) => ({ letter, entries: members.map((entry) => entryView(setting, entry)) }));
  return [titledPart(setting, 'glossary', 'any', { groups })];
}

/** The first letter or digit, as a capital without its accent; all digits are one group. */
function initial(term: string, locale: string): string {
  const first = /[\p{L}\p{N}]/u.exec(term.normalize('NFC'))?.[0] ?? '';
  return /\p{N}/u.test(first) ? '0–9' : first.toLocaleUpperCase(locale);
}

function entryView({ messages, publication }: Setting, { term, occurrences }: GlossaryEntry): EntryView {
  const headword = (id: string) => publication.glossary.entries.find((entry) => entry.term.id === id)?.term.term;
  return {
    id: `gloss--${term.id}`,
    term: term.term,
    // Two languages may write it alike.
    names: Object.entries(term.names)
      .map(([tag, name]) => ({ tag, name }))
      .filter(({ name }, index, all) => all.findIndex((each) => each.name === name) === index),
    kind: NAMED_KINDS.has(term.kind) ? messages.t(`kind.${term.kind}`) : null,
    definition: term.definition,
    variants: term.variants.length > 0 ? messages.list(term.variants) : null,
    see: term.see.map((id) => ({ anchor: `gloss--${id}`, term: headword(id) ?? id })),
    pages: occurrences.length > 0 ? occurrences.map(({ anchor }) => anchor).join(' ') : null,
  };
}
