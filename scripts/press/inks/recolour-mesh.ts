import { PDFName, type PDFObject, PDFRawStream, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { deflated, streamBytes } from '../content/page-content.ts';
import { numberIn } from '../graphics/read-samples.ts';
import type { ColourSpace } from './colour-space.ts';
import { numbersIn } from './functions/read-function.ts';
import { readBits } from './functions/sampled.ts';
import type { Work } from './work.ts';

/**
 * Points and colours of a patch that begins anew, and of one that goes on from an edge (ISO 32000-2, 8.7.4.5.7 and 8.7.4.5.8); of a triangle's corner,
 * one of each.
 */
const PARTS: Record<number, { first: readonly [points: number, colours: number]; next: readonly [points: number, colours: number] }> = {
  4: { first: [1, 1], next: [1, 1] },
  5: { first: [1, 1], next: [1, 1] },
  6: { first: [12, 4], next: [8, 2] },
  7: { first: [16, 4], next: [12, 2] },
};

/** A mesh whose colours stand at its corners: each record is copied, with inks in 8 bits in place of its colours. */
export function recolourMesh(work: Work, ref: PDFObject, space: ColourSpace): void {
  const { context, target } = work;
  const stream = context.lookup(ref);
  if (!(stream instanceof PDFStream) || !(ref instanceof PDFRef)) return;
  const { dict } = stream;
  const number = (key: string) => numberIn(context, dict, key) ?? 0;
  const [type, coordinate, component] = [number('ShadingType'), number('BitsPerCoordinate'), number('BitsPerComponent')];
  const flag = type === 5 ? 0 : number('BitsPerFlag');
  const parts = PARTS[type];
  const decode = numbersIn(context, dict.get(PDFName.of('Decode'))) ?? [];
  if (parts === undefined) {
    work.report(`gradient of type ${type}`);
    return;
  }
  const bytes = streamBytes(stream);
  /** Inks of the corner whose colour begins at this bit. */
  const corner = (from: number): string => {
    const values = Array.from({ length: space.components }, (_, index) => {
      const [low = 0, high = 1] = decode.slice(4 + 2 * index);
      return low + (readBits(bytes, from + index * component, component) / (2 ** component - 1)) * (high - low);
    });
    const colour = space.colour(values);
    const tones = colour === undefined ? Array.from({ length: target.components }, () => 0) : target.tone(colour);
    return tones.map((tone) => Math.round(tone * 255).toString(2).padStart(8, '0')).join(''); // biome-ignore format: one number
  };
  let bits = '';
  for (let at = 0; at + flag + 2 * coordinate <= bytes.length * 8; at = Math.ceil(at / 8) * 8) {
    const [points, colours] = flag > 0 && (readBits(bytes, at, flag) & 3) !== 0 ? parts.next : parts.first;
    const geometry = flag + 2 * points * coordinate;
    const corners = Array.from({ length: colours }, (_, index) => corner(at + geometry + index * space.components * component));
    const record = binary(bytes, at, geometry) + corners.join('');
    bits += record.padEnd(Math.ceil(record.length / 8) * 8, '0');
    at += geometry + colours * space.components * component;
  }
  const { contents } = deflated(
    context,
    Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2)),
  );
  const ranges = Array.from({ length: 2 * target.components }, (_, index) => index % 2);
  const entries = { Filter: 'FlateDecode', Length: contents.length, BitsPerComponent: 8, Decode: [...decode.slice(0, 4), ...ranges] };
  for (const [key, value] of Object.entries(entries)) dict.set(PDFName.of(key), context.obj(value as never));
  dict.delete(PDFName.of('DecodeParms'));
  context.assign(ref, PDFRawStream.of(dict, contents));
}

const binary = (bytes: Uint8Array, from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => readBits(bytes, from + index, 1)).join('');
