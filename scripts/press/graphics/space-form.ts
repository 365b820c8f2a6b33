import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';

/** A colour space as a file describes it (ISO 32000-2, 8.6); what colours in it mean, who reads it decides. Profiles are taken for what they nearly always are. */
export type SpaceForm =
  | { kind: 'gray' | 'rgb' | 'cmyk' }
  /** `range`: of a* and b*. */
  | { kind: 'lab'; range: PDFObject | undefined }
  /** Colours by number in a table: a string or a stream. */
  | { kind: 'indexed'; base: SpaceForm | undefined; table: PDFObject | undefined }
  /** `Separation` and `DeviceN`. `tint` is the function that says how the inks look in `alternate`. */
  | { kind: 'inks'; names: readonly string[]; alternate: SpaceForm | undefined; tint: PDFObject | undefined }
  /** `base`: the space that an uncoloured pattern is painted in. */
  | { kind: 'pattern'; base: SpaceForm | undefined };

/** A space over a space over a space; a file may claim that one is its own base. */
const DEEPEST = 6;
const DEVICES: ReadonlyMap<string, SpaceForm> = new Map([
  ['DeviceGray', { kind: 'gray' }],
  ['DeviceRGB', { kind: 'rgb' }],
  ['DeviceCMYK', { kind: 'cmyk' }],
  ['Pattern', { kind: 'pattern', base: undefined }],
]);
/** Names that resources may give to something else: without parameters, and short in inline images. */
const SHORT: ReadonlyMap<string, SpaceForm> = new Map([
  ['CalGray', { kind: 'gray' }],
  ['CalRGB', { kind: 'rgb' }],
  ['Lab', { kind: 'lab', range: undefined }],
  ['G', { kind: 'gray' }],
  ['RGB', { kind: 'rgb' }],
  ['CMYK', { kind: 'cmyk' }],
]);
const BY_COMPONENTS: Readonly<Record<number, SpaceForm>> = { 1: { kind: 'gray' }, 3: { kind: 'rgb' }, 4: { kind: 'cmyk' } };

/**
 * Reads what a colour space is; undefined where it is none.
 * @param object a name or an array, no reference
 * @param named those of the resources, by name
 */
export function readSpaceForm(object: unknown, named: PDFDict | undefined, depth = 0): SpaceForm | undefined {
  if (depth > DEEPEST) return undefined;
  if (object instanceof PDFArray) return readArray(object, named, depth + 1);
  if (!(object instanceof PDFName)) return undefined;
  const device = DEVICES.get(textOf(object));
  const own = device === undefined ? named?.lookup(object) : undefined;
  return own === undefined ? (device ?? SHORT.get(textOf(object))) : readSpaceForm(own, undefined, depth + 1);
}

function readArray(array: PDFArray, named: PDFDict | undefined, depth: number): SpaceForm | undefined {
  const at = (index: number): PDFObject | undefined => (index < array.size() ? array.lookup(index) : undefined);
  const read = (index: number): SpaceForm | undefined => readSpaceForm(at(index), named, depth);
  const [first, second] = [at(0), at(1)];
  const family = first instanceof PDFName ? textOf(first) : '';
  switch (family) {
    case 'ICCBased':
      return profiled(second);
    case 'Lab':
      return { kind: 'lab', range: second instanceof PDFDict ? second.lookup(PDFName.of('Range')) : undefined };
    case 'Indexed':
    case 'I':
      return { kind: 'indexed', base: read(1), table: at(3) };
    case 'Separation':
      return { kind: 'inks', names: [inkOf(second)], alternate: read(2), tint: at(3) };
    case 'DeviceN':
      if (!(second instanceof PDFArray)) return undefined;
      return { kind: 'inks', names: second.asArray().map((_, index) => inkOf(second.lookup(index))), alternate: read(2), tint: at(3) };
    case 'Pattern':
      return { kind: 'pattern', base: read(1) };
    default:
      return DEVICES.get(family) ?? SHORT.get(family);
  }
}

function profiled(stream: unknown): SpaceForm | undefined {
  const count = stream instanceof PDFStream ? stream.dict.lookup(PDFName.of('N')) : undefined;
  return count instanceof PDFNumber ? BY_COMPONENTS[count.asNumber()] : undefined;
}

const inkOf = (name: unknown): string => (name instanceof PDFName ? textOf(name) : '');

/** Names are UTF-8 (7.3.5). */
const textOf = (name: PDFName): string => new TextDecoder().decode(name.asBytes());
