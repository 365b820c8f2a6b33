import type { PDFDocument } from '@cantoo/pdf-lib';
import { reachedRefs } from '../save/reached-refs.ts';

/** Removes the objects that nothing refers to any more, such as profiles of former colours: what looks through all objects would find them. */
export function sweep({ context }: PDFDocument): void {
  const reached = reachedRefs(context);
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}
