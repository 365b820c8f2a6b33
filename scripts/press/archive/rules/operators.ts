import { OPERATORS } from '../../exchange/requirements/page-content.ts';
import type { ArchiveRule } from '../rule.ts';

/** Clause 6.2.2: pages are drawn by operators that ISO 32000-1 defines, even where older programs are told to skip them. */
export const operators: ArchiveRule = {
  clause: '6.2.2',
  expects: 'an operator that ISO 32000-1 defines',
  hint: 'Export the document again.',
  *breaches({ pages }) {
    for (const page of pages) {
      for (const operator of page.operators) if (!OPERATORS.has(operator)) yield { found: `operator \`${operator}\``, page: page.number };
    }
  },
};
