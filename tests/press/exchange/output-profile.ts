import { type IccTag, writeIccProfile } from '../../../scripts/press/exchange/icc-profile.ts';

/** A profile with no more than its name, in the form of version 2 (ICC.1:2001-04, 6.1 and 6.5.17). */
export function outputProfile(description: string, space = 'CMYK', deviceClass = 'prtr', more: readonly IccTag[] = []): Uint8Array {
  const header = Buffer.alloc(128);
  header.writeUInt8(2, 8);
  header.write(`${deviceClass}${space}Lab `, 12, 'latin1');
  header.write('acsp', 36, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(description.length + 1);
  return writeIccProfile(header, [{ signature: 'desc', data: Buffer.concat([Buffer.from('desc\0\0\0\0'), length, Buffer.from(`${description}\0`)]) }, ...more]);
}
