import { type IccTag, writeIccProfile } from '../exchange/icc-profile.ts';

/** Steps of the curve that every channel has. */
const STEPS = 1024;
const MOST = 0xffff;
/** Of ICC.1:2001-04: what a v2 profile connects to, and the primaries of IEC 61966-2-1 seen under that light (Bradford). */
const WHITE = [0.9642, 1, 0.8249];
const PRIMARIES = { r: [0.43607, 0.22249, 0.01392], g: [0.38515, 0.71687, 0.09708], b: [0.14307, 0.06061, 0.7141] };

/**
 * The profile of sRGB (IEC 61966-2-1) in the form of ICC.1:2001-04, which every reader of PDF/A-2 knows. Made here of its numbers, so that it is free of
 * anybody's rights and names nobody.
 */
export function srgbProfile(): Uint8Array {
  const header = Buffer.alloc(128);
  header.writeUInt32BE(0x02100000, 8);
  header.write('mntrRGB XYZ ', 12, 'latin1');
  // Of a date the standard asks; that of the standard of sRGB.
  for (const [index, value] of [1999, 10, 18].entries()) header.writeUInt16BE(value, 24 + 2 * index);
  header.write('acsp', 36, 'latin1');
  header.set(numbers(WHITE), 68);
  const tags: IccTag[] = [
    { signature: 'desc', data: description('sRGB IEC61966-2.1') },
    { signature: 'cprt', data: typed('text', Buffer.from('No copyright, use freely\0')) },
    { signature: 'wtpt', data: typed('XYZ ', numbers(WHITE)) },
    ...Object.entries(PRIMARIES).map(([channel, xyz]) => ({ signature: `${channel}XYZ`, data: typed('XYZ ', numbers(xyz)) })),
    ...Object.keys(PRIMARIES).map((channel) => ({ signature: `${channel}TRC`, data: curve() })),
  ];
  return writeIccProfile(header, tags);
}

const typed = (type: string, data: Uint8Array): Buffer => Buffer.concat([Buffer.from(`${type}\0\0\0\0`, 'latin1'), data]);

/** `s15Fixed16Number`s (5.3.1). */
function numbers(values: readonly number[]): Buffer {
  const data = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) data.writeInt32BE(Math.round(value * 65536), 4 * index);
  return data;
}

/** A `textDescriptionType` (6.5.17) whose forms in other scripts are empty. */
function description(text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length + 1);
  return typed('desc', Buffer.concat([length, Buffer.from(`${text}\0`), Buffer.alloc(4 + 4 + 2 + 1 + 67)]));
}

/** From what is written to light (IEC 61966-2-1, 5.2). */
function curve(): Buffer {
  const data = Buffer.alloc(4 + 2 * STEPS);
  data.writeUInt32BE(STEPS);
  for (let step = 0; step < STEPS; step++) {
    const value = step / (STEPS - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    data.writeUInt16BE(Math.round(light * MOST), 4 + 2 * step);
  }
  return typed('curv', data);
}
