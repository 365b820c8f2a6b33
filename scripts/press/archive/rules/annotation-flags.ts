import { numberAt } from '../../access/file/values.ts';
import type { ArchiveRule } from '../rule.ts';

/** ISO 32000-1, table 165, by bits from 1. */
const bit = (number: number): number => 1 << (number - 1);
const FORBIDDEN = bit(1) | bit(2) | bit(6) | bit(9);
const PRINT = bit(3);
const STEADY = bit(4) | bit(5);

/** Clause 6.3.2: what is on the screen is on paper too, and nothing is hidden. */
export const annotationFlags: ArchiveRule = {
  clause: '6.3.2',
  expects: 'annotations that are printed, and never hidden',
  hint: 'Export the document again, with its annotations to be printed.',
  *breaches({ access: { annotations } }) {
    for (const { dict, subtype, page } of annotations) {
      if (subtype === 'Popup') continue;
      const flags = numberAt(dict, 'F');
      if (flags === undefined) yield { found: `\`${subtype}\` without flags`, page };
      else if ((flags & FORBIDDEN) !== 0 || (flags & PRINT) === 0) yield { found: `\`${subtype}\` that is not always seen`, page };
      else if (subtype === 'Text' && (flags & STEADY) !== STEADY) yield { found: '`Text` that turns or grows with the page', page };
    }
  },
};
