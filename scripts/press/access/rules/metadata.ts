import type { Rule } from '../rule.ts';

/** Clause 7.1: the document has metadata. */
export const metadata: Rule = {
  clause: '7.1',
  expects: 'XMP metadata of the document',
  hint: 'Export the document again with its properties filled in.',
  *breaches({ xmp }) {
    if (xmp === undefined) yield { found: 'file without metadata' };
  },
};
