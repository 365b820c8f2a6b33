import { execFileSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MachineError } from '../../scripts/diagnostics/errors.ts';
import { readRegular } from '../../scripts/folder/disk/read-regular.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { filesBelow } from '../../scripts/folder/files-below.ts';
import { hashFile } from '../../scripts/folder/hash-file.ts';
import { memoryFolder } from '../../scripts/folder/memory-folder.ts';
import type { Folder } from '../../scripts/model/folder.ts';
import { withTemporaryDirectory } from '../whole/build.ts';

type Files = Record<string, string>;

/** The same folder on disk, in memory, and as a part of another. */
const KINDS: [string, (files: Files, use: (folder: Folder) => Promise<void>) => Promise<void>][] = [
  [
    'on disk',
    (files, use) =>
      withTemporaryDirectory(async (dir) => {
        for (const [path, text] of Object.entries(files)) {
          await mkdir(join(dir, dirname(path)), { recursive: true });
          await writeFile(join(dir, path), text);
        }
        await use(diskFolder(dir));
      }),
  ],
  ['in memory', (files, use) => use(memoryFolder(files))],
  ['in another', (files, use) => use(memoryFolder(Object.fromEntries(Object.entries(files).map(([path, text]) => [`a/b/${path}`, text]))).within('a/b'))],
];

const textOf = async (folder: Folder, path: string, limit = 100): Promise<string> => {
  const { bytes, refusal } = await folder.read(path, limit);
  return bytes === undefined ? refusal : Buffer.from(bytes).toString();
};

describe.each(KINDS)('a folder %s', (_, make) => {
  it('gives what is in it, and says why not', async () => {
    await make({ 'a/one.md': 'One', 'a/two.md': 'Two', top: 'Top' }, async (folder) => {
      const paths = [
        'top',
        'a/one.md',
        './a//one.md',
        'a',
        '',
        'none',
        'top/below',
        'none/below',
        '../top',
        'a/../top',
        '/top',
        'a\\one.md',
        '..\\top',
        'to\0p',
      ];
      expect(await Promise.all(paths.map((path) => textOf(folder, path)))).toEqual([
        ...['Top', 'One', 'One', 'irregular', 'irregular', 'missing', 'missing', 'missing', 'outside', 'outside', 'outside', 'missing', 'outside', 'missing'],
      ]);
      expect([await textOf(folder, 'top', 3), await textOf(folder, 'top', 2)]).toEqual(['Top', 'too-large']);
      expect(await Promise.all(['', 'a', 'top', 'none', '..'].map((path) => folder.list(path)))).toEqual([
        { names: ['a', 'top'] },
        { names: ['one.md', 'two.md'] },
        { refusal: 'irregular' },
        { refusal: 'missing' },
        { refusal: 'outside' },
      ]);
      expect(await filesBelow(folder)).toEqual(['a/one.md', 'a/two.md', 'top']);
    });
  });

  it('knows names in either composition, and refuses those that differ in case only', async () => {
    await make({ 'e\u0301.md': 'é', 'b/Photo.png': 'P', 'b/photo.png': 'p', 'b/other': 'o' }, async (folder) => {
      expect(await Promise.all(['\u00e9.md', 'e\u0301.md', 'b/photo.png', 'b/PHOTO.png', 'B/other'].map((path) => textOf(folder, path)))).toEqual([
        ...['é', 'é', 'ambiguous', 'missing', 'missing'],
      ]);
      expect((await folder.list('')).names).toEqual(['b', '\u00e9.md']);
    });
  });

  it('is written to, hashed and tidied, also as a part of it', async () => {
    await make({ 'a/old': 'old' }, async (folder) => {
      await folder.write([
        { path: 'a/new', content: 'new' },
        { path: 'b/c/deep', content: Buffer.from('deep') },
      ]);
      await folder.within('b').write([{ path: 'c/deeper', content: 'x' }]);
      await folder.remove('a/old');
      await folder.remove('a/none');
      expect(await filesBelow(folder)).toEqual(['a/new', 'b/c/deep', 'b/c/deeper']);
      expect(await textOf(folder.within('b').within('c'), 'deep')).toBe('deep');
      expect(await textOf(folder.within('b'), '../a/new')).toBe('outside');
      expect(await hashFile(folder, 'b/c/deeper', 1)).toBe('2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881');
      expect(await hashFile(folder, 'a/new', 1)).toBeUndefined();
      await expect(folder.write([{ path: '../x', content: '' }])).rejects.toThrow();
      await expect(folder.remove('../x')).rejects.toThrow();
    });
  });

  it('is used by one at a time', async () => {
    await make({ a: '0' }, async (folder) => {
      const add = () => folder.alone(async () => folder.write([{ path: 'a', content: `${Number(await textOf(folder, 'a')) + 1}` }]));
      await Promise.all([add(), add(), add()]);
      expect(await textOf(folder, 'a')).toBe('3');
    });
  });
});

