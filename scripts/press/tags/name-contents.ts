import { PDFDict } from '@cantoo/pdf-lib';
import { targetOf } from '../link-target.ts';
import { type Kid, readKids, writeKids } from './kids.ts';
import { parentTree } from './parent-tree.ts';
import { type ElementKid, elementsBelow, plant, setType, typeOf } from './plant.ts';
import type { TagStep } from './step.ts';

/** A list of which every item is a link into the document is a table of contents (ISO 32000-1, table 333). */
export const nameContents: TagStep = (root) => {
  const tree = parentTree(root);
  for (const list of elementsBelow(root)) {
    const items = typeOf(list) === 'L' ? readKids(list.element) : [];
    if (items.length === 0 || !items.every(isEntry)) continue;
    setType(list, 'TOC');
    for (const item of items) {
      setType(item, 'TOCI');
      writeKids(item.element, [plant('Reference', readKids(item.element), item.ref, tree)]);
    }
  }
};

function isEntry(kid: Kid): kid is ElementKid {
  if (kid.kind !== 'element' || typeOf(kid) !== 'LI') return false;
  const [link, ...more] = readKids(kid.element);
  if (link?.kind !== 'element' || typeOf(link) !== 'Link' || more.length > 0) return false;
  return readKids(link.element).some((each) => each.kind === 'object' && leadsInside(link.element.context.lookup(each.object)));
}

const leadsInside = (annotation: unknown): boolean => annotation instanceof PDFDict && targetOf(annotation) !== undefined;
