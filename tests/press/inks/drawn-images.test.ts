import { PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readSamples } from '../../../scripts/press/graphics/read-samples.ts';
import { blackWith } from '../../../scripts/press/inks/black-target.ts';
import { toProcessInks } from '../../../scripts/press/inks/cmyk-profile.ts';
import { COATED, cmykTarget } from '../../../scripts/press/inks/cmyk-target.ts';
import { recolour } from '../../../scripts/press/inks/recolour.ts';
import { separation, toneSeparation } from '../../../scripts/press/inks/separation.ts';
import { spotTarget } from '../../../scripts/press/inks/spot-target.ts';
import type { MakeTarget } from '../../../scripts/press/inks/target.ts';
import { openPdf } from '../../../scripts/press/open-pdf.ts';
import { makePdf } from './make-pdf.ts';

const [WHITE, BLACK, ACCENT] = [
  [255, 255, 255],
  [0, 0, 0],
  [209, 32, 47],
];
const INKS = [
  { name: 'Black', colour: '#000000' },
  { name: 'Bright Red', colour: '#f15060' },
];
const TONES = [40, 90, 140, 190].map((value) => [value, value, value + 20]);

/** What becomes of every colour of an image, in inks of 0 to 255. */
async function inked(colours: readonly number[][], target: MakeTarget): Promise<number[][]> {
  const image = { Type: 'XObject', Subtype: 'Image', Width: colours.length, Height: 1, BitsPerComponent: 8, ColorSpace: 'DeviceRGB' };
  const document = await openPdf(
    await makePdf('100 0 0 100 0 0 cm /I Do', ({ stream }) => ({ XObject: { I: stream(Uint8Array.from(colours.flat()), image) } })),
  );
  await recolour(document, target, { path: 'a.pdf' });
  const objects = document.context.lookup(document.getPage(0).node.Resources()?.get(PDFName.of('XObject')), PDFDict);
  const ref = objects.get(PDFName.of('I'));
  const found = ref instanceof PDFRef ? document.context.lookup(ref) : undefined;
  if (!(found instanceof PDFRawStream)) throw new Error('expected an image');
  const components = target(document.context).components;
  const { values } = (await readSamples(document.context, found, components)) ?? { values: [] };
  return colours.map((_, index) => Array.from(values.slice(index * components, (index + 1) * components)));
}

describe('an image of few colours, such as a photograph made of dots', () => {
  const drawn = [WHITE, BLACK, ACCENT] as number[][];

  it('is printed by a copier in full black, without grey', async () => {
    expect(await inked(drawn, blackWith(['#d1202f']))).toEqual([[255], [0], [0]]);
    expect((await inked([...drawn, ...TONES], blackWith(['#d1202f'])))[2]?.[0], 'a photograph keeps its tones').toBeGreaterThan(100);
  });

  it('has its black of the black ink alone in process inks', async () => {
    const target = cmykTarget(await toProcessInks(), { inkLimit: COATED });
    expect((await inked(drawn, target)).slice(0, 2)).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 255],
    ]);
    expect((await inked([...drawn, ...TONES], target))[1]?.[0], 'a photograph has its shadows of all inks').toBeGreaterThan(0);
  });

  it('has each colour of one named ink', async () => {
    const target = spotTarget({ inks: INKS, separate: separation(INKS), separateTones: toneSeparation(INKS) });
    expect(await inked(drawn, target)).toEqual([
      [0, 0],
      [255, 0],
      [0, 255],
    ]);
  });
});
