import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../scripts/folder/disk/make-folder.ts';
import { withTemporaryDirectory } from '../whole/build.ts';

it('makes what is missing of a path, also when several do so at once', async () => {
  await withTemporaryDirectory(async (dir) => {
    const path = join(dir, 'a/b/c');
    await Promise.all([makeFolder(path), makeFolder(path), makeFolder(join(dir, 'a/b'))]);
    expect((await stat(path)).isDirectory()).toBe(true);
  });
});

it('fails where a file is in its way, or the system allows no folder', async () => {
  await withTemporaryDirectory(async (dir) => {
    await writeFile(join(dir, 'file'), '');
    await expect(makeFolder(join(dir, 'file/below'))).rejects.toThrow(/ENOTDIR|EEXIST/);
  });
  // The kernel refuses folders here as if their parent were missing.
  if (process.platform === 'linux') await expect(makeFolder('/proc/none/below')).rejects.toThrow('ENOENT');
});
