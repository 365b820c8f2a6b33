import { readKids } from './kids.ts';
import { setType, typeOf } from './plant.ts';
import type { TagStep } from './step.ts';

/** The parts of a document are sections of it. Chromium (153) has no type for them. */
export const nameSections: TagStep = (root) => {
  for (const top of readKids(root)) {
    for (const kid of top.kind === 'element' ? readKids(top.element) : []) if (kid.kind === 'element' && typeOf(kid) === 'NonStruct') setType(kid, 'Sect');
  }
};
