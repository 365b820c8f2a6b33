import { type PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { type Kid, readKids, writeKids } from './kids.ts';
import type { ParentTree } from './parent-tree.ts';

export type ElementKid = Extract<Kid, { kind: 'element' }>;

const key = (text: string): PDFName => PDFName.of(text);
export const typeOf = ({ element }: ElementKid): string => String(element.get(key('S'))).slice(1);
export const setType = ({ element }: ElementKid, type: string): void => element.set(key('S'), key(type));

/** A new element around these, which are to be taken out of where they were; it is to be put among the kids of `parent`. */
export function plant(type: string, kids: readonly Kid[], parent: PDFRef, tree: ParentTree): ElementKid {
  const { context } = tree;
  const element = context.obj({ Type: 'StructElem', S: type, P: parent }) as PDFDict;
  const ref = context.register(element);
  for (const kid of kids) {
    if (kid.kind === 'element') kid.element.set(key('P'), ref);
    else tree.adopt(kid, ref);
  }
  writeKids(element, kids);
  return { kind: 'element', ref, element };
}

/** All elements below a dictionary of the tree, each before those that it holds. What is changed while one is shown is seen behind it. */
export function* elementsBelow(parent: PDFDict): Generator<ElementKid> {
  for (const kid of readKids(parent)) {
    if (kid.kind !== 'element') continue;
    yield kid;
    yield* elementsBelow(kid.element);
  }
}
