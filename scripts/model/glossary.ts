import type { ElementContent } from 'hast';
import type { Place } from './problem.ts';

export const TERM_KINDS = ['concept', 'person', 'place', 'organisation', 'institution', 'slogan', 'currency', 'unit'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** One entry of `chapters/<locale>/glossary.yml`. */
export interface Term {
  /** The same in every locale. */
  id: string;
  /** The headword. */
  term: string;
  kind: TermKind;
  /** Inflected forms by which the term is recognised, beside the headword and the variants; a word that ends in `*` stands for all that begin so. */
  forms: string[];
  /** Words that begin as one of the forms with `*` and are something else. */
  reject?: string[];
  /** Other spellings, recognised and printed. */
  variants: string[];
  /** The term in other languages, by BCP 47 tag, printed after the headword. */
  names: Record<string, string>;
  /** Short explanation for the foot of the page at its first use; without it the term has no gloss. */
  gloss?: string;
  definition: ElementContent[];
  definitionText: string;
  /** Ids of related terms. */
  see: string[];
  /** `explicit`: only `:term[…]{#id}` counts as an occurrence, forms are not searched. */
  recognise: 'forms' | 'explicit';
  /** The language of definition and gloss, where they are not translated. */
  lang?: string;
  place: Place;
}

/** A place in the text where a term stands. */
export interface Occurrence {
  term: string;
  chapter: string;
  anchor: string;
  /** First in its chapter. */
  first: boolean;
  /** As the text has it. */
  words: string;
}

export interface GlossaryEntry {
  term: Term;
  occurrences: Occurrence[];
}

/** A form under which a reader may look for a term that stands under another letter. */
export interface GlossaryReference {
  form: string;
  term: string;
}

export interface Glossary {
  /** In the locale's collation order. */
  entries: GlossaryEntry[];
  /** In the same order. */
  references: GlossaryReference[];
}
