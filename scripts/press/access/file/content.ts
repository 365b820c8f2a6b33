import { PDFArray, PDFDict, type PDFDocument, PDFStream } from '@cantoo/pdf-lib';
import { readableBytes } from '../../content/readable-bytes.ts';
import { type Operands, scanContent } from '../../text/scan-content.ts';
import type { FontUse } from './font-use.ts';
import { type Mark, pageMark } from './mark.ts';
import { OPERATORS } from './operators.ts';
import { Scan } from './scan.ts';
import type { Structure } from './structure.ts';
import { dictAt, dictsAt, itemsOf, valueAt } from './values.ts';

/** What the pages of a file paint, as far as it matters to who does not see it. */
export interface Content {
  /** Every mark, and for each page one for what stands between none. */
  marks: readonly Mark[];
  fonts: readonly FontUse[];
  /** Forms that are painted, with how often. */
  forms: ReadonlyMap<PDFDict, { page: number; times: number; hasMarks: boolean }>;
}

/** Reads all pages, the forms that they paint, and how annotations look. */
export function readContent(document: PDFDocument, structure: Structure | undefined): Content {
  const scan = new Scan(structure);
  document.getPages().forEach(({ node }, index) => {
    scan.begin(pageMark(index + 1), node, node.Resources());
    readText(scan, contentOf(node));
    for (const annotation of dictsAt(node, 'Annots')) {
      for (const look of looksOf(annotation)) {
        scan.begin({ ...pageMark(index + 1), tag: 'Artifact' }, look.dict, dictAt(look.dict, 'Resources'));
        readText(scan, readableBytes(look));
      }
    }
  });
  return scan;
}

function readText(scan: Scan, content: Uint8Array | undefined): void {
  if (content) scanContent(content, (operator: string, operands: Operands) => OPERATORS.get(operator)?.(scan, operands));
}

/** All streams of a page, one behind the other; what cannot be read is left out, as by who shows it. */
function contentOf(node: PDFDict): Uint8Array | undefined {
  const contents = valueAt(node, 'Contents');
  const streams = contents instanceof PDFArray ? itemsOf(contents) : [contents];
  const parts = streams.flatMap((stream) => (stream instanceof PDFStream ? (readableBytes(stream) ?? []) : []));
  return parts.length === 1 ? parts[0] : Buffer.concat(parts.flatMap((part) => [part, NEW_LINE]));
}

/** The division into streams may fall between any two tokens (ISO 32000-1, 7.8.2). */
const NEW_LINE = Buffer.from('\n');

/** The appearance that an annotation has when nothing is done with it (ISO 32000-1, 12.5.5). */
function looksOf(annotation: PDFDict): PDFStream[] {
  const normal = valueAt(dictAt(annotation, 'AP'), 'N');
  if (normal instanceof PDFStream) return [normal];
  return normal instanceof PDFDict
    ? normal.values().flatMap((each) => {
        const look = normal.context.lookup(each);
        return look instanceof PDFStream ? [look] : [];
      })
    : [];
}
