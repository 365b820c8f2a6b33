import { type PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { type Kid, readKids, writeKids } from './kids.ts';
import { type ParentTree, parentTree } from './parent-tree.ts';

const key = (text: string): PDFName => PDFName.of(text);
const NON_STRUCT = key('NonStruct');
/** Of an element that says nothing but what it holds. */
const BARE = new Set(['Type', 'S', 'P', 'K', 'Pg'].map(key));
/** What holds elements, never content itself (ISO 32000-1, 14.8.4.2 and tables 336 and 337). */
const GROUPS = new Set(['Document', 'Part', 'Art', 'Sect', 'TOC', 'Index', 'L', 'LI', 'Table', 'TR', 'THead', 'TBody', 'TFoot'].map(key));

/**
 * Takes out of the structure tree the elements of no meaning of which Chromium makes one for every run of text: three of four. What they hold comes into
 * the element above them, in their place, so that nothing is read otherwise; an element of several elements stays, since it may be a block.
 * @param root `/StructTreeRoot`
 */
export function foldNonStruct(root: PDFDict): void {
  const tree = parentTree(root);
  for (const kid of readKids(root)) if (kid.kind === 'element') fold(kid.ref, kid.element, tree);
}

/** Folds what is below an element; gives back what it holds then. */
function fold(ref: PDFRef, element: PDFDict, tree: ParentTree): Kid[] {
  const kids = readKids(element);
  const held = kids.flatMap((kid): Kid[] => {
    if (kid.kind !== 'element') return [kid];
    const below = fold(kid.ref, kid.element, tree);
    if (!canFold(kid.element, below, element)) return [kid];
    for (const each of below) {
      if (each.kind === 'element') each.element.set(key('P'), ref);
      else tree.adopt(each, ref);
    }
    element.context.delete(kid.ref);
    return below;
  });
  if (held.some((kid, index) => kid !== kids[index]) || held.length !== kids.length) writeKids(element, held);
  return held;
}

function canFold(element: PDFDict, held: readonly Kid[], parent: PDFDict): boolean {
  if (element.get(key('S')) !== NON_STRUCT || element.keys().some((each) => !BARE.has(each)) || held.some(({ kind }) => kind === 'other')) return false;
  const isContent = held.every(({ kind }) => kind !== 'element');
  if (held.length > 1 && !isContent) return false;
  return !(isContent && held.length > 0 && GROUPS.has(parent.get(key('S')) as PDFName));
}
