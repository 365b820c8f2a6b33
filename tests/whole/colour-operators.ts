import { PDFDict, type PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { pageContent, streamText } from '../../scripts/press/content/page-content.ts';
import { readOperations } from '../../scripts/press/content/read-operations.ts';

const name = (text: string): PDFName => PDFName.of(text);
/** ISO 32000-2, table 73. */
const COLOURS = new Set(['g', 'G', 'rg', 'RG', 'k', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN', 'sh', 'BI']);

/** Every operator that sets a colour in any content of a document, and every colour space of its images and shadings, with how often. */
export function coloursIn(document: PDFDocument): Record<string, number> {
  const found: Record<string, number> = {};
  const count = (what: string) => {
    found[what] = (found[what] ?? 0) + 1;
  };
  const countOperators = (content: string) => {
    for (const { operator, operands } of readOperations(content)) {
      if (COLOURS.has(operator)) count(operator.length > 1 && operator.toLowerCase() === 'cs' ? `${operator} ${JSON.stringify(operands[0])}` : operator);
    }
  };
  for (const page of document.getPages()) countOperators(pageContent(document, page.node));
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    if (object instanceof PDFStream && (dict.get(name('Subtype')) === name('Form') || dict.has(name('PatternType')))) countOperators(streamText(object));
    if (object instanceof PDFStream && dict.get(name('Subtype')) === name('Image')) count(`image ${dict.lookup(name('ColorSpace')) ?? 'mask'}`);
    if (dict.has(name('ShadingType'))) count(`shading ${dict.lookup(name('ColorSpace'))}`);
  }
  return found;
}
