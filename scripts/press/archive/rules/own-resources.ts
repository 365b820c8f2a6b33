import { PDFName } from '@cantoo/pdf-lib';
import type { ArchiveRule } from '../rule.ts';

const NAMING = new Set(['Tf', 'Do', 'gs', 'cs', 'CS', 'sh', 'scn', 'SCN']);

/** Clause 6.2.2: what a page draws with is listed by the page itself, not by those above it. */
export const ownResources: ArchiveRule = {
  clause: '6.2.2',
  expects: '`Resources` of its own for every page',
  hint: 'Export the document again.',
  *breaches({ pages }) {
    for (const { page, number, operators } of pages) {
      if (!page.node.has(PDFName.of('Resources')) && [...operators].some((each) => NAMING.has(each))) yield { found: 'page without them', page: number };
    }
  },
};
