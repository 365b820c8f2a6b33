import { execFileSync } from 'node:child_process';
import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MachineError } from '../../scripts/diagnostics/errors.ts';
import { cannotWrite } from '../../scripts/folder/disk/cannot-write.ts';
import { discard, placeFiles, stageFile } from '../../scripts/folder/disk/stage-file.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { withTemporaryDirectory } from '../whole/build.ts';
import { withSmallDisk } from './small-disk.ts';

describe('files written to a folder', () => {
  it('replaces a file, and makes its directory', async () => {
    await withTemporaryDirectory(async (dir) => {
      await diskFolder(dir).write([{ path: 'a/b', content: 'old' }]);
      await diskFolder(dir).write([{ path: 'a/b', content: Buffer.from('new') }]);
      expect(await readFile(join(dir, 'a/b'), 'utf8')).toBe('new');
      expect(await readdir(join(dir, 'a'))).toEqual(['b']);
    });
  });

  it('does not write through a link: a publication may come from a stranger', async () => {
    await withTemporaryDirectory(async (dir) => {
      await writeFile(join(dir, 'other'), 'other');
      await symlink('other', join(dir, 'b'));
      await symlink('nothing', join(dir, 'c'));
      await diskFolder(dir).write([
        { path: 'b', content: 'new' },
        { path: 'c', content: 'newer' },
      ]);
      expect(await readFile(join(dir, 'other'), 'utf8')).toBe('other');
      expect([await readFile(join(dir, 'b'), 'utf8'), await readFile(join(dir, 'c'), 'utf8')]).toEqual(['new', 'newer']);
      expect(await readdir(dir)).toEqual(['b', 'c', 'other']);
    });
  });

  it('replaces no pipe and no directory, not through a link either', async () => {
    await withTemporaryDirectory(async (dir) => {
      execFileSync('mkfifo', [join(dir, 'pipe')]);
      await mkdir(join(dir, 'a'));
      await symlink('pipe', join(dir, 'to-pipe'));
      await symlink('a', join(dir, 'to-a'));
      for (const name of ['pipe', 'to-pipe']) await expect(diskFolder(dir).write([{ path: name, content: '' }])).rejects.toThrow('it is a device or a pipe');
      await expect(diskFolder(dir).write([{ path: 'pipe', content: '' }])).rejects.toBeInstanceOf(MachineError);
      await expect(diskFolder(dir).write([{ path: 'to-a', content: '' }])).rejects.toThrow('a directory has its name');
      expect((await lstat(join(dir, 'pipe'))).isFIFO()).toBe(true);
      expect(await readdir(dir)).toEqual(['a', 'pipe', 'to-a', 'to-pipe']);
    });
  });

  it('takes no name that is in use', async () => {
    await withTemporaryDirectory(async (dir) => {
      await symlink('elsewhere', join(dir, `.b.${process.pid}-0.zine-tmp`));
      await Promise.all(['1', '2', '3'].map((content) => diskFolder(dir).write([{ path: 'b', content: content }])));
      expect(['1', '2', '3']).toContain(await readFile(join(dir, 'b'), 'utf8'));
      expect(await readdir(dir)).toEqual([`.b.${process.pid}-0.zine-tmp`, 'b']);
    });
  });

  it('makes a folder once, however many want it at the same time', async () => {
    await withTemporaryDirectory(async (dir) => {
      const paths = Array.from({ length: 20 }, (_, i) => `a/b/${i}`);
      await Promise.all(paths.map((path) => diskFolder(dir).write([{ path, content: path }])));
      expect((await readdir(join(dir, 'a/b'))).toSorted()).toEqual(paths.map((path) => path.slice(4)).toSorted());
    });
  });

  it('gives a new file the rights of any, a secret one those of its owner, and another those that it had', async () => {
    await withTemporaryDirectory(async (dir) => {
      const rights = async (name: string) => (await stat(join(dir, name))).mode & 0o777;
      const write = (path: string, more = {}) => diskFolder(dir).write([{ path, content: 'x', ...more }]);
      await write('new');
      await write('secret', { secret: true });
      await write('own');
      await chmod(join(dir, 'own'), 0o600);
      await write('own');
      await write('like', { like: 'own' });
      expect(await Promise.all(['new', 'secret', 'own', 'like'].map(rights))).toEqual([0o644 & ~process.umask(), 0o600, 0o600, 0o600]);
    });
  });

  it('takes away what could not be put in its place', async () => {
    await withTemporaryDirectory(async (dir) => {
      const staged = [await stageFile(join(dir, 'a'), 'new'), await stageFile(join(dir, 'b'), 'new')];
      await mkdir(join(dir, 'b'));
      expect(() => placeFiles(staged)).toThrow('a directory has its name');
      await discard(staged);
      expect(await readdir(dir)).toEqual(['a', 'b']);
    });
  });

  it('says in plain words what is in the way', async () => {
    await withTemporaryDirectory(async (dir) => {
      await mkdir(join(dir, 'a'));
      await writeFile(join(dir, 'f'), '');
      await expect(diskFolder(dir).write([{ path: 'a', content: '' }])).rejects.toThrow('a directory has its name');
      await expect(diskFolder(dir).write([{ path: 'f/b', content: '' }])).rejects.toThrow('something in its path is not a directory');
      await expect(diskFolder(dir).write([{ path: 'f/b', content: '' }])).rejects.toBeInstanceOf(MachineError);
      expect(cannotWrite('b', Object.assign(new Error('ENOENT'), { code: 'ENOENT' })).message).toContain('its folder cannot be made');
    });
  });

  it('leaves the old file and nothing else on a full disk', async (context) => {
    const ran = await withSmallDisk(async (disk, fill) => {
      await diskFolder(disk).write([{ path: 'a', content: 'old' }]);
      const release = await fill(100_000);
      await expect(diskFolder(disk).write([{ path: 'a', content: Buffer.alloc(1_000_000) }])).rejects.toThrow('the disk is full');
      await release();
      expect(await readFile(join(disk, 'a'), 'utf8')).toBe('old');
      expect(await readdir(disk)).toEqual(['a']);
    });
    if (!ran) context.skip('a small disk can only be mounted by root');
  });
});