describe('a folder on disk', () => {
  it('is left by no link, and waits for no pipe or device', async () => {
    await withTemporaryDirectory(async (dir) => {
      const inside = join(dir, 'inside');
      await mkdir(join(inside, 'real'), { recursive: true });
      await mkdir(join(dir, 'inside-too'));
      await writeFile(join(dir, 'secret'), 'secret');
      await writeFile(join(dir, 'inside-too/secret'), 'secret');
      await writeFile(join(inside, 'real/text'), 'text');
      execFileSync('mkfifo', [join(inside, 'pipe')]);
      const links = {
        ...{ near: 'real', text: 'real/text', up: '..', self: '.', secret: '../secret', neighbour: '../inside-too', absolute: join(dir, 'secret') },
        ...{ zero: '/dev/zero', circle: 'circle', nowhere: 'none', 'to-pipe': 'pipe', through: 'neighbour' },
      };
      for (const [name, target] of Object.entries(links)) await symlink(target, join(inside, name));
      const folder = diskFolder(inside);
      const tried = async (...paths: string[]) => [...new Set(await Promise.all(paths.map((path) => textOf(folder, path))))];
      expect(await tried('near/text', 'text')).toEqual(['text']);
      expect(await tried('up/secret', 'self/text', 'secret', 'neighbour/secret', 'absolute', 'zero', 'circle', 'nowhere', 'through/secret')).toEqual([
        'outside',
      ]);
      expect(await tried('pipe', 'to-pipe', 'near')).toEqual(['irregular']);
      expect(await Promise.all(['up', 'neighbour', 'pipe'].map((path) => folder.list(path)))).toEqual([
        ...[{ refusal: 'outside' }, { refusal: 'outside' }, { refusal: 'irregular' }],
      ]);
      expect(await textOf(folder.within('neighbour'), 'secret')).toBe('outside');
    });
  });

  it('is left by no link that is the only one there', async () => {
    await withTemporaryDirectory(async (dir) => {
      await mkdir(join(dir, 'inside'));
      await writeFile(join(dir, 'secret'), 'secret');
      await symlink('..', join(dir, 'inside/up'));
      const folder = diskFolder(join(dir, 'inside'));
      expect([await folder.list('up'), await folder.within('up').list('')]).toEqual([{ refusal: 'outside' }, { refusal: 'outside' }]);
      expect([await textOf(folder, 'up/secret'), await textOf(folder.within('up'), 'secret')]).toEqual(['outside', 'outside']);
    });
  });

  it('is written to and tidied through no link that leaves it', async () => {
    await withTemporaryDirectory(async (dir) => {
      await mkdir(join(dir, 'inside'));
      await mkdir(join(dir, 'outside'));
      await writeFile(join(dir, 'outside/file'), 'mine');
      await symlink('../outside', join(dir, 'inside/link'));
      await symlink('../nowhere', join(dir, 'inside/dangling'));
      const folder = diskFolder(join(dir, 'inside'));
      for (const path of ['link/file', 'link/new', 'link/deep/new']) {
        await expect(folder.write([{ path, content: 'x' }])).rejects.toThrow('its path leaves the folder that is written to');
      }
      await expect(folder.write([{ path: 'link/file', content: 'x' }])).rejects.toBeInstanceOf(MachineError);
      await expect(folder.write([{ path: 'dangling/new', content: 'x' }])).rejects.toThrow(MachineError);
      await expect(folder.within('link').alone(async () => {})).rejects.toThrow('its path leaves the folder');
      await folder.remove('link/file');
      expect(await readFile(join(dir, 'outside/file'), 'utf8')).toBe('mine');
      expect(await filesBelow(diskFolder(dir))).toEqual(['inside/dangling', 'inside/link/file', 'outside/file']);
    });
  });

  it.runIf(process.platform === 'linux')('notices a link that was put into a path after it was looked at', async () => {
    await withTemporaryDirectory(async (dir) => {
      await mkdir(join(dir, 'outside'));
      await mkdir(join(dir, 'inside'));
      await writeFile(join(dir, 'outside/file'), 'secret');
      await symlink('../outside', join(dir, 'inside/swapped'));
      const read = await readRegular(join(dir, 'inside/swapped/file'), 10, (path) => path.startsWith(join(dir, 'inside/')));
      expect(read).toEqual({ refusal: 'outside' });
    });
  });
});
