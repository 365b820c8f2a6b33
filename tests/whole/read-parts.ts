import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Where text stands on a side of a sheet, from the baselines to the tops of the letters, in points from its lower left corner. */
export interface Extent {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** What a reader sees on a part of a side. */
export interface Part {
  /** All characters that are printed, in the order in which they are drawn, without white space. */
  text: string;
  /** How the lines stand, in degrees: 0 upright, 180 on their heads; empty without text. */
  rotations: Set<number>;
  extent: Extent;
}

export interface PartedSide {
  width: number;
  height: number;
  /** From the left. */
  parts: Part[];
}

/** Height of the tallest letters above the baseline, in em. */
const ASCENDER = 0.75;

/** The text of every page of a PDF, divided into equal upright strips by where it stands. */
export async function readParts(bytes: Uint8Array, count: number): Promise<PartedSide[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  try {
    const sides: PartedSide[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const side: PartedSide = { width: right - left, height: top - bottom, parts: Array.from({ length: count }, emptyPart) };
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
        const [angle, size] = [Math.atan2(b, a), Math.hypot(c, d)];
        const [endX, endY] = [x + item.width * Math.cos(angle), y + item.width * Math.sin(angle) + ASCENDER * size * Math.cos(angle)];
        const part = side.parts[Math.floor((((x + endX) / 2) * count) / side.width)];
        if (!part) throw new Error(`page ${number}: «${item.str}» stands outside the paper`);
        add(part, item.str, Math.round((angle * 180) / Math.PI + 360) % 360, {
          left: Math.min(x, endX),
          bottom: Math.min(y, endY),
          right: Math.max(x, endX),
          top: Math.max(y, endY),
        });
      }
      sides.push(side);
    }
    return sides;
  } finally {
    await task.destroy();
  }
}

const emptyPart = (): Part => ({
  text: '',
  rotations: new Set(),
  extent: { left: Number.POSITIVE_INFINITY, bottom: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY, top: Number.NEGATIVE_INFINITY },
});

function add(part: Part, text: string, rotation: number, { left, bottom, right, top }: Extent): void {
  part.text += text.replace(/\s+/g, '');
  part.rotations.add(rotation);
  const { extent } = part;
  part.extent = {
    left: Math.min(extent.left, left),
    bottom: Math.min(extent.bottom, bottom),
    right: Math.max(extent.right, right),
    top: Math.max(extent.top, top),
  };
}
