import type { Layout, PageMap } from '../../model/layout.ts';
import type { Problem } from '../../model/problem.ts';
import type { TextSource } from '../../press/text/text-source.ts';
import type { EditionKind } from '../../prove/prove-edition.ts';

/** What a worker is given to prove: a document as it was laid out, with its print. */
export interface PrintRequest extends Pick<Layout, 'html' | 'geometry' | 'dir' | 'locale'> {
  kind: 'print';
  map: PageMap;
  words: TextSource;
}

/** Or what the press has made of that print, behind it. */
export interface EditionRequest extends Pick<Layout, 'locale'> {
  kind: 'edition';
  path: string;
  of: EditionKind;
  files: Uint8Array[];
}

export type ProofRequest = (PrintRequest | EditionRequest) & { id: number };

export interface ProofAnswer {
  id: number;
  problems: Problem[];
}
