import { createCanvas } from '@napi-rs/canvas';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pixels a point: a hairline of a tenth of a point still darkens one. */
const SCALE = 4;
/** Lighter than this, of 255, is paper. */
const PAPER = 245;

/** For pages by index: the heights, in points from the page's lower edge, at which anything is printed, from the top. */
export async function inkRows(bytes: Uint8Array, pages: readonly number[]): Promise<Map<number, number[]>> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  try {
    const found = new Map<number, number[]>();
    for (const index of pages) {
      const page = await document.getPage(index + 1);
      const viewport = page.getViewport({ scale: SCALE });
      const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      await page.render({ canvas: canvas as never, viewport, annotationMode: 0 }).promise;
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const isInked = (row: number) => data.subarray(row * canvas.width * 4, (row + 1) * canvas.width * 4).some((value) => value < PAPER);
      found.set(index, Array.from({ length: canvas.height }, (_, row) => row).filter(isInked).map((row) => (viewport.height - row) / SCALE)); // biome-ignore format: one call
    }
    return found;
  } finally {
    await task.destroy();
  }
}
