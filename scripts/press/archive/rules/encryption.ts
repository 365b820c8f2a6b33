import type { ArchiveRule } from '../rule.ts';

/** Clause 6.1.3: whoever has the file can open it, in a hundred years too. */
export const encryption: ArchiveRule = {
  clause: '6.1.3',
  expects: 'a file that is not encrypted',
  hint: 'Save it without a password.',
  *breaches({ access }) {
    if (access.encryption !== undefined || access.context.trailerInfo.Encrypt !== undefined) yield { found: 'encryption' };
  },
};
