import type { PDFContext, PDFObject } from '@cantoo/pdf-lib';
import type { Colour } from './colour.ts';

/** What a colour is written as: components in a space, or nothing at all. */
export type Painted = { space: Space; components: readonly number[]; overprint: boolean } | 'nothing';

/** A colour space of the rewritten file: of the devices', or one that the resources name. */
export type Space = { device: 'DeviceGray' | 'DeviceCMYK' } | { name: string; object: PDFObject };

/** What the colours of a document are turned into. */
export interface Target {
  /** In which images and shadings are written, whatever their colours. */
  space: Space;
  components: number;
  /**
   * In which transparent objects are blended; named inks cannot be blended in. `below`: in the space of what they are drawn on, since a device makes four
   * inks of a grey that was blended apart (Ghostscript 10).
   */
  blend: 'below' | 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK';
  /** A colour among many, in `space`; `isDrawn`: of few, which are taken as those of text and areas are. */
  tone(colour: Colour, isDrawn?: boolean): readonly number[];
  /** A colour that text, rules and areas are painted with. */
  paint(colour: Colour, use: 'text' | 'area'): Painted;
  /** Whether its paints may ask to overprint. */
  overprints: boolean;
  /** Images of these stay as they are. */
  keeps: readonly ('gray' | 'cmyk')[];
}

/** Made for each document, since spaces are objects of it. */
export type MakeTarget = (context: PDFContext) => Target;

export const spaceObject = (context: PDFContext, space: Space): PDFObject =>
  'device' in space ? (context.obj(space.device as never) as PDFObject) : space.object;
