import type { PDFDocument } from '@cantoo/pdf-lib';
import { type TinyPage, tinyPdf } from '../press/preflight/tiny-pdf.ts';

const ENTRY = /^\/(MediaBox|BleedBox|TrimBox) \[(.*)\]$/;
/** What pages may name: a state in which all is half seen through. */
const RESOURCES = { ExtGState: { Half: { ca: 0.5 } } };

/**
 * A PDF of pages of 100 × 100 mm as its operators are written, a line each, pages apart by a line `%%Page`; a line such as `/TrimBox [0 0 100 100]` is an entry of
 * its page. One page alone has three empty ones behind it, so that they fill a sheet.
 */
export function drawnPdf(text: string): Promise<PDFDocument> {
  const pages = text.split('%%Page\n');
  return tinyPdf(() => (pages.length > 1 ? pages : [text, '', '', '']).map(pageOf));
}

function pageOf(text: string): TinyPage {
  const lines = text.split('\n');
  const entries = lines.flatMap((line) => {
    const [, key, numbers] = ENTRY.exec(line) ?? [];
    return key === undefined || numbers === undefined ? [] : [[key, numbers.split(' ').map(Number)] as const];
  });
  return { resources: RESOURCES, content: lines.filter((line) => !ENTRY.test(line)).join('\n'), ...Object.fromEntries(entries) };
}
