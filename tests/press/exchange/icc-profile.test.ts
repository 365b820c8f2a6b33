import { expect, test } from 'vitest';
import { readIccProfile, withoutMeasurements } from '../../../scripts/press/exchange/icc-profile.ts';
import { cmykProfile } from '../../../scripts/press/inks/cmyk-profile.ts';
import { outputProfile } from './output-profile.ts';

const tag = (signature: string, text: string) => ({ signature, data: Buffer.from(text) });

test('a profile is read: class, space, version, name, tags', () => {
  const profile = readIccProfile(outputProfile('Some press', 'CMYK', 'prtr', [tag('A2B0', 'table')]));
  expect(profile).toMatchObject({ deviceClass: 'prtr', space: 'CMYK', version: 2, description: 'Some press' });
  expect(profile?.tags.map(({ signature, data }) => [signature, Buffer.from(data).toString()]).at(-1)).toEqual(['A2B0', 'table']);
});

test('the name of version 4 is read', () => {
  const name = Buffer.from('Größe', 'utf16le').swap16();
  const mluc = Buffer.concat([Buffer.from('mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cdeDE\0\0\0\x0a\0\0\0\x1c', 'latin1'), name]);
  const bytes = outputProfile('', 'CMYK', 'prtr', [{ signature: 'desc', data: mluc }]);
  // The first tag, an empty name, gets another signature, so that the second is the name.
  Buffer.from(bytes.buffer, bytes.byteOffset).write('cprt', 132, 'latin1');
  expect(readIccProfile(bytes)?.description).toBe('Größe');
});

test.each([
  ['nothing', new Uint8Array()],
  ['text', Buffer.from('not a profile'.repeat(20))],
  ['a profile cut short', outputProfile('Some press').subarray(0, 140)],
])('%s is no profile', (_, bytes) => {
  expect(readIccProfile(bytes)).toBeUndefined();
});

test('measurements go, everything else stays, and shared data stay shared', () => {
  const table = 'x'.repeat(1000);
  const bytes = outputProfile('Some press', 'CMYK', 'prtr', [tag('A2B0', table), tag('A2B1', table), tag('targ', 'm'.repeat(500))]);
  const slim = withoutMeasurements(bytes);
  expect(bytes.length - slim.length).toBe(500 + 12);
  expect(slim.length).toBeLessThan(1400);
  expect(readIccProfile(slim)?.tags.map(({ signature, data }) => [signature, data.length])).toEqual([['desc', 23], ['A2B0', 1000], ['A2B1', 1000]]); // biome-ignore format: a table
});

test('the profile that is given away keeps its transforms', async () => {
  const full = await cmykProfile();
  const [before, after] = [readIccProfile(full), readIccProfile(withoutMeasurements(full))];
  expect(after).toMatchObject({ deviceClass: 'prtr', space: 'CMYK', version: 2 });
  for (const signature of ['A2B0', 'A2B1', 'A2B2', 'B2A0', 'B2A1', 'B2A2', 'wtpt', 'cprt']) {
    const [a, b] = [before, after].map((profile) => Buffer.from(profile?.tags.find((each) => each.signature === signature)?.data ?? []));
    expect(a?.length).toBeGreaterThan(0);
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
  }
});
