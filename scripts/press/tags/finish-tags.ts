import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { LanguageRun } from '../../model/layout.ts';
import { addBodies } from './add-bodies.ts';
import { describeLinks, taggedLinks } from './describe-links.ts';
import { foldNonStruct } from './fold-non-struct.ts';
import { mapRoles } from './map-roles.ts';
import { markPages } from './mark-pages.ts';
import { moveFeet } from './move-feet.ts';
import { nameContents } from './name-contents.ts';
import { nameGlyphs } from './name-glyphs.ts';
import { nameLanguages } from './name-languages.ts';
import { nameNotes } from './name-notes.ts';
import { nameReferences } from './name-references.ts';
import { nameSections } from './name-sections.ts';
import { numberIds } from './number-ids.ts';
import { settleFigures } from './settle-figures.ts';
import type { TagStep } from './step.ts';

/** What is done to the structure tree, in order; the fold comes behind steps that may want to see the elements as Chromium made them. */
const STEPS: readonly TagStep[] = [
  nameNotes,
  moveFeet,
  foldNonStruct,
  nameSections,
  settleFigures,
  nameContents,
  addBodies,
  // Once more, for what stands in a body now.
  foldNonStruct,
  nameReferences,
  mapRoles,
  numberIds,
];

/**
 * Makes of the tags that Chromium wrote those that are handed out (ISO 32000-2, 14.7), and of what is in none of them artifacts.
 * @param languages of all printed words, where some stand in another language than the document
 */
export function finishTags(document: PDFDocument, languages: readonly LanguageRun[] = []): void {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return;
  // In the order of the document, which the steps change.
  nameLanguages(document, root, languages);
  for (const step of STEPS) step(root);
  const links = taggedLinks(root);
  const wanted = new Map<string, Set<number>>();
  for (const { page, mark } of links.flatMap(({ marks }) => marks)) wanted.set(page, (wanted.get(page) ?? new Set()).add(mark));
  nameGlyphs(document);
  describeLinks(document, links, markPages(document, wanted));
}
