import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rmdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { publish } from '../../scripts/publish/publish.ts';
import { withTemporaryDirectory } from '../whole/build.ts';
import { artifacts, TOOL } from './sample-artifacts.ts';

/** A publication that a stranger has sent, beside a folder with a file of one's own; and what `change` of it leads to. */
async function build(change: (publication: string) => Promise<unknown>): Promise<{ said: string; outside: Record<string, string> }> {
  return withTemporaryDirectory(async (dir) => {
    await mkdir(join(dir, 'received/output'), { recursive: true });
    await mkdir(join(dir, 'mine/en'), { recursive: true });
    for (const name of ['thesis.pdf', 'manifest.json', 'en/kettle-en-a5.pdf']) await writeFile(join(dir, 'mine', name), 'mine');
    await change(join(dir, 'received'));
    const said = await publish(diskFolder(join(dir, 'received')).within('output'), 'kettle', artifacts('first', ['en']), TOOL).then(
      () => 'written',
      (error: Error) => error.message,
    );
    const names = (await readdir(join(dir, 'mine'), { recursive: true })).filter((name) => name !== 'en').toSorted();
    return {
      said,
      outside: Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(dir, 'mine', name), 'utf8')] as const))),
    };
  });
}

const UNTOUCHED = { 'en/kettle-en-a5.pdf': 'mine', 'manifest.json': 'mine', 'thesis.pdf': 'mine' };

describe('an output that a stranger has made', () => {
  it.each([
    ['is a link', 'output', '../mine'],
    ['has a link for a locale', 'output/en', '../../mine/en'],
    ['has a link for a locale that leads nowhere', 'output/en', '../../mine/none'],
  ])('and that %s is not written through', async (_, path, target) => {
    const { said, outside } = await build(async (dir) => {
      if (path === 'output') await rmdir(join(dir, path));
      await symlink(target, join(dir, path));
    });
    expect(said).toMatch(/^Cannot write .*: its path leaves the folder that is written to, by a link/);
    expect(outside).toEqual(UNTOUCHED);
  });

  it('removes no file outside that its manifest lists', async () => {
    const { said, outside } = await build(async (dir) => {
      await symlink('../../mine', join(dir, 'output/de'));
      const sha256 = createHash('sha256').update('mine').digest('hex');
      await writeFile(join(dir, 'output/manifest.json'), JSON.stringify({ publication: 'kettle', artifacts: [{ path: 'de/thesis.pdf', sha256 }] }));
    });
    expect({ said, outside }).toEqual({ said: 'written', outside: UNTOUCHED });
  });

  it.each([
    ['manifest.json', 'it is a device or a pipe'],
    ['en/kettle-en-a5.pdf', 'it is a device or a pipe'],
    ['.zine-lock', 'is no lock of zine'],
  ])('holds no build up with a pipe as %s', async (path, reason) => {
    const { said } = await build(async (dir) => {
      await mkdir(join(dir, 'output/en'));
      execFileSync('mkfifo', [join(dir, 'output', path)]);
    });
    expect(said).toContain(reason);
  });

  it('does not wait for a process that has made no lock, though it lives', async () => {
    for (const owner of ['1', `${process.ppid}`, `${process.ppid} 1`]) {
      const { said } = await build((dir) => writeFile(join(dir, 'output/.zine-lock'), owner));
      expect(said).toBe('written');
    }
  });

  it('says so where its lock is a folder, or leads elsewhere', async () => {
    for (const change of [(path: string) => mkdir(path), (path: string) => symlink('../../mine/lock', path)]) {
      const { said, outside } = await build((dir) => change(join(dir, 'output/.zine-lock')));
      expect(said).toContain('.zine-lock that is no lock of zine, expected none or a small file; delete it');
      expect(outside).toEqual(UNTOUCHED);
    }
  });
});
