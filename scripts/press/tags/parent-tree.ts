import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import type { Kid } from './kids.ts';

const key = (text: string): PDFName => PDFName.of(text);

/** Leads from what is on a page to the element that holds it (ISO 32000-2, 14.7.5.4). */
export interface ParentTree {
  context: PDFContext;
  /** Says of a piece of content or an annotation that another element holds it now. */
  adopt(kid: Kid, parent: PDFRef): void;
}

/** @param root `/StructTreeRoot` */
export function parentTree(root: PDFDict): ParentTree {
  const { context } = root;
  const places = new Map<number, { nums: PDFArray; index: number }>();
  const tree = root.lookup(key('ParentTree'));
  if (tree instanceof PDFDict) for (const place of leaves(tree)) places.set(place.number, place);
  const placeOf = (dict: PDFObject | undefined, entry: string) => {
    const number = dict instanceof PDFDict ? dict.lookup(key(entry)) : undefined;
    return number instanceof PDFNumber ? places.get(number.asNumber()) : undefined;
  };
  return {
    context,
    adopt(kid, parent) {
      if (kid.kind === 'object') {
        const place = placeOf(context.lookup(kid.object), 'StructParent');
        place?.nums.set(place.index, parent);
      } else if (kid.kind === 'content') {
        const place = placeOf(context.lookup(kid.page), 'StructParents');
        const marks = context.lookup(place?.nums.get(place.index));
        if (marks instanceof PDFArray && kid.mark < marks.size()) marks.set(kid.mark, parent);
      }
    },
  };
}

/** The entries of a number tree (7.9.7): where each stands. */
function* leaves(node: PDFDict): Generator<{ number: number; nums: PDFArray; index: number }> {
  const [kids, nums] = [node.lookup(key('Kids')), node.lookup(key('Nums'))];
  if (kids instanceof PDFArray) for (let i = 0; i < kids.size(); i++) yield* leaves(kids.lookup(i, PDFDict));
  if (!(nums instanceof PDFArray)) return;
  for (let i = 0; i + 1 < nums.size(); i += 2) yield { number: nums.lookup(i, PDFNumber).asNumber(), nums, index: i + 1 };
}
