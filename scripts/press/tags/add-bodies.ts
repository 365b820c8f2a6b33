import { readKids, writeKids } from './kids.ts';
import { parentTree } from './parent-tree.ts';
import { elementsBelow, plant, typeOf } from './plant.ts';
import type { TagStep } from './step.ts';

/** What an item of a list says stands in its body (ISO 32000-1, table 336), which Chromium (153) does not write. */
export const addBodies: TagStep = (root) => {
  const tree = parentTree(root);
  for (const item of elementsBelow(root)) {
    if (typeOf(item) !== 'LI') continue;
    const kids = readKids(item.element);
    const isPart = kids.map((kid) => kid.kind === 'element' && ['Lbl', 'LBody'].includes(typeOf(kid)));
    const rest = kids.filter((_, index) => !isPart[index]);
    if (rest.length === 0) continue;
    const labels = kids.filter((_, index) => isPart[index]);
    writeKids(item.element, [...labels, plant('LBody', rest, item.ref, tree)]);
  }
};
