import { hasKey } from '../../exchange/dictionaries.ts';
import type { ArchiveRule } from '../rule.ts';

/** Clause 6.11: the file asks nothing of the program that shows it. */
export const requirements: ArchiveRule = {
  clause: '6.11',
  expects: 'no `Requirements`',
  hint: 'Export the document again.',
  *breaches({ access: { catalog } }) {
    if (hasKey(catalog, 'Requirements')) yield { found: 'file that asks something of programs' };
  },
};
