import type { ElementContent, Root } from 'hast';
import type { FuzzyDate } from './date.ts';
import type { Place } from './problem.ts';
import type { Figure } from './quantity.ts';

/** `introduction` stands before the accounts, unnumbered; `account` is numbered; `appendix` stands behind the glossary. */
export type ChapterKind = 'introduction' | 'account' | 'appendix';

/** The published text a chapter retells. */
export interface ChapterSource {
  title: string;
  author: string;
  venue: string;
  /** As the publication states it; printed in the locale's way when it is a full or partial ISO date. */
  date: string;
  /** What is known of the rights of the retold text. */
  rights?: string;
  url?: string;
}

/** The YAML block at the head of a chapter. */
export interface ChapterHeader {
  title: string;
  subtitle?: string;
  /** Running head and chronology label where the title is too long. */
  short?: string;
  kind: ChapterKind;
  /** One line: from where the account speaks. */
  standpoint?: string;
  source?: ChapterSource;
  status: 'draft' | 'review' | 'final';
  translators: { name: string; credit?: string }[];
}

export interface Heading {
  /** 2–4; level 1 is the chapter's title and comes from the header. */
  depth: number;
  text: string;
  anchor: string;
  place: Place;
}

/** Words of an entry that are not those of the chapter. */
export interface EntryWords {
  content: ElementContent[];
  text: string;
  /** A sentence of its own (`sentence`), or the marked words with explanations in square brackets (`gloss`). */
  by: 'sentence' | 'gloss';
}

/** `:event[…]{#id date=…}`: one telling of an event. Its words are the chronology's text. */
export interface EventMark {
  id: string;
  chapter: string;
  /** Id of the element in the chapter, unique in the publication. */
  anchor: string;
  /** The marked words, without notes. */
  content: ElementContent[];
  text: string;
  /** What the chronology prints in place of the marked words (`entry=`, `gloss=`). */
  entry?: EntryWords;
  /** When; absent where the text tells only `asOf`. */
  date?: FuzzyDate;
  /** The day on which it was said (`as-of=`): says nothing about when it happened, and is compared with nothing. */
  asOf?: FuzzyDate;
  /** Whether the date is the booklet's own inference, which no account gives (`inferred=yes`). */
  inferred?: true;
  /** Glossary ids of kind `place`, the narrowest first. */
  places: string[];
  /** Where they are written. */
  placesPlace?: Place;
  /** Who says it, where that is not the chapter's own author; inherited from an embedded document. */
  voice?: string;
  figures: Figure[];
  /** A difference that no figure can express, in words (`says="…"`). */
  says?: string;
  /** Whether its words are the entry of the chronology, whoever else tells it (`lead=yes`). */
  lead?: true;
  /** Scope of the figures in words (`scope="children included"`). */
  scope?: string;
  /** Attributes as they are written that are no words: in a translation, those of the telling that it translates. */
  codes?: Readonly<Record<string, string>>;
  /** Ids of events that this one is tied to (`see="id id"`), and where they are written. */
  see: { id: string; place: Place }[];
  place: Place;
}

/** `:term[…]{#id}`: an occurrence marked by hand. */
export interface TermMark {
  id: string;
  anchor: string;
  place: Place;
}

/** A footnote with its content; numbered from 1 in each chapter by the order of its call. */
export interface Note {
  /** Id of the note's element. */
  anchor: string;
  /** Id of the call. */
  call: string;
  number: number;
  content: ElementContent[];
  /** As the chapter calls it (`[^gas]`: `gas`); absent for a note that was made of a link. */
  label?: string;
  place: Place;
}

/** A reference "on page N" or a link to an anchor of the publication, checked when everything is merged. */
export interface Reference {
  kind: 'chapter' | 'event' | 'term' | 'figure' | 'heading';
  /** Slug, event id, term id, figure id, or `slug#heading-anchor`. */
  id: string;
  /** Whether the number of the page is printed: without its target, nothing is left of it. */
  isPage?: true;
  place: Place;
}

export interface FigureMark {
  id: string;
  anchor: string;
  place: Place;
}

/** An image named in a chapter; `src` is relative to the publication's `chapters/`. */
export interface ImageUse {
  src: string;
  place: Place;
}

/** A chapter after parsing: its header, its body as a tree, and what was found in it. See docs/architecture.md for the tree's conventions. */
export interface Chapter {
  slug: string;
  locale: string;
  path: string;
  header: ChapterHeader;
  body: Root;
  headings: Heading[];
  events: EventMark[];
  terms: TermMark[];
  notes: Note[];
  figures: FigureMark[];
  images: ImageUse[];
  references: Reference[];
  /** Where the fields of the header stand (`source.title`), as far as they do. */
  headerLines?: Readonly<Record<string, number>>;
  /** Documents set into the chapter that have attributes which are no words, in order. */
  documents?: Readonly<Record<string, string>>[];
  /** Comments `<!-- differs: … -->`: in a block, or on a line before it, that says deliberately something else than what it translates. */
  differences?: { line: number; isWithin: boolean }[];
  /** Whether its source has changed since it was translated. */
  isStale?: true;
  words: number;
}
