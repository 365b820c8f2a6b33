import { createCanvas } from '@napi-rs/canvas';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pixels of every page at 72 dpi, RGBA. */
export async function rasterise(bytes: Uint8Array): Promise<Uint8ClampedArray[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  try {
    const pages: Uint8ClampedArray[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      const canvasContext = canvas.getContext('2d');
      await page.render({ canvas: canvas as never, canvasContext: canvasContext as never, viewport, annotationMode: 0 }).promise;
      pages.push(canvasContext.getImageData(0, 0, canvas.width, canvas.height).data as never);
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** Below this difference of a channel, of 255, the eye sees one colour: what rounding and smoothed edges amount to. */
const TOLERANCE = 16;

/** The share of pixels that differ. */
export function difference(a: Uint8ClampedArray, b: Uint8ClampedArray, tolerance = TOLERANCE): number {
  if (a.length !== b.length) return 1;
  let differing = 0;
  for (let i = 0; i < a.length; i += 4) {
    if ([0, 1, 2].some((channel) => Math.abs((a[i + channel] ?? 0) - (b[i + channel] ?? 0)) > tolerance)) differing++;
  }
  return differing / (a.length / 4);
}
