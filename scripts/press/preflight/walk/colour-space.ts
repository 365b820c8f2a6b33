import { PDFArray, type PDFDict, PDFHexString, PDFName, PDFNumber, PDFStream, PDFString } from '@cantoo/pdf-lib';
import type { Colour, Family } from './colour.ts';
import { readableBytes } from './readable-bytes.ts';

/** A colour space as far as it matters in print (ISO 32000-2, 8.6). */
export interface ColourSpace {
  family: Family;
  components: number;
  /** The colour that these operands select. */
  colour: (values: readonly number[]) => Colour;
  /** What a space begins with, before a colour is chosen. */
  initial: Colour;
}

const plain = (family: Family, initial: readonly number[]): ColourSpace => ({
  family,
  components: initial.length,
  colour: (values) => ({ family, values }),
  initial: { family, values: initial },
});

export const GREY = plain('grey', [0]);
export const RGB = plain('rgb', [0, 0, 0]);
export const CMYK = plain('cmyk', [0, 0, 0, 1]);
const LAB = plain('lab', [0, 0, 0]);
export const PATTERN = plain('pattern', []);

const BY_NAME: Record<string, ColourSpace> = {
  DeviceGray: GREY, G: GREY, CalGray: GREY,
  DeviceRGB: RGB, RGB, CalRGB: RGB,
  DeviceCMYK: CMYK, CMYK,
  Lab: LAB, Pattern: PATTERN,
}; // biome-ignore format: a table
const BY_COMPONENTS: Record<number, ColourSpace> = { 1: GREY, 3: RGB, 4: CMYK };

/** Spaces are named within spaces; deeper than this is a loop. */
const DEPTH = 8;

/** Reads a colour space from a name, an array or, within an array, either. `named`: the resources to look a name up in. */
export function readColourSpace(value: unknown, named?: PDFDict, depth = 0): ColourSpace {
  if (depth > DEPTH) return PATTERN;
  if (value instanceof PDFName) {
    const own = named?.lookup(value);
    return own === undefined ? (BY_NAME[value.decodeText()] ?? PATTERN) : readColourSpace(own, undefined, depth + 1);
  }
  if (!(value instanceof PDFArray)) return PATTERN;
  const first = value.lookup(0);
  const kind = first instanceof PDFName ? first.decodeText() : '';
  const inner = (index: number): ColourSpace => readColourSpace(value.lookup(index), named, depth + 1);
  if (kind === 'ICCBased') return profiled(value.lookup(1));
  if (kind === 'Indexed' || kind === 'I') return indexed(inner(1), bytesOf(value.lookup(3)));
  if (kind === 'Separation') return spot([value.lookup(1)]);
  if (kind === 'DeviceN') {
    const names = value.lookup(1);
    return spot(names instanceof PDFArray ? names.asArray() : []);
  }
  return BY_NAME[kind] ?? PATTERN;
}

function profiled(stream: unknown): ColourSpace {
  const count = stream instanceof PDFStream ? stream.dict.lookup(PDFName.of('N')) : undefined;
  return (count instanceof PDFNumber ? BY_COMPONENTS[count.asNumber()] : undefined) ?? PATTERN;
}

function indexed(base: ColourSpace, table: Uint8Array): ColourSpace {
  const colour = ([index = 0]: readonly number[]): Colour => {
    const start = Math.max(0, Math.round(index)) * base.components;
    return base.colour(Array.from(table.subarray(start, start + base.components), (byte) => byte / 255));
  };
  return { family: base.family, components: 1, colour, initial: colour([0]) };
}

function spot(names: readonly unknown[]): ColourSpace {
  const inks = names.map((each) => (each instanceof PDFName ? each.decodeText() : ''));
  const colour = (values: readonly number[]): Colour => ({ family: 'spot', values, inks });
  return { family: 'spot', components: inks.length, colour, initial: colour(inks.map(() => 1)) };
}

function bytesOf(value: unknown): Uint8Array {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.asBytes();
  return value instanceof PDFStream ? (readableBytes(value) ?? new Uint8Array()) : new Uint8Array();
}
