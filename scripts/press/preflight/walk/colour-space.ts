import { type PDFDict, PDFHexString, PDFStream, PDFString } from '@cantoo/pdf-lib';
import { readableBytes } from '../../content/readable-bytes.ts';
import { readSpaceForm, type SpaceForm } from '../../graphics/space-form.ts';
import type { Colour, Family } from './colour.ts';

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

/** Reads a colour space from a name or an array; what is none is taken for a pattern, of which nothing is known. `named`: the resources to look a name up in. */
export const readColourSpace = (value: unknown, named?: PDFDict): ColourSpace => ofForm(readSpaceForm(value, named));

function ofForm(form: SpaceForm | undefined): ColourSpace {
  switch (form?.kind) {
    case 'gray':
      return GREY;
    case 'rgb':
      return RGB;
    case 'cmyk':
      return CMYK;
    case 'lab':
      return LAB;
    case 'indexed':
      return indexed(ofForm(form.base), bytesOf(form.table));
    case 'inks':
      return spot(form.names);
    default:
      return PATTERN;
  }
}

function indexed(base: ColourSpace, table: Uint8Array): ColourSpace {
  const colour = ([index = 0]: readonly number[]): Colour => {
    const start = Math.max(0, Math.round(index)) * base.components;
    return base.colour(Array.from(table.subarray(start, start + base.components), (byte) => byte / 255));
  };
  return { family: base.family, components: 1, colour, initial: colour([0]) };
}

function spot(inks: readonly string[]): ColourSpace {
  const colour = (values: readonly number[]): Colour => ({ family: 'spot', values, inks });
  return { family: 'spot', components: inks.length, colour, initial: colour(inks.map(() => 1)) };
}

function bytesOf(value: unknown): Uint8Array {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.asBytes();
  return value instanceof PDFStream ? (readableBytes(value) ?? new Uint8Array()) : new Uint8Array();
}
