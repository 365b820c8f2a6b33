import { execFileSync } from 'node:child_process';
import { lstat, mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MachineError } from '../../scripts/diagnostics/errors.ts';
import { cannotWrite, writeAtomically } from '../../scripts/publish/write-atomically.ts';
import { writeFiles } from '../../scripts/publish/write-files.ts';
import { withTemporaryDirectory } from '../whole/build.ts';
import { withSmallDisk } from './small-disk.ts';

describe('writeAtomically', () => {
  it('replaces a file, and makes its directory', async () => {
    await withTemporaryDirectory(async (dir) => {
      await writeAtomically(join(dir, 'a/b'), 'old');
      await writeAtomically(join(dir, 'a/b'), Buffer.from('new'));
      expect(await readFile(join(dir, 'a/b'), 'utf8')).toBe('new');
      expect(await readdir(join(dir, 'a'))).toEqual(['b']);
    });
  });

  it('writes through a link, and leaves the link', async () => {
    await withTemporaryDirectory(async (dir) => {
      await mkdir(join(dir, 'far'));
      await writeFile(join(dir, 'far/other'), 'other');
      await symlink('far', join(dir, 'near'));
      await symlink('other', join(dir, 'far/link'));
      await symlink('near/link', join(dir, 'b'));
      await writeAtomically(join(dir, 'b'), 'new');
      expect(await readFile(join(dir, 'far/other'), 'utf8')).toBe('new');
      expect([await readlink(join(dir, 'b')), await readlink(join(dir, 'far/link'))]).toEqual(['near/link', 'other']);
      expect(await readdir(dir)).toEqual(['b', 'far', 'near']);
      expect(await readdir(join(dir, 'far'))).toEqual(['link', 'other']);
    });
  });

  it('makes the file to which a link leads', async () => {
    await withTemporaryDirectory(async (dir) => {
      await symlink('c', join(dir, 'b'));
      await symlink('made/d', join(dir, 'c'));
      await writeFiles([{ path: join(dir, 'b'), content: 'new' }]);
      expect(await readFile(join(dir, 'made/d'), 'utf8')).toBe('new');
      expect(await readlink(join(dir, 'b'))).toBe('c');
    });
  });

  it('replaces no pipe and no directory, not through a link either', async () => {
    await withTemporaryDirectory(async (dir) => {
      execFileSync('mkfifo', [join(dir, 'pipe')]);
      await mkdir(join(dir, 'a'));
      await symlink('pipe', join(dir, 'to-pipe'));
      await symlink('a', join(dir, 'to-a'));
      await symlink('round', join(dir, 'round'));
      for (const name of ['pipe', 'to-pipe']) await expect(writeAtomically(join(dir, name), '')).rejects.toThrow('it is a device or a pipe');
      await expect(writeAtomically(join(dir, 'pipe'), '')).rejects.toBeInstanceOf(MachineError);
      await expect(writeAtomically(join(dir, 'to-a'), '')).rejects.toThrow('a directory has its name');
      await expect(writeAtomically(join(dir, 'round'), '')).rejects.toThrow('its links lead in a circle');
      expect((await lstat(join(dir, 'pipe'))).isFIFO()).toBe(true);
      expect(await readdir(dir)).toEqual(['a', 'pipe', 'round', 'to-a', 'to-pipe']);
    });
  });

  it('takes no name that is in use', async () => {
    await withTemporaryDirectory(async (dir) => {
      await symlink('elsewhere', join(dir, `.b.${process.pid}-0.zine-tmp`));
      await Promise.all(['1', '2', '3'].map((content) => writeAtomically(join(dir, 'b'), content)));
      expect(['1', '2', '3']).toContain(await readFile(join(dir, 'b'), 'utf8'));
      expect(await readdir(dir)).toEqual([`.b.${process.pid}-0.zine-tmp`, 'b']);
    });
  });

  it('says in plain words what is in the way', async () => {
    await withTemporaryDirectory(async (dir) => {
      await mkdir(join(dir, 'a'));
      await writeFile(join(dir, 'f'), '');
      await expect(writeAtomically(join(dir, 'a'), '')).rejects.toThrow('a directory has its name');
      await expect(writeAtomically(join(dir, 'f/b'), '')).rejects.toThrow('something in its path is not a directory');
      await expect(writeAtomically(join(dir, 'f/b'), '')).rejects.toBeInstanceOf(MachineError);
      expect(cannotWrite('b', Object.assign(new Error('ENOENT'), { code: 'ENOENT' })).message).toContain('its folder cannot be made');
    });
  });

  it('leaves the old file and nothing else on a full disk', async (context) => {
    const ran = await withSmallDisk(async (disk, fill) => {
      await writeAtomically(join(disk, 'a'), 'old');
      const release = await fill(100_000);
      await expect(writeAtomically(join(disk, 'a'), Buffer.alloc(1_000_000))).rejects.toThrow('the disk is full');
      await release();
      expect(await readFile(join(disk, 'a'), 'utf8')).toBe('old');
      expect(await readdir(disk)).toEqual(['a']);
    });
    if (!ran) context.skip('a small disk can only be mounted by root');
  });
});
