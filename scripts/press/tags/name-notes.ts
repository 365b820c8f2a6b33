import { PDFName, PDFString } from '@cantoo/pdf-lib';
import { readKids } from './kids.ts';
import { elementsBelow, setType, typeOf } from './plant.ts';
import type { TagStep } from './step.ts';

/** Notes and glosses at the foot of a page are `Note`, each with an ID (ISO 14289-1, 7.9); what goes on overleaf has one there. Chromium (153) has no type for them. */
export const nameNotes: TagStep = (root) => {
  let count = 0;
  for (const foot of elementsBelow(root)) {
    if (typeOf(foot) !== 'Aside') continue;
    for (const kid of readKids(foot.element)) {
      // The rule above them is a run by itself, without any text.
      if (kid.kind !== 'element' || typeOf(kid) !== 'NonStruct' || !readKids(kid.element).some((each) => each.kind === 'element')) continue;
      setType(kid, 'Note');
      kid.element.set(PDFName.of('ID'), PDFString.of(`foot-${++count}`));
    }
  }
};
