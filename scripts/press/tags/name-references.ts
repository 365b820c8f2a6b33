import { PDFDict } from '@cantoo/pdf-lib';
import { targetOf } from '../link-target.ts';
import { type Kid, readKids, writeKids } from './kids.ts';
import { parentTree } from './parent-tree.ts';
import { elementsBelow, plant, typeOf } from './plant.ts';
import type { TagStep } from './step.ts';

/** A link to a note is a `Reference` (ISO 32000-1, table 338). */
export const nameReferences: TagStep = (root) => {
  const tree = parentTree(root);
  for (const { element, ref } of [...elementsBelow(root)]) {
    const kids = readKids(element);
    const calls = kids.map((kid) => kid.kind === 'element' && typeOf(kid) === 'Link' && readKids(kid.element).some((each) => leadsToNote(each, element)));
    if (calls.includes(true)) writeKids(element, kids.map((kid, index) => (calls[index] ? plant('Reference', [kid], ref, tree) : kid))); // biome-ignore format: one line
  }
};

function leadsToNote(kid: Kid, { context }: PDFDict): boolean {
  const annotation = kid.kind === 'object' ? context.lookup(kid.object) : undefined;
  return annotation instanceof PDFDict && targetOf(annotation)?.startsWith('note--') === true;
}
