import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { memoryFolder } from '../../scripts/folder/memory-folder.ts';
import { overlayFolder } from '../../scripts/folder/overlay-folder.ts';
import { mergeOutputs } from '../../scripts/jobs/merge-outputs.ts';
import type { BuildOptions, BuildResult } from '../../scripts/model/build.ts';
import type { Folder } from '../../scripts/model/folder.ts';
import { buildPublication } from '../../scripts/pipeline.ts';
import { type LoopbackBrowser, startLoopbackBrowser } from '../render/loopback-browser.ts';
import { publication } from './build.ts';

const SHELF = diskFolder(publication('one-shelf'));
const ASKED = { locales: ['en', 'ru', 'kk'], editions: ['a5', 'booklet-a4'] };
const options = (out: Folder): BuildOptions => ({ ...ASKED, out, env: process.env, signal: new AbortController().signal, onProgress: () => {} });

/** The hash of every file of an output, by path. */
async function filesOf(out: Folder): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const folder of ['', 'en', 'ru', 'kk']) {
    for (const name of (await out.list(folder)).names ?? []) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const { bytes } = await out.read(path, 100_000_000);
      if (bytes !== undefined) files.set(path, createHash('sha256').update(bytes).digest('hex'));
    }
  }
  return files;
}

const whole = memoryFolder();
const shards = [memoryFolder(), memoryFolder()];
let browsers: LoopbackBrowser[] = [];

beforeAll(async () => {
  browsers = await Promise.all([startLoopbackBrowser(), startLoopbackBrowser()]);
  await buildPublication(SHELF, options(whole));
  for (const [i, out] of shards.entries()) await buildPublication(SHELF, { ...options(out), shard: { index: i + 1, count: 2 } });
});
afterAll(() => Promise.all(browsers.map(({ kill }) => kill())));

describe('shards', () => {
  it('merged are the same files with the same bytes as those of one build', async () => {
    const out = memoryFolder();
    // In any order.
    await mergeOutputs(SHELF, shards.toReversed(), out);
    const [merged, expected] = [await filesOf(out), await filesOf(whole)];
    expect([...merged.keys()].sort()).toEqual([...expected.keys()].sort());
    expect(merged.size).toBe(9);
    expect(merged).toEqual(expected);
    const index = new TextDecoder().decode((await out.read('index.html', 1e8)).bytes);
    expect(index.match(/data:image\/png/g)).toHaveLength(3);
  });

  it('are refused where one is missing, or comes twice', async () => {
    const out = memoryFolder();
    await expect(mergeOutputs(SHELF, shards.slice(1), out)).rejects.toThrow('expected 2: missing are 1/2');
    await expect(mergeOutputs(SHELF, [...shards, shards[0] as Folder], out)).rejects.toThrow('second output of shard 1/2');
    await expect(mergeOutputs(SHELF, [shards[0] as Folder, whole], out)).rejects.toThrow('whole output');
    expect((await out.list('')).names).toEqual([]);
  });

  it('are refused where a file or what they were made by was changed', async () => {
    const text = async (path: string) => new TextDecoder().decode((await shards[1]?.read(path, 1e8))?.bytes);
    const manifest = JSON.parse(await text('manifest.json'));
    const merge = (path: string, content: string) =>
      mergeOutputs(SHELF, [shards[0] as Folder, overlayFolder(shards[1] as Folder, new Map([[path, content]]))], memoryFolder());
    await expect(merge(manifest.artifacts[0].path, 'x')).rejects.toThrow('Unexpected change of');
    await expect(merge('manifest.json', JSON.stringify({ ...manifest, tool: { ...manifest.tool, chromium: '1.2.3.4' } }))).rejects.toThrow(
      'different programs',
    );
    await expect(merge('manifest.json', JSON.stringify({ ...manifest, shard: { ...manifest.shard, of: 'x' } }))).rejects.toThrow('other texts');
    await expect(merge('manifest.json', JSON.stringify({ ...manifest, publication: 'y' }))).rejects.toThrow('different publications');
  });

  it('do not go where the output of something else lies', async () => {
    await expect(buildPublication(SHELF, { ...options(whole), shard: { index: 1, count: 2 } })).rejects.toThrow('expected a folder for shard 1/2 alone');
    await expect(buildPublication(SHELF, { ...options(memoryFolder()), shard: { index: 1, count: 7 } })).rejects.toThrow('at most 6 shards');
  });
});

describe('browsers that run elsewhere', () => {
  const build = (change: Partial<BuildOptions>, out = memoryFolder()): Promise<BuildResult> =>
    buildPublication(SHELF, { ...options(out), connect: browsers.map(({ endpoint }) => endpoint), ...change });

  it('print the same bytes, two at once', async () => {
    const out = memoryFolder();
    expect((await build({}, out)).lost).toBeUndefined();
    expect(await filesOf(out)).toEqual(await filesOf(whole));
  });

  it('that are not there are told, and the others do the work', async () => {
    const out = memoryFolder();
    const { lost } = await build({ locales: ['en'], connect: ['ws://127.0.0.1:9/secret-token', browsers[0]?.endpoint ?? ''] }, out);
    expect(lost).toEqual([expect.stringMatching(/^ws:\/\/127\.0\.0\.1:9 \(.+\)$/)]);
    await expect(build({ connect: ['ws://127.0.0.1:9/secret-token'] })).rejects.toThrow(/^Found no browser at ws:\/\/127\.0\.0\.1:9 \(/);
  });

  it('one of which is killed while it prints leave its work to the other', async () => {
    const out = memoryFolder();
    // The first of the list begins with the first locale.
    let killed: Promise<void> | undefined;
    const { lost, failed } = await build(
      {
        onProgress: ({ stage, locale }) => {
          if (stage === 'print' && locale === 'en') killed ??= browsers[0]?.kill();
        },
      },
      out,
    );
    await killed;
    expect({ lost, failed }).toEqual({ lost: [expect.stringContaining(new URL(browsers[0]?.endpoint ?? '').host)], failed: [] });
    expect(await filesOf(out)).toEqual(await filesOf(whole));
  });

  it('all of which are killed end the build, which says what is missing and writes nothing', async () => {
    const out = memoryFolder();
    let killed: Promise<void> | undefined;
    const built = build(
      {
        connect: [browsers[1]?.endpoint ?? ''],
        onProgress: ({ stage }) => {
          if (stage === 'print') killed ??= browsers[1]?.kill();
        },
      },
      out,
    );
    await expect(built).rejects.toThrow(/Every browser was lost: ws:\/\/127\.0\.0\.1:\d+ \(.+\); not built: en, and what was to follow/);
    await killed;
    expect((await out.list('')).names).toEqual([]);
  });
});
