import type { Term } from '../../model/glossary.ts';

const KINDS = new Set<Term['kind']>(['person', 'place', 'organisation', 'institution']);

/** Names of several words as the glossary has them: of people, places and those who act together. */
export const properNames = (terms: readonly Pick<Term, 'kind' | 'term' | 'forms' | 'variants'>[]): string[] =>
  terms
    .filter(({ kind }) => KINDS.has(kind))
    .flatMap(({ term, forms, variants }) => [term, ...forms, ...variants])
    .filter((name) => /\s/u.test(name) && !/[,*]/.test(name));
