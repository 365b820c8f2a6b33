import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Heading } from '../../model/layout.ts';
import { closeLongLists } from './close-long-lists.ts';
import { dropTwins } from './drop-twins.ts';
import { nameOutline } from './name-outline.ts';
import { outlineOf } from './outline-items.ts';

/** Makes of Chromium's outline the one that is handed out, and has reader programs show it. */
export function finishOutline(document: PDFDocument, headings: readonly Heading[]): void {
  const outline = outlineOf(document);
  nameOutline(outline, headings);
  if (outline === undefined) return;
  closeLongLists(dropTwins(document.context, outline, headings));
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
