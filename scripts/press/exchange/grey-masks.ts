import { PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import type { Rgb } from '../../model/hex-colour.ts';
import type { Problem } from '../../model/problem.ts';
import { finishResources, recolourStream } from '../inks/recolour-resources.ts';
import type { MakeTarget } from '../inks/target.ts';
import { createWork } from '../inks/work.ts';
import { elementsOf, entry, nameAt, reachable } from './dictionaries.ts';

/** Luminosity of RGB, as masks reckon it (ISO 32000-1, 11.5.3 and 11.3.5.3). */
const luminosity = ([red, green, blue]: Rgb): number => 0.3 * red + 0.59 * green + 0.11 * blue;

const maskTarget: MakeTarget = () => ({
  space: { device: 'DeviceGray' },
  components: 1,
  blend: 'DeviceGray',
  keeps: ['gray'],
  overprints: false,
  tone: ({ rgb }) => [luminosity(rgb)],
  paint: ({ rgb }) => ({ space: { device: 'DeviceGray' }, components: [luminosity(rgb)], overprint: false }),
});

/**
 * Turns luminosity masks into grey. `recolour` leaves them, since nothing of them is printed; but PDF/X-4 has no RGB where the press has none, and a browser
 * writes each fading gradient and shadow with a mask in RGB. The mask lets through as much as it did.
 *
 * @param path of the file, for messages
 */
export async function greyMasks(document: PDFDocument, path: string): Promise<Problem[]> {
  const { context } = document;
  const work = createWork(document, maskTarget(context), path);
  for (const object of [...reachable(context, [document.catalog])]) {
    if (!(object instanceof PDFDict) || nameAt(object, 'S') !== 'Luminosity') continue;
    const group = object.get(PDFName.of('G'));
    if (!(group instanceof PDFRef)) continue;
    await recolourStream(work, group, context.obj({}), { isInherited: false });
    greyBackdrop(object);
  }
  finishResources(work);
  return [...work.problems.values()];
}

/** The colour around the mask, in the space of its group (ISO 32000-1, table 144). */
function greyBackdrop(mask: PDFDict): void {
  const [red, green, blue, black] = elementsOf(mask.context, entry(mask, 'BC')).map((each) => (each instanceof PDFNumber ? each.asNumber() : 0));
  if (red === undefined || green === undefined || blue === undefined || black !== undefined) return;
  mask.set(PDFName.of('BC'), mask.context.obj([luminosity([red, green, blue])]));
}
