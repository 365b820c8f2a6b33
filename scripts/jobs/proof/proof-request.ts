import type { Layout, PageMap, Use } from '../../model/layout.ts';
import type { Problem } from '../../model/problem.ts';
import type { PageStart } from '../../model/reading.ts';
import type { TextSource } from '../../press/text/text-source.ts';
import type { EditionKind } from '../../prove/prove-edition.ts';

/** What a worker is given to prove: a document as it was laid out, with its print. */
export interface PrintRequest extends Pick<Layout, 'html' | 'geometry' | 'dir' | 'locale'> {
  kind: 'print';
  use: Use;
  map: PageMap;
  words: TextSource;
}

/** Or what the press has made of that print, behind it. */
export interface EditionRequest extends Pick<Layout, 'locale'> {
  kind: 'edition';
  /** What the pages are for that it was made of. */
  from: Use;
  path: string;
  of: EditionKind;
  files: Uint8Array[];
}

/** Or where the pages of that print begin in its text. */
export interface StartsRequest extends Pick<Layout, 'locale'> {
  kind: 'starts';
}

/** Or an edition that has no pages, beside that print. `sections`: those of the booklet whose words it has. */
export interface ReadingRequest extends Pick<Layout, 'locale' | 'html'> {
  kind: 'reading';
  path: string;
  format: 'web' | 'epub';
  bytes: Uint8Array;
  map: PageMap;
  sections: readonly string[];
}

export type ProofRequest = (PrintRequest | EditionRequest | StartsRequest | ReadingRequest) & { id: number };

export interface ProofAnswer {
  id: number;
  problems: Problem[];
  /** What was asked for by `starts`. */
  starts?: PageStart[];
}
