import { type PDFContext, type PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { Heading } from '../../model/layout.ts';
import { allBelow, type OutlineItem } from './outline-items.ts';

const key = (text: string): PDFName => PDFName.of(text);

/** Takes entries out of the outline whose twin on the facing page has one; what stands below them goes to the entry above. Gives back what is left. */
export function dropTwins(context: PDFContext, outline: OutlineItem, headings: readonly Heading[]): OutlineItem {
  const twins = new Set(allBelow(outline).filter((_item, index) => headings[index]?.isTwin));
  if (twins.size === 0) return outline;
  const kept = (item: OutlineItem): OutlineItem[] => {
    const below = item.below.flatMap(kept);
    return twins.has(item) ? below : [{ ...item, below }];
  };
  const left = { ...outline, below: outline.below.flatMap(kept) };
  for (const { dict } of twins) {
    const ref = context.getObjectRef(dict);
    if (ref) context.delete(ref);
  }
  relink(context, left);
  return left;
}

/** Entries of one level know their neighbours and what they stand below (ISO 32000-2, table 151). */
function relink(context: PDFContext, { dict, below }: OutlineItem): void {
  const refs = below.map((item) => context.getObjectRef(item.dict));
  const link = (from: PDFDict, name: string, to: PDFRef | undefined): void => {
    if (to) from.set(key(name), to);
    else from.delete(key(name));
  };
  link(dict, 'First', refs[0]);
  link(dict, 'Last', refs.at(-1));
  if (below.length === 0) dict.delete(key('Count'));
  for (const [index, item] of below.entries()) {
    link(item.dict, 'Parent', context.getObjectRef(dict));
    link(item.dict, 'Prev', refs[index - 1]);
    link(item.dict, 'Next', refs[index + 1]);
    relink(context, item);
  }
}
