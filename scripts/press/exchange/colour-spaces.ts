import { PDFArray, type PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { dictAt, entry, nameText } from './dictionaries.ts';

/** Names that an inline image may write short (ISO 32000-1, table 93). */
const SHORT: Record<string, string> = { G: 'DeviceGray', RGB: 'DeviceRGB', CMYK: 'DeviceCMYK', I: 'Indexed' };

/**
 * The families of colour space (ISO 32000-1, 8.6) that a space is made of: its own, and those of what it indexes or stands in for.
 * @param resources in which a name that is no family's is looked up
 */
export function* familiesOf(space: PDFObject | undefined, resources: PDFDict | undefined, depth = 0): Generator<string> {
  // A space that names itself is a damaged one.
  if (space === undefined || depth > 8) return;
  if (space instanceof PDFName) {
    const name = nameText(space) ?? '';
    const named = entry(dictAt(resources, 'ColorSpace'), name);
    if (named === undefined) yield SHORT[name] ?? name;
    else yield* familiesOf(named, undefined, depth + 1);
    return;
  }
  if (!(space instanceof PDFArray)) return;
  const family = nameText(space.lookup(0)) ?? '';
  yield SHORT[family] ?? family;
  if (family === 'Indexed' || family === 'I' || family === 'Pattern') yield* familiesOf(space.lookup(1), resources, depth + 1);
  if (family === 'Separation' || family === 'DeviceN') yield* familiesOf(space.lookup(2), resources, depth + 1);
}
