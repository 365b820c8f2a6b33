import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { deflatedBeside, pageContent } from '../content/page-content.ts';

/** A step from one glyph to the next, as Chromium writes it: `9.1984253 0 Td`. */
const STEP = /^(-?[\d.]+) (-?[\d.]+) Td$/gm;
const inHundredths = (number: string): number => Math.round(Number(number) * 100) / 100;

/**
 * Writes the steps between glyphs in hundredths of a pixel, where Chromium has seven figures: no screen shows less, and a file that goes from phone to phone is a
 * seventh smaller.
 */
export async function shortenSteps(document: PDFDocument): Promise<void> {
  const { context } = document;
  const shortened = document.getPages().map(async ({ node }) => {
    const content = pageContent(document, node).replace(STEP, (_, x: string, y: string) => `${inHundredths(x)} ${inHundredths(y)} Td`);
    node.set(PDFName.of('Contents'), context.register(await deflatedBeside(context, Buffer.from(content, 'latin1'))));
  });
  await Promise.all(shortened);
}
