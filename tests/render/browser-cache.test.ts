import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChromiumPackage, cacheChromium } from '../../scripts/render/browser/cache-chromium.ts';
import { isIntact } from '../../scripts/render/browser/file-manifest.ts';
import { claimDirectory } from '../../scripts/render/browser/private-directory.ts';

let base: string;
let source: ChromiumPackage;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'zine-test-'));
  source = { version: '1.2.3', archives: join(base, 'archives') };
  await mkdir(source.archives);
  await writeFile(join(source.archives, 'chromium.br'), brotliCompressSync('#!/bin/sh\n'.repeat(1000)));
  await writeFile(join(source.archives, 'al2023.tar.br'), brotliCompressSync(tar({ 'lib/libone.so': 'one', 'lib/libtwo.so': 'two'.repeat(500) })));
});
afterEach(() => rm(base, { recursive: true, force: true }));

/** A ustar archive of regular files. */
function tar(files: Record<string, string>): Buffer {
  const blocks = Object.entries(files).flatMap(([path, content]) => {
    const header = Buffer.alloc(512);
    header.write(path, 0);
    header.write(content.length.toString(8).padStart(11, '0'), 124);
    header.write('0', 156);
    return [header, Buffer.from(content), Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

describe('cacheChromium', () => {
  it('unpacks privately, leaves nothing beside, and reuses what it finds', async () => {
    const directory = await cacheChromium(base, source);
    expect(basename(directory)).toMatch(/^chromium-1\.2\.3-[0-9a-f]{12}$/);
    expect((await stat(directory)).mode & 0o777).toBe(0o700);
    expect((await stat(join(directory, 'chromium'))).mode & 0o777).toBe(0o700);
    expect(await readFile(join(directory, 'lib/libtwo.so'), 'utf8')).toBe('two'.repeat(500));
    const before = await stat(join(directory, 'chromium'), { bigint: true });
    expect(await cacheChromium(base, source)).toBe(directory);
    expect((await stat(join(directory, 'chromium'), { bigint: true })).ctimeNs).toBe(before.ctimeNs);
    expect((await readdir(base)).sort()).toEqual(['archives', basename(directory)]);
  });

  it.each([
    ['other bytes of the same length and time', async (path: string) => overwrite(path)],
    ['a file that is gone', async (path: string) => rm(path)],
  ])('notices %s and unpacks anew', async (_, damage) => {
    const directory = await cacheChromium(base, source);
    await damage(join(directory, 'chromium'));
    expect(await isIntact(directory)).toBe(false);
    expect(await cacheChromium(base, source)).toBe(directory);
    expect(await isIntact(directory, true)).toBe(true);
    expect((await readdir(base)).sort()).toEqual(['archives', basename(directory)]);
  });

  it('does not accept a library that was added', async () => {
    const directory = await cacheChromium(base, source);
    await writeFile(join(directory, 'lib/libthree.so'), 'three');
    expect(await isIntact(directory)).toBe(false);
  });

  it('accepts the same bytes with other times, and remembers them', async () => {
    const directory = await cacheChromium(base, source);
    await utimes(join(directory, 'chromium'), 1, 1);
    expect(await isIntact(directory)).toBe(true);
    const { mtimeNs } = await stat(join(directory, 'chromium'), { bigint: true });
    expect(await readFile(join(directory, 'manifest.json'), 'utf8')).toContain(`-${mtimeNs}-`);
  });

  it('is asked eight times at once', async () => {
    const directories = await Promise.all(Array.from({ length: 8 }, () => cacheChromium(base, source)));
    expect(new Set(directories).size).toBe(1);
    expect(await isIntact(directories[0] ?? '', true)).toBe(true);
    expect((await readdir(base)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('takes other archives of the same version for another browser, and sweeps what nobody used for a week', async () => {
    const first = await cacheChromium(base, source);
    await writeFile(join(source.archives, 'chromium.br'), brotliCompressSync('#!/bin/true\n'));
    const second = await cacheChromium(base, source);
    expect(second).not.toBe(first);
    expect(await isIntact(first)).toBe(true);
    await utimes(first, 1, 1);
    await cacheChromium(base, source);
    expect(await readdir(base)).not.toContain(basename(first));
  });

  it.each([
    ['../evil', 'Unexpected `../evil`'],
    ['lib/../../evil', 'Unexpected `lib/../../evil`'],
    ['/lib/evil', 'Unexpected `/lib/evil`'],
  ])('refuses an archive with %s', async (path, message) => {
    await writeFile(join(source.archives, 'al2023.tar.br'), brotliCompressSync(tar({ [path]: 'x' })));
    await expect(cacheChromium(base, source)).rejects.toThrow(message);
    expect(await readdir(base)).toEqual(['archives']);
  });

  it('refuses archives that are cut off', async () => {
    const whole = await readFile(join(source.archives, 'chromium.br'));
    await writeFile(join(source.archives, 'chromium.br'), whole.subarray(0, whole.length - 4));
    await expect(cacheChromium(base, source)).rejects.toThrow();
    expect(await readdir(base)).toEqual(['archives']);
  });
});

/** As a disk error or a clumsy intruder would: the time of the last change is set back. */
async function overwrite(path: string): Promise<void> {
  const { size, atime, mtime } = await stat(path);
  await writeFile(path, 'x'.repeat(size));
  await utimes(path, atime, mtime);
}

describe('claimDirectory', () => {
  it('refuses a symlink and closes what is open to others', async () => {
    await mkdir(join(base, 'real'), { mode: 0o755 });
    await symlink(join(base, 'real'), join(base, 'link'));
    await expect(claimDirectory(join(base, 'link'))).rejects.toThrow('not a directory');
    await chmod(join(base, 'real'), 0o777);
    await claimDirectory(join(base, 'real'));
    // The browser of root passes through, as a user of its own.
    expect((await stat(join(base, 'real'))).mode & 0o777).toBe(process.getuid?.() === 0 ? 0o711 : 0o700);
  });

  it.skipIf(process.getuid?.() !== 0)('refuses somebody else’s directory (needs root to make one)', async () => {
    const { chown } = await import('node:fs/promises');
    await mkdir(join(base, 'theirs'));
    await chown(join(base, 'theirs'), 65534, 65534);
    await expect(claimDirectory(join(base, 'theirs'))).rejects.toThrow('another user');
  });
});
