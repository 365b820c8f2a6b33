import { PDFArray } from '@cantoo/pdf-lib';
import type { ArchiveRule } from '../rule.ts';

/** Clause 6.1.3: the file has an identifier. */
export const identifier: ArchiveRule = {
  clause: '6.1.3',
  expects: 'an identifier of two texts in the trailer',
  hint: 'Make the file again.',
  *breaches({ access: { context } }) {
    const id = context.lookup(context.trailerInfo.ID);
    if (!(id instanceof PDFArray) || id.size() !== 2) yield { found: 'file without an identifier' };
  },
};
