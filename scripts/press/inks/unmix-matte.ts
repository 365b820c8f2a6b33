import { type PDFContext, type PDFDict, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { readSamples, type Samples } from '../graphics/read-samples.ts';
import { clamp } from './colour.ts';
import { numbersIn } from './functions/read-function.ts';

const key = (text: string): PDFName => PDFName.of(text);

/** The soft mask of an image whose samples were mixed with a colour, as far as the mask hides them (`Matte`, ISO 32000-2, 11.6.5.3). */
export function mattedMask(context: PDFContext, dict: PDFDict): PDFStream | undefined {
  const mask = context.lookup(dict.get(key('SMask')));
  return mask instanceof PDFStream && mask.dict.has(key('Matte')) ? mask : undefined;
}

/**
 * Takes the mixed-in colour out of the samples again, in place, since it is one of the former space; the image gets a mask that asks for no mixing. Where mask
 * and image are not of one size, which they have to be, only the mask is changed.
 */
export async function unmixMatte(context: PDFContext, dict: PDFDict, mask: PDFStream, samples: Samples): Promise<void> {
  const matte = numbersIn(context, mask.dict.get(key('Matte'))) ?? [];
  const alpha = await readSamples(context, mask, 1);
  if (alpha?.width === samples.width && alpha.height === samples.height && matte.length === samples.components) {
    const { values, components, most } = samples;
    for (let index = 0; index < values.length; index++) {
      const mixed = (matte[index % components] ?? 0) * most;
      const share = (alpha.values[Math.floor(index / components)] ?? 0) / alpha.most;
      if (share > 0) values[index] = Math.round(clamp(mixed + ((values[index] ?? 0) - mixed) / share, 0, most));
    }
  }
  const plain = mask.dict.clone();
  plain.delete(key('Matte'));
  dict.set(key('SMask'), context.register(PDFRawStream.of(plain, mask.getContents())));
}
