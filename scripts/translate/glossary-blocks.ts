import type { TextBlock } from '../model/block.ts';
import type { Term } from '../model/glossary.ts';

/** The entries of a glossary as blocks, by their ids; those that are not translated are none. Forms are those of one language. */
export const glossaryBlocks = (terms: readonly Term[]): TextBlock[] =>
  terms
    .filter(({ lang }) => lang === undefined)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, term, gloss, definitionText, place }) => ({
      kind: `entry ${id}`,
      text: [term, gloss, definitionText].filter((part) => part !== undefined).join(' · '),
      words: [gloss, definitionText].filter((part) => part !== undefined).join(' · '),
      ...{ events: [], notes: [], links: [], differs: false, place },
    }));
