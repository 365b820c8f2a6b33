import type { PDFDict } from '@cantoo/pdf-lib';
import { hasKey, nameAt } from '../../exchange/dictionaries.ts';
import type { ArchiveRule } from '../rule.ts';

/** Clause 6.2.9: drawings are drawn by PDF, and are in the file. */
export const formObjects: ArchiveRule = {
  clause: '6.2.9',
  expects: 'drawings without PostScript, OPI and references to other files',
  hint: 'Embed what is referred to, and convert PostScript.',
  *breaches({ pages }) {
    for (const page of pages) for (const found of new Set([...page.forms].flatMap(wrongIn))) yield { found, page: page.number };
  },
};

function wrongIn(form: PDFDict): string[] {
  const isPostScript = nameAt(form, 'Subtype') === 'PS' || nameAt(form, 'Subtype2') === 'PS' || hasKey(form, 'PS');
  return [
    ...(isPostScript ? ['PostScript'] : []),
    ...(hasKey(form, 'OPI') ? ['drawing that stands for another'] : []),
    ...(hasKey(form, 'Ref') ? ['drawing of another file'] : []),
  ];
}
