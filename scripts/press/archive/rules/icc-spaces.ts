import { PDFArray, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { numberAt } from '../../exchange/dictionaries.ts';
import { profileIn } from '../archive-file.ts';
import type { ArchiveRule } from '../rule.ts';

const COMPONENTS: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, 'Lab ': 3, CMYK: 4 };
const CLASSES = ['prtr', 'mntr', 'scnr', 'spac'];

/** Clause 6.2.4.2: colours with a profile have one that can be read and is of so many colours. */
export const iccSpaces: ArchiveRule = {
  clause: '6.2.4.2',
  expects: 'an ICC profile, version 2 or 4, of as many colours as the space has',
  hint: 'Convert the images to sRGB or grey.',
  *breaches({ access: { context } }) {
    const seen = new Set<PDFObject>();
    for (const [, object] of context.enumerateIndirectObjects()) {
      for (const array of arraysIn(object)) {
        const stream = array.get(0) === PDFName.of('ICCBased') ? context.lookup(array.get(1)) : undefined;
        if (!(stream instanceof PDFStream) || seen.has(stream)) continue;
        seen.add(stream);
        const { deviceClass = '', space = '', version = 9 } = profileIn(stream) ?? {};
        const isKnown = CLASSES.includes(deviceClass) && version <= 4 && COMPONENTS[space] === numberAt(stream.dict, 'N');
        if (!isKnown) yield { found: 'colour space with another profile' };
      }
    }
  },
};

/** Arrays of an object, those that are written in place within it too. */
function* arraysIn(object: PDFObject | undefined): Generator<PDFArray> {
  if (object instanceof PDFArray) {
    yield object;
    for (const each of object.asArray()) yield* arraysIn(each);
  } else if (object instanceof PDFStream) yield* arraysIn(object.dict);
  else if (object !== undefined && 'values' in object) for (const each of (object as unknown as { values(): PDFObject[] }).values()) yield* arraysIn(each);
}
