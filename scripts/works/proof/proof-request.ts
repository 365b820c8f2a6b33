import type { Layout, PageMap } from '../../model/layout.ts';
import type { Problem } from '../../model/problem.ts';
import type { TextSource } from '../../press/text/text-source.ts';

/** What a worker is given to prove: the document as it was laid out, and the print. */
export interface ProofRequest extends Pick<Layout, 'html' | 'geometry' | 'dir'> {
  id: number;
  map: PageMap;
  words: TextSource;
}

export interface ProofAnswer {
  id: number;
  problems: Problem[];
}
