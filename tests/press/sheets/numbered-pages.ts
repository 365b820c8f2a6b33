import { degrees, PDFDocument, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export const mm = (length: number): number => (length * 72) / 25.4;

export interface NumberedOptions {
  /** Trimmed size in millimetres; A5 where nothing is said. */
  size?: [width: number, height: number];
  /** In millimetres; boxes are set where there is one. */
  bleed?: number;
  change?: (page: PDFPage, number: number) => void;
}

/** A document whose pages each carry their number, in the middle of what is left after trimming. */
export async function numberedPages(count: number, { size = [148, 210], bleed = 0, change }: NumberedOptions = {}): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const [width, height, around] = [mm(size[0]), mm(size[1]), mm(bleed)];
  for (let number = 1; number <= count; number++) {
    const page = document.addPage([width + 2 * around, height + 2 * around]);
    if (bleed > 0) {
      page.setTrimBox(around, around, width, height);
      page.setBleedBox(0, 0, width + 2 * around, height + 2 * around);
    }
    page.drawText(String(number), { x: around + width / 2, y: around + height / 2, size: 12, font });
    change?.(page, number);
  }
  return saved(document);
}

/** As it is when it is read from a file. */
export async function saved(document: PDFDocument): Promise<PDFDocument> {
  return PDFDocument.load(await document.save({ addDefaultPage: false, updateFieldAppearances: false }), { updateMetadata: false });
}

export const turnBy = (angle: number) => (page: PDFPage) => page.setRotation(degrees(angle));

export interface Folio {
  number: number;
  /** Points from the lower left corner of the side. */
  x: number;
  y: number;
  /** Degrees counterclockwise. */
  rotation: number;
}

/** The numbers on each side, as a reader program sees them. */
export async function foliosOf(pdf: Uint8Array): Promise<Folio[][]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  try {
    const sides: Folio[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const content = await (await document.getPage(number)).getTextContent();
      sides.push(content.items.flatMap((item) => ('str' in item && /^\d+$/.test(item.str) ? [folio(item.str, item.transform)] : [])));
    }
    return sides;
  } finally {
    await task.destroy();
  }
}

function folio(text: string, [a = 0, b = 0, , , x = 0, y = 0]: number[]): Folio {
  return { number: Number(text), x, y, rotation: (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360 };
}
