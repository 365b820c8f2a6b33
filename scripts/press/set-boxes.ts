import { PDFName, type PDFPage } from '@cantoo/pdf-lib';
import type { Box, PageGeometry } from '../model/geometry.ts';

/** Gives a printed page its exact boxes (ISO 32000-2, 14.11.2): Chromium rounds them. */
export function setBoxes({ node }: PDFPage, { boxes }: Pick<PageGeometry, 'boxes'>): void {
  const box = (values: Box) => node.context.obj([...values].map((value) => Math.round(value * 1e4) / 1e4));
  for (const [key, values] of [['MediaBox', boxes.media], ['CropBox', boxes.media], ['BleedBox', boxes.bleed], ['TrimBox', boxes.trim], ['ArtBox', boxes.trim]] as const) node.set(PDFName.of(key), box(values)); // biome-ignore format: a table
}
