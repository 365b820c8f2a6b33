import { PDFArray, PDFBool, type PDFDict, PDFName, type PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { deflated } from '../content/page-content.ts';
import { predictRows } from '../graphics/predictor.ts';
import { filtersOf, JPEG, numberIn, readSamples, type Samples } from '../graphics/read-samples.ts';
import { colourKey } from './colour-key.ts';
import { type ColourSpace, readColourSpace } from './colour-space.ts';
import { numbersIn } from './functions/read-function.ts';
import { isDrawing } from './is-drawing.ts';
import { screened } from './screen.ts';
import { spaceObject } from './target.ts';
import { mattedMask, unmixMatte } from './unmix-matte.ts';
import type { Work } from './work.ts';

const name = (text: string): PDFName => PDFName.of(text);
const TOO_MUCH = 'Save the image as JPEG or PNG, and export the document again.';

/** Turns the colours of an image into inks. What has few colours keeps its samples and gets another palette; other samples are written anew, without loss. */
export async function recolourImage(work: Work, ref: PDFRef): Promise<void> {
  const { context, done, target } = work;
  const stream = context.lookup(ref);
  if (!(stream instanceof PDFStream) || done.has(stream.dict)) return;
  const { dict } = stream;
  done.add(dict);
  // A stencil is painted with the colour of its page.
  if (context.lookup(dict.get(name('ImageMask'))) === PDFBool.True) return;
  const filters = filtersOf(context, dict);
  const space = readColourSpace(context, dict.get(name('ColorSpace')));
  if (space === undefined || space.components === 0) {
    work.report(filters.includes('JPXDecode') ? 'image in JPEG 2000' : 'colour space of an image', TOO_MUCH);
    return;
  }
  const bits = numberIn(context, dict, 'BitsPerComponent') ?? 8;
  const bounds = numbersIn(context, dict.get(name('Decode'))) ?? space.decode(bits);
  // Nothing is gained by dots for what has only two tones.
  const isTonal = work.screen === undefined || bits === 1;
  if (isTonal && (target.keeps as readonly string[]).includes(space.family)) {
    dict.set(name('ColorSpace'), name(space.family === 'gray' ? 'DeviceGray' : 'DeviceCMYK'));
    return;
  }
  const mask = mattedMask(context, dict);
  if (isTonal && mask === undefined && space.components === 1 && bits <= 8 && filters.at(-1) !== JPEG && !filters.includes('JPXDecode')) {
    replacePalette(work, dict, space, bits, bounds);
    return;
  }
  const samples = await readSamples(context, stream, space.components);
  if (samples === undefined) {
    work.report(`image that cannot be read (\`${filters.at(-1)}\`)`, TOO_MUCH);
    return;
  }
  if (mask) await unmixMatte(context, dict, mask, samples);
  writeImage(work, ref, dict, inked(work, samples, space, bounds), samples);
}

/** Every value that a sample can have becomes an entry of a palette. */
function replacePalette({ context, target }: Work, dict: PDFDict, space: ColourSpace, bits: number, [low = 0, high = 1]: readonly number[]): void {
  const most = 2 ** bits - 1;
  const inks = tonesOf(target, space);
  const table = Uint8Array.from(Array.from({ length: most + 1 }, (_, value) => inks([low + (value / most) * (high - low)])).flat());
  dict.set(name('ColorSpace'), context.obj(['Indexed', spaceObject(context, target.space), most, context.register(deflated(context, table))] as never));
  dict.delete(name('Decode'));
}

/** Inks in 8 bits for the components of a colour. */
const tonesOf = (target: Work['target'], space: ColourSpace, isDrawn = false) => (components: readonly number[]): number[] => {
  const colour = space.colour(components);
  return Array.from(colour === undefined ? { length: target.components } : target.tone(colour, isDrawn), (value) => Math.round((value ?? 0) * 255));
}; // biome-ignore format: one function

/** Six samples of 8 bits are a number that is exact. */
const MOST_REMEMBERED = 6;

function inked({ target }: Work, samples: Samples, space: ColourSpace, bounds: readonly number[]): Uint8Array {
  const { values, components, most } = samples;
  const inks = tonesOf(target, space, isDrawing(samples));
  const known = new Map<number, readonly number[]>();
  const result = new Uint8Array((values.length / components) * target.components);
  for (let pixel = 0, to = 0; pixel < values.length; pixel += components) {
    let key = 0;
    for (let component = 0; component < components; component++) key = key * 256 + (values[pixel + component] ?? 0);
    let tones = components <= MOST_REMEMBERED ? known.get(key) : undefined;
    if (tones === undefined) {
      const colour = Array.from(values.subarray(pixel, pixel + components), (value, component) => {
        const [low = 0, high = 1] = [bounds[2 * component], bounds[2 * component + 1]];
        return low + (value / most) * (high - low);
      });
      tones = inks(colour);
      known.set(key, tones);
    }
    for (const tone of tones) result[to++] = tone;
  }
  return result;
}

function writeImage(work: Work, ref: PDFRef, dict: PDFDict, tones: Uint8Array, samples: Samples): void {
  const { context, target, screen, sizes } = work;
  const mask = context.lookup(dict.get(name('Mask')));
  const key = mask instanceof PDFArray ? colourKey(context, samples, numbersIn(context, mask) ?? []) : undefined;
  const size = sizes.get(ref);
  const raster = { width: samples.width, height: samples.height, bits: 8, bytes: tones };
  const isScreened = screen !== undefined && size !== undefined;
  const { width, height, bits, bytes } = isScreened ? screened(raster, screen, size) : raster;
  const entries = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: bits };
  // Drawings compress best as they are.
  const isPhotograph = !isScreened && filtersOf(context, dict).at(-1) === JPEG;
  const rows = isPhotograph ? predictRows(bytes, target.components, width) : undefined;
  const written = rows === undefined ? deflated(context, bytes, entries) : deflated(context, rows.bytes, { ...entries, DecodeParms: rows.parameters });
  for (const kept of ['SMask', 'Mask', 'Intent', 'StructParent', 'OC', ...(isScreened ? [] : ['Interpolate'])].map(name)) {
    const value = dict.get(kept);
    if (value !== undefined) written.dict.set(kept, value);
  }
  if (key !== undefined) written.dict.set(name('Mask'), context.register(key));
  written.dict.set(name('ColorSpace'), spaceObject(context, target.space));
  work.done.add(written.dict);
  context.assign(ref, written);
}
