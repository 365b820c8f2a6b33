import { type PDFContext, type PDFDict, PDFHexString, type PDFObject, PDFStream, PDFString } from '@cantoo/pdf-lib';
import type { Tints } from '../../model/inks.ts';
import { streamBytes } from '../content/page-content.ts';
import { readSpaceForm, type SpaceForm } from '../graphics/space-form.ts';
import { BLACK, type Colour, clamp, ofCmyk, ofGray, ofLab, ofRgb } from './colour.ts';
import { numbersIn, readFunction } from './functions/read-function.ts';

/** A colour space that colours can be read in. */
export interface ColourSpace {
  /** Which of the process spaces it is at bottom, where images need not be looked into. */
  family: 'gray' | 'rgb' | 'cmyk' | 'other' | 'pattern';
  components: number;
  /** What a colour is until one is set (ISO 32000-2, 8.6.5.1 and following). */
  initial: readonly number[];
  /** Undefined for what is not painted: `Separation /None`. */
  colour(components: readonly number[]): Colour | undefined;
  /** What an image's samples stand for, where nothing else is said: two numbers a component. */
  decode(bits: number): number[];
  /** Of a pattern: the space that an uncoloured one is painted in. */
  base?: ColourSpace;
}

const unit = (components: number) => () => Array.from({ length: 2 * components }, (_, index) => index % 2);
export const GRAY: ColourSpace = { family: 'gray', components: 1, initial: [0], colour: ([gray = 0]) => ofGray(gray), decode: unit(1) };
export const RGB: ColourSpace = { family: 'rgb', components: 3, initial: [0, 0, 0], colour: ofRgb, decode: unit(3) };
export const CMYK: ColourSpace = { family: 'cmyk', components: 4, initial: [0, 0, 0, 1], colour: ofCmyk, decode: unit(4) };
const LAB_RANGE = [-100, 100, -100, 100];
const patternOver = (base?: ColourSpace): ColourSpace => ({
  family: 'pattern',
  components: 0,
  initial: [],
  colour: () => BLACK,
  decode: () => [],
  ...(base ? { base } : {}),
});

/**
 * Reads a colour space; undefined where it is none that colours can be reckoned in.
 * @param named those of the resources, by name
 */
export const readColourSpace = (context: PDFContext, object: PDFObject | undefined, named?: PDFDict): ColourSpace | undefined =>
  ofForm(context, readSpaceForm(context.lookup(object), named));

function ofForm(context: PDFContext, form: SpaceForm | undefined): ColourSpace | undefined {
  switch (form?.kind) {
    case 'gray':
      return GRAY;
    case 'rgb':
      return RGB;
    case 'cmyk':
      return CMYK;
    case 'lab': {
      const range = numbersIn(context, form.range) ?? LAB_RANGE;
      return { family: 'other', components: 3, initial: [0, 0, 0], colour: ofLab, decode: () => [0, 100, ...range] };
    }
    case 'indexed':
      return indexed(ofForm(context, form.base), form.table);
    case 'inks':
      return colorants(form.names, ofForm(context, form.alternate), readFunction(context, form.tint));
    case 'pattern':
      return patternOver(ofForm(context, form.base));
    default:
      return undefined;
  }
}

/** Colours by number in a table (8.6.6.3). */
function indexed(base: ColourSpace | undefined, table: PDFObject | undefined): ColourSpace | undefined {
  const bytes = table instanceof PDFStream ? streamBytes(table) : table instanceof PDFString || table instanceof PDFHexString ? table.asBytes() : undefined;
  if (base === undefined || bytes === undefined) return undefined;
  const bounds = base.decode(8);
  const colour = ([index = 0]: readonly number[]) => {
    const from = Math.max(0, Math.round(index)) * base.components;
    return base.colour(Array.from({ length: base.components }, (_, component) => {
      const [low = 0, high = 1] = bounds.slice(2 * component);
      return low + ((bytes[from + component] ?? 0) / 255) * (high - low);
    })); // biome-ignore format: one call
  };
  return { family: 'other', components: 1, initial: [0], colour, decode: (bits) => [0, 2 ** bits - 1] };
}

/** Named inks (8.6.6.4, 8.6.6.5), which look as their function of tints says. */
function colorants(names: readonly string[], alternate: ColourSpace | undefined, look: ReturnType<typeof readFunction>): ColourSpace | undefined {
  const components = names.length;
  const space = { family: 'other', components, initial: names.map(() => 1), decode: unit(components) } as const;
  if (names.every((name) => name === 'None')) return { ...space, colour: () => undefined };
  if (names.length === 1 && names[0] === 'All') return { ...space, colour: ([tint = 1]) => ({ ...ofGray(1 - tint), all: clamp(tint) }) };
  if (alternate === undefined || look === undefined) return undefined;
  const colour = (values: readonly number[]): Colour | undefined => {
    const looks = alternate.colour(look(values));
    const tints: Tints = Object.fromEntries(names.flatMap((name, index) => (name === 'None' ? [] : [[name, clamp(values[index] ?? 0)]])));
    return looks && { ...looks, tints };
  };
  return { ...space, colour };
}
