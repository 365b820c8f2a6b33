import { clamp } from '../colour.ts';
import type { Calculate } from './calculate.ts';

interface Samples {
  bytes: Uint8Array;
  bits: number;
  /** Samples in each dimension; the first varies fastest. */
  size: readonly number[];
  domain: readonly number[];
  range: readonly number[];
  encode: readonly number[] | undefined;
  decode: readonly number[] | undefined;
}

/** A table, read with linear interpolation in every dimension (ISO 32000-2, 7.10.2). */
export function sampled({ bytes, bits, size, domain, range, encode, decode = range }: Samples): Calculate {
  const outputs = range.length / 2;
  const most = 2 ** bits - 1;
  const sample = (index: number): number => readBits(bytes, index * bits, bits) / most;
  return (inputs) => {
    const corners = size.map((count, dimension) => {
      const [low = 0, high = 1] = domain.slice(2 * dimension);
      const [start = 0, end = count - 1] = encode?.slice(2 * dimension) ?? [];
      const share = high === low ? 0 : ((inputs[dimension] ?? low) - low) / (high - low);
      const place = clamp(start + share * (end - start), 0, count - 1);
      const floor = Math.min(Math.floor(place), Math.max(0, count - 2));
      return { floor, part: place - floor };
    });
    const result = new Array<number>(outputs).fill(0);
    for (let corner = 0; corner < 2 ** size.length; corner++) {
      let [weight, index, stride] = [1, 0, 1];
      for (const [dimension, { floor, part }] of corners.entries()) {
        const isUpper = (corner >> dimension) & 1;
        weight *= isUpper ? part : 1 - part;
        index += (floor + isUpper) * stride;
        stride *= size[dimension] ?? 1;
      }
      if (weight === 0) continue;
      for (let output = 0; output < outputs; output++) result[output] = (result[output] ?? 0) + weight * sample(index * outputs + output);
    }
    return result.map((value, output) => (decode[2 * output] ?? 0) + value * ((decode[2 * output + 1] ?? 1) - (decode[2 * output] ?? 0)));
  };
}

/** An unsigned number of up to 32 bits that begins at any bit. */
export function readBits(bytes: Uint8Array, from: number, count: number): number {
  if (count === 8) return bytes[from >> 3] ?? 0;
  let value = 0;
  for (let bit = from; bit < from + count; bit++) value = value * 2 + (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
  return value;
}
