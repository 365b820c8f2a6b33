import { createCanvas } from '@napi-rs/canvas';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as it is seen, four bytes a pixel. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
  /** Colour at a point of the page, in points from its lower left corner. */
  at(x: number, y: number): [red: number, green: number, blue: number];
}

/** Draws a page on white paper. `scale`: pixels a point. */
export async function picture(bytes: Uint8Array, number = 1, scale = 2): Promise<Picture> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  try {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale });
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
    const canvas = createCanvas(width, height);
    await page.render({ canvas: canvas as never, viewport }).promise;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    const at = (x: number, y: number): [number, number, number] => {
      const from = (Math.floor(height - y * scale) * width + Math.floor(x * scale)) * 4;
      return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
    };
    return { width, height, data, at };
  } finally {
    await task.destroy();
  }
}

/** Greatest difference of a component, and the share of pixels that differ by more than a just visible step. */
export function difference(a: Picture, b: Picture): { greatest: number; share: number } {
  let [greatest, differing] = [0, 0];
  for (let at = 0; at < a.data.length; at += 4) {
    const step = Math.max(...[0, 1, 2].map((component) => Math.abs((a.data[at + component] ?? 0) - (b.data[at + component] ?? 0))));
    greatest = Math.max(greatest, step);
    if (step > 12) differing++;
  }
  return { greatest, share: (4 * differing) / a.data.length };
}
