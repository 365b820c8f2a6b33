import { readKids } from './kids.ts';
import { setType, typeOf } from './plant.ts';
import type { TagStep } from './step.ts';

const IN_LINE = new Set(['NonStruct', 'Span', 'Link', 'Em', 'Strong', 'Code', 'Quote', 'Reference', 'Annot']);

/** The parts of a document are sections of it, and text that stands in none is a paragraph. Chromium (153) has no types for them. */
export const nameSections: TagStep = (root) => {
  for (const top of readKids(root)) {
    for (const kid of top.kind === 'element' ? readKids(top.element) : []) {
      if (kid.kind !== 'element' || typeOf(kid) !== 'NonStruct') continue;
      setType(kid, readKids(kid.element).some((each) => each.kind === 'element' && !IN_LINE.has(typeOf(each))) ? 'Sect' : 'P');
    }
  }
};
