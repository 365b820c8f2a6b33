import { createHash } from 'node:crypto';
import { PDFArray, type PDFDocument, PDFHeader, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { PageGeometry } from '../model/geometry.ts';
import type { Heading, LanguageRun } from '../model/layout.ts';
import { claimAccess } from './claim-access.ts';
import { dropUnusedDestinations } from './drop-unused-destinations.ts';
import type { Metadata } from './metadata.ts';
import { finishOutline } from './outline/finish-outline.ts';
import { pageLabels } from './page-labels.ts';
import { savePdf } from './save-pdf.ts';
import { setBoxes } from './set-boxes.ts';
import { finishTags } from './tags/finish-tags.ts';
import { finishText } from './text-layer/finish-text.ts';
import { shortenSteps } from './text-layer/shorten-steps.ts';
import { xmpPacket } from './xmp-packet.ts';

/** What the pages of a print are finished with. */
export interface FinishContent {
  geometry: PageGeometry;
  /** Whether no page faces another. */
  single?: boolean;
  /** Those that are printed, in order. */
  headings: readonly Heading[];
  /** Of all printed words, where some stand in another language than the document. */
  languages?: readonly LanguageRun[];
}

/** What the file is finished with, by which the same print always has the same bytes. */
export interface Finish {
  metadata: Metadata;
  single?: boolean;
  /** Pages numbered in roman at the front. */
  frontMatter: number;
  /** What was printed, as text: the file identifier (ISO 32000-2, 14.4) is its hash, so that the same content has the same bytes. */
  content: string;
}

/** Turns the pages of Chromium's print into those that are handed out: exact boxes, an outline with the words of the headings, tags that can be read out. */
export async function finishContent(document: PDFDocument, { geometry, single, headings, languages }: FinishContent): Promise<void> {
  for (const page of document.getPages()) setBoxes(page, geometry);
  finishOutline(document, headings);
  dropUnusedDestinations(document);
  finishTags(document, languages);
  await finishText(document);
  if (single) await shortenSteps(document);
}

/**
 * Makes the file of finished pages: page labels, our metadata instead of the browser's (its `Creator` names the operating system), an identifier made from the
 * content, and the claim to PDF/UA-1 where it holds.
 */
export async function finishPdf(document: PDFDocument, { metadata, single, frontMatter, content }: Finish): Promise<Uint8Array> {
  const { catalog, context } = document;
  context.delete(context.trailerInfo.Info as never);
  const date = pdfDate(metadata.date);
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(metadata.title),
      Author: PDFHexString.fromText(metadata.author),
      Creator: PDFHexString.fromText(metadata.tool),
      Producer: PDFHexString.fromText(metadata.tool),
      CreationDate: date,
      ModDate: date,
      Trapped: PDFName.of('False'),
    } as never),
  );
  catalog.set(PDFName.of('Lang'), PDFHexString.fromText(metadata.language));
  catalog.set(PDFName.of('PageLabels'), pageLabels(context, frontMatter, document.getPageCount()));
  // The cover by itself, then what lies open side by side; or page below page.
  catalog.set(PDFName.of('PageLayout'), PDFName.of(single ? 'OneColumn' : 'TwoPageRight'));
  catalog.set(
    PDFName.of('ViewerPreferences'),
    context.obj({ DisplayDocTitle: true, ...(metadata.dir === 'rtl' ? { Direction: 'R2L' } : {}), PrintScaling: 'None' } as never),
  );
  const id = PDFHexString.of(createHash('sha256').update(content).digest('hex').slice(0, 32));
  const ids = PDFArray.withContext(context);
  ids.push(id);
  ids.push(id);
  context.trailerInfo.ID = ids;
  // Chromium says 1.4, and writes what is newer.
  context.header = PDFHeader.forVersion(1, 7);
  claimAccess(document, xmpPacket(metadata));
  return savePdf(document);
}

/** `D:YYYYMMDDHHmmSSZ` (ISO 32000-2, 7.9.4), always in UTC. */
function pdfDate(date: Date): PDFHexString {
  return PDFHexString.fromText(`D:${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`);
}
