import type { Place } from '../../model/problem.ts';
import type { Extent } from '../ranges.ts';

/** Something that is said of a stretch of the source, within one paragraph: a correction, or a mark. */
export interface Annotation {
  extent: Extent;
  /** In the recipe or the marks, for problems. */
  place: Place;
  what: Correction | Mark;
}

/** What stands in place of the source's words. */
export interface Correction {
  kind: 'correction';
  read: string;
  why?: string;
}

/** A directive around the words: `:event[…]{…}`, `:term[…]{#id}`, `:noterm[…]`. */
export interface Mark {
  kind: 'event' | 'term' | 'noterm';
  attributes: Record<string, string>;
}

/** An annotation and the units of a paragraph that it covers, `end` not among them. */
export interface Placed extends Annotation {
  start: number;
  end: number;
}
