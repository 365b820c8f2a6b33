import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { filesBelow } from '../../scripts/folder/files-below.ts';
import { hashFile } from '../../scripts/folder/hash-file.ts';
import { memoryFolder } from '../../scripts/folder/memory-folder.ts';
import type { Folder } from '../../scripts/model/folder.ts';
import { buildPublication } from '../../scripts/pipeline.ts';
import { publication, withTemporaryDirectory, zine } from './build.ts';
import { HANDBOOK } from './built-handbook.ts';

const LIMIT = 100_000_000;

/** Everything that a build writes, by path, as checksums. */
async function built(from: Folder): Promise<Record<string, string | undefined>> {
  const out = memoryFolder();
  const { signal } = new AbortController();
  await buildPublication(from, { out, editions: ['a5', 'booklet-a4'], env: process.env, signal, onProgress: () => {} });
  const paths = await filesBelow(out);
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await hashFile(out, path, LIMIT)] as const)));
}

it('a publication in memory gives the same bytes as on disk', { timeout: 120_000 }, async () => {
  const disk = diskFolder(HANDBOOK);
  const files = await Promise.all((await filesBelow(disk)).map(async (path) => [path, await readFile(join(HANDBOOK, path))] as const));
  expect(files.map(([path]) => path)).toEqual(expect.arrayContaining(['chapters/publication.yml', 'templates/styles/own.css']));
  const memory = await built(memoryFolder(Object.fromEntries(files)));
  expect(Object.keys(memory)).toEqual(['SHA256SUMS', 'en/keep-the-receipt-en-a5.pdf', 'en/keep-the-receipt-en-booklet-a4.pdf', 'index.html', 'manifest.json']);
  expect(memory).toEqual(await built(disk));
});

it('a publication in a zip is checked as it would be unpacked, and built only to another folder', { timeout: 30_000 }, async () => {
  await withTemporaryDirectory(async (dir) => {
    const from = publication('oven-diary');
    const paths = await filesBelow(diskFolder(from));
    const files = await Promise.all(paths.map(async (path) => [`diary/${path}`, await readFile(join(from, path))] as const));
    await writeFile(join(dir, 'diary.zip'), zipSync(Object.fromEntries(files)));
    const zipped = await zine(['check', 'diary.zip', '--json'], { cwd: dir });
    expect(zipped).toEqual(await zine(['check', from, '--json']));
    expect(zipped.code).toBe(0);
    expect(await zine(['build', 'diary.zip'], { cwd: dir })).toMatchObject({ code: 2, stderr: expect.stringContaining('without `--out`') });
  });
});

it('pipes in a publication are told, and hold nothing up', { timeout: 30_000 }, async () => {
  await withTemporaryDirectory(async (dir) => {
    execFileSync('cp', ['-r', `${publication('oven-diary')}/.`, dir]);
    execFileSync('mkdir', ['-p', join(dir, 'templates/partials'), join(dir, 'templates/locales')]);
    const pipes = ['chapters/en/opening.md', 'chapters/en/glossary.yml', 'templates/partials/zz.hbs', 'templates/locales/en.json'];
    for (const path of pipes) {
      await rm(join(dir, path), { force: true });
      execFileSync('mkfifo', [join(dir, path)]);
    }
    const { code, stdout } = await zine(['check', dir, '--json'], { timeout: 20_000 });
    const told = (JSON.parse(stdout) as { problems: { rule: string; place: { path: string } }[] }).problems.filter(({ rule }) => rule === 'file-outside');
    expect(told.map(({ place }) => place.path)).toEqual(pipes.toSorted());
    expect(code).toBe(1);
    await rm(join(dir, 'chapters/publication.yml'));
    execFileSync('mkfifo', [join(dir, 'chapters/publication.yml')]);
    expect(await zine(['check', dir], { timeout: 20_000 })).toMatchObject({ code: 2, stdout: expect.stringContaining('Unexpected directory, device or pipe') });
  });
});

it('no output goes among the texts', { timeout: 30_000 }, async () => {
  await withTemporaryDirectory(async (dir) => {
    execFileSync('cp', ['-r', `${publication('oven-diary')}/.`, dir]);
    const { code, stderr } = await zine(['build', dir, '--out', join(dir, 'chapters/en/../ru')], { timeout: 20_000 });
    expect(stderr).toContain('in `chapters/` of the publication, expected another folder');
    expect(code).toBe(2);
  });
});
