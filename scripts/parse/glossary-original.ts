import type { Term } from '../model/glossary.ts';

/** The glossary that a glossary translates. */
export interface GlossaryOriginal {
  locale: string;
  terms: readonly Term[];
}
