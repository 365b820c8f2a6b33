import type { PDFDocument } from '@cantoo/pdf-lib';
import { problem } from '../diagnostics/problem.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { openPdf } from './open-pdf.ts';

/** Reads a PDF that somebody hands in: undefined, and why, where it is encrypted, damaged or without pages. */
export async function openInput(bytes: Uint8Array, path: string): Promise<Checked<PDFDocument | undefined>> {
  const refuse = (message: string, hint: string): { value: undefined; problems: Problem[] } => ({
    value: undefined,
    problems: [problem('pdf-input', { path }, message, hint)],
  });
  if (bytes.length === 0) return refuse('Unexpected empty file, expected a PDF', 'Make or download the file again.');
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) {
    return refuse('Unexpected file without `%PDF-` at its start, expected a PDF', 'Export or print the document as PDF first.');
  }
  let document: PDFDocument;
  try {
    document = await openPdf(bytes);
  } catch (error) {
    const isEncrypted = error instanceof Error && /encrypted/i.test(error.message);
    if (isEncrypted) return refuse('Unexpected encrypted PDF, expected one that can be read', 'Open it with its password and save it without one.');
    return refuse('Unexpected damaged PDF, expected one whose objects can be read', 'Export it again, or repair it by printing it to a new PDF.');
  }
  return readable(document) ? { value: document, problems: [] } : refuse('Unexpected PDF without pages, expected at least one', 'Export the document again.');
}

function readable(document: PDFDocument): boolean {
  try {
    return document.getPageCount() > 0;
  } catch {
    return false;
  }
}
