import type { FootnoteDefinition } from 'mdast';
import type { Chapter } from '../model/chapter.ts';
import type { Problem } from '../model/problem.ts';
import type { Locate } from './line-index.ts';

/** What is parsed: a chapter, or a definition of the glossary. */
export interface ParsedText {
  readonly slug: string;
  readonly locale: string;
  readonly source: string;
  readonly locate: Locate;
  /** The chapter that this one translates. */
  readonly original: Chapter | undefined;
  /** A definition of the glossary: has no chapter around it to refer to. */
  readonly isDefinition: boolean;
  /** Offsets of blocks before which there is no text: behind the header or a heading. */
  readonly starts: Set<number>;
}

/** What publication.yml says of all texts. */
export interface TextRules {
  /** Units of the figures that events may carry. */
  readonly figureUnits: ReadonlyMap<string, string | undefined>;
  /** E-mail addresses that are meant to be printed, in lower case. */
  readonly addresses: ReadonlySet<string>;
}

/** What the tree is made into beside itself. */
export interface Found extends Pick<Chapter, 'headings' | 'events' | 'terms' | 'notes' | 'figures' | 'images' | 'references'> {
  /** Lines of the header's fields. */
  readonly headerLines: Record<string, number>;
  /** Codes of the documents set into the chapter. */
  readonly documents: Readonly<Record<string, string>>[];
  readonly differences: NonNullable<Chapter['differences']>;
}

/** Where the conversion stands at the moment. */
export interface Standing {
  /** Author of the embedded document around the current node. */
  voice: string | undefined;
  inEvent: boolean;
  /** In a note or a definition, where no further note can hang. */
  inNote: boolean;
  /** Level of the heading before the current node. */
  depth: number;
}

/** What was found wrong. */
export interface ProblemLog {
  readonly problems: Problem[];
  /** Rule and line of every problem, so that a fence that was found wrong in the source is not reported again from the tree. */
  readonly reported: Set<string>;
  /** Elements of raw HTML that were reported. */
  readonly htmlTags: Set<string>;
}

/** Names of places in the chapter. */
export interface Anchors {
  /** How often a stem was given out, so that the next one is different. */
  readonly given: Map<string, number>;
  /** Ids written by hand after headings; slugs made from words keep clear of them. */
  readonly written: ReadonlySet<string>;
}

/** Notes that were called. */
export interface NoteCalls {
  readonly numbers: Map<FootnoteDefinition, number>;
  /** Inside another note. */
  readonly nested: Set<FootnoteDefinition>;
}

/** What the conversion of one chapter (or one definition) knows and collects on its way through the tree, by what it serves. */
export interface ParseContext {
  readonly text: ParsedText;
  readonly rules: TextRules;
  readonly found: Found;
  readonly at: Standing;
  readonly log: ProblemLog;
  readonly anchors: Anchors;
  readonly calls: NoteCalls;
}
