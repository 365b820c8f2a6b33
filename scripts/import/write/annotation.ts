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

/** Units of a paragraph, `end` not among them. */
interface Stretch {
  start: number;
  end: number;
}

/** An annotation and the units that it covers. */
export interface Placed extends Annotation, Stretch {}

/** How a source in Markdown sets some of its words. */
export interface Style extends Stretch {
  kind: 'emphasis' | 'strong' | 'delete' | 'link';
  url?: string;
}
