import type { PDFDocument } from '@cantoo/pdf-lib';
import { problem } from '../diagnostics/problem.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { findDamage } from './find-damage.ts';
import { findExcess } from './find-excess.ts';
import { findUnusablePages } from './find-unusable-pages.ts';
import { openPdf } from './open-pdf.ts';
import { settlePages } from './settle-pages.ts';

/** Where a PDF says what it is, and where it must have ended (ISO 32000-2, 7.5.5; annex I allows for other bytes around it). */
const HEAD = 1024;
const TAIL = 2048;
const EXPORT_AGAIN = 'Export it again, or repair it by printing it to a new PDF.';

/** Reads a PDF that somebody hands in: undefined, and why, where it is empty, cut off, encrypted, damaged or without pages that can be laid on a sheet. */
export async function openInput(bytes: Uint8Array, path: string): Promise<Checked<PDFDocument | undefined>> {
  const found = (message: string, hint: string): Problem => problem('pdf-input', { path }, message, hint);
  const refuse = (message: string, hint: string) => ({ value: undefined, problems: [found(message, hint)] });
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length === 0) return refuse('Unexpected empty file, expected a PDF', 'Make or download the file again.');
  if (!file.subarray(0, HEAD).includes('%PDF-')) {
    return refuse('Unexpected file without `%PDF-` at its start, expected a PDF', 'Export or print the document as PDF first.');
  }
  if (!file.subarray(-TAIL).includes('startxref')) {
    return refuse('Unexpected end of the file, expected `startxref` near the end of a whole PDF', 'Copy or download it again: a part of it is missing.');
  }
  let document: PDFDocument;
  try {
    document = await openPdf(bytes);
  } catch (error) {
    const isEncrypted = error instanceof Error && /encrypted/i.test(error.message);
    if (isEncrypted) return refuse('Unexpected encrypted PDF, expected one that can be read', 'Open it with its password and save it without one.');
    return refuse('Unexpected damaged PDF, expected one whose objects can be read', EXPORT_AGAIN);
  }
  try {
    if (document.getPageCount() === 0) return refuse('Unexpected PDF without pages, expected at least one', 'Export the document again.');
    const excess = findExcess(document);
    if (excess !== undefined) return refuse(`Unexpected ${excess}`, 'Export it again with fewer or smaller pages and pictures.');
    settlePages(document);
    const damage = findDamage(document);
    const problems = [
      ...(damage === undefined ? [] : [found(`Unexpected ${damage}, expected a whole PDF`, EXPORT_AGAIN)]),
      ...findUnusablePages(document).map(({ message, hint }) => found(message, hint)),
    ];
    return { value: problems.length === 0 ? document : undefined, problems };
  } catch {
    return refuse('Unexpected damaged PDF, expected a list of pages that can be read', EXPORT_AGAIN);
  }
}
