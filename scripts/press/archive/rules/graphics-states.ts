import type { PDFDict } from '@cantoo/pdf-lib';
import { dictAt, hasKey, nameAt, numberAt } from '../../exchange/dictionaries.ts';
import type { ArchiveRule } from '../rule.ts';

/** Clause 6.2.5: nothing in the state of the page changes tones on one device only. */
export const graphicsStates: ArchiveRule = {
  clause: '6.2.5',
  expects: 'tones and dots that are left to who prints',
  hint: 'Take transfer functions and halftones out.',
  *breaches({ pages }) {
    for (const { states, number } of pages) {
      for (const found of new Set([...states].flatMap(wrongIn))) yield { found, page: number };
    }
  },
};

function wrongIn(state: PDFDict): string[] {
  const halftone = dictAt(state, 'HT');
  return [
    ...(hasKey(state, 'TR') || (hasKey(state, 'TR2') && nameAt(state, 'TR2') !== 'Default') ? ['transfer function'] : []),
    ...(hasKey(state, 'HTP') || hasKey(halftone, 'HalftoneName') ? ['halftone of a device'] : []),
    ...(halftone && ![1, 5].includes(numberAt(halftone, 'HalftoneType') ?? 0) ? ['halftone of another type'] : []),
  ];
}
