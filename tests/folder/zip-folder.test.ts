import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../scripts/diagnostics/errors.ts';
import { filesBelow } from '../../scripts/folder/files-below.ts';
import { zipFolder } from '../../scripts/folder/zip-folder.ts';
import type { Folder } from '../../scripts/model/folder.ts';
import { withTemporaryDirectory } from '../whole/build.ts';

const zipOf = (files: Record<string, string>): Uint8Array => zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));

const withZip = <T>(bytes: Uint8Array, use: (folder: Folder) => Promise<T>): Promise<T> =>
  withTemporaryDirectory(async (dir) => {
    await writeFile(join(dir, 'kit.zip'), bytes);
    return use(zipFolder(join(dir, 'kit.zip')));
  });

/** Every size that a zip tells, in its local and central headers, made this large. */
function boasting(bytes: Uint8Array, size: number): Uint8Array {
  const buffer = Buffer.from(bytes);
  for (const [mark, at] of [
    ['PK\x03\x04', 22],
    ['PK\x01\x02', 24],
  ] as const)
    for (let from = buffer.indexOf(mark, 0, 'latin1'); from >= 0; from = buffer.indexOf(mark, from + 1, 'latin1')) buffer.writeUInt32LE(size, from + at);
  return buffer;
}

describe('a folder in a zip', () => {
  it.each([
    ['at its top', ''],
    ['as the only folder in it', 'kit/'],
  ])('is read %s', async (_, top) => {
    await withZip(zipOf({ [`${top}chapters/one.md`]: 'One', [`${top}templates/locales/en.json`]: '{}', '__MACOSX/x': 'x' }), async (folder) => {
      expect(await filesBelow(folder)).toEqual(['chapters/one.md', 'templates/locales/en.json']);
      expect(await filesBelow(folder.within('templates'))).toEqual(['locales/en.json']);
      const { bytes } = await folder.read('chapters/one.md', 3);
      expect(Buffer.from(bytes ?? []).toString()).toBe('One');
      expect(await folder.read('chapters/one.md', 2)).toEqual({ refusal: 'too-large' });
      expect(await folder.read('../kit.zip', 2)).toEqual({ refusal: 'outside' });
      for (const write of [folder.write([]), folder.remove('chapters/one.md'), folder.within('output').alone(async () => {})])
        await expect(write).rejects.toThrow('it is read from a zip; unpack it first');
    });
  });

  it.each([
    ['leads out of it', zipOf({ '../evil.md': 'x' }), 'path `../evil.md` that leads out of it'],
    ['has a path from the root', zipOf({ '/etc/passwd': 'x' }), 'path `/etc/passwd` that leads out of it'],
    ['has one file twice', zipOf({ 'a.md': 'x', './a.md': 'y' }), 'second file `a.md`'],
    ['is damaged', zipOf({ 'a.md': 'x'.repeat(500) }).slice(0, 60), 'damage'],
    ['is no zip', strToU8('PK, but only so called'), 'damage'],
    ['claims to be larger than any publication', boasting(zipOf({ 'a.md': 'x' }), 600_000_000), 'size of more than 500000000 bytes'],
  ])('that %s is refused', async (_, bytes, found) => {
    await withZip(bytes, async (folder) => {
      const asked = folder.list('');
      await expect(asked).rejects.toBeInstanceOf(UsageError);
      await expect(asked).rejects.toThrow(`Unexpected ${found} in `);
    });
  });

  it('gives no more of a file than it says', async () => {
    await withZip(boasting(zipOf({ 'a.md': 'x'.repeat(5_000_000) }), 10), async (folder) => {
      const read = await folder.read('a.md', 5_000_000).catch((error: Error) => error);
      expect(read instanceof UsageError || ('bytes' in read && read.bytes !== undefined && read.bytes.length <= 10)).toBe(true);
    });
  });
});
