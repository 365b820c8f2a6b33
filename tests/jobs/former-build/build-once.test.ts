import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesBelow } from '../../../scripts/folder/files-below.ts';
import { memoryFolder } from '../../../scripts/folder/memory-folder.ts';
import { buildOnce, type OnceOptions } from '../../../scripts/jobs/former-build/build-once.ts';
import type { BuildResult } from '../../../scripts/model/build.ts';
import type { Folder } from '../../../scripts/model/folder.ts';
import { locateBrowser } from '../../../scripts/render/browser/locate-browser.ts';
import { withTemporaryDirectory } from '../../whole/build.ts';

const PROBLEM = { rule: 'term-unused', severity: 'warning', place: { path: 'chapters/en/a.md', line: 3 }, message: 'Unexpected term `ferryman`' } as const;
let executable = '';
let cache = '';
const done = Promise.withResolvers<void>();
let kept: Promise<void> | undefined;

beforeAll(async () => {
  ({ executable } = await locateBrowser(process.env));
  const ready = Promise.withResolvers<void>();
  kept = withTemporaryDirectory(async (dir) => {
    cache = dir;
    ready.resolve();
    await done.promise;
  });
  await ready.promise;
});
afterAll(async () => {
  done.resolve();
  await kept;
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
let publications = 0;

/** A publication, its output, and a build of it that counts how often it was asked; `again` says whether anything was built. */
function desk(result: Partial<BuildResult> = {}) {
  const folder = memoryFolder({ 'chapters/publication.yml': 'x', 'chapters/en/a.md': 'one', 'fonts/own.ttf': 'face', 'notes.txt': 'mine' });
  const publication: Folder = { ...folder, name: `publication ${publications++}` };
  const out = memoryFolder();
  let built = 0;
  const build = async (observed: Folder): Promise<BuildResult> => {
    built++;
    const { bytes } = await observed.read('chapters/en/a.md', 100);
    await observed.within('fonts').read('own.ttf', 100);
    const pdf = `pdf of ${new TextDecoder().decode(bytes)}`;
    await out.write([
      { path: 'en/a.pdf', content: pdf },
      { path: 'SHA256SUMS', content: `${sha256(pdf)}  en/a.pdf\n` },
    ]);
    const manifest = { publication: 'x', tool: { zine: '1', node: '1', chromium: '1' }, artifacts: [] };
    return { problems: [PROBLEM], manifest, summaries: [], failed: [], ...result };
  };
  const again = async (changed: Partial<OnceOptions> = {}): Promise<boolean> => {
    const before = built;
    const env = { ...process.env, XDG_CACHE_HOME: cache, ZINE_CHROMIUM: executable };
    const options = { out, env, versions: { node: '24' }, asked: [['en'], undefined], force: false, ...changed };
    const { isUnchanged = false, problems } = await buildOnce(publication, options, build);
    expect(problems).toEqual([PROBLEM]);
    expect(isUnchanged).toBe(built === before);
    return built > before;
  };
  const write = (path: string, content: string) => publication.write([{ path, content }]);
  return { again, write, out };
}

it('builds once what has not changed, and tells its problems again', async () => {
  const { again, write, out } = desk();
  expect(await again()).toBe(true);
  expect(await again()).toBe(false);
  await write('notes.txt', 'not printed');
  expect(await again()).toBe(false);
  expect(await filesBelow(out)).toEqual(['SHA256SUMS', 'en/a.pdf']);
});

it('builds anew where a text, a template, or a file that it has read elsewhere is another', async () => {
  const { again, write } = desk();
  await again();
  for (const path of ['chapters/en/a.md', 'chapters/en/b.md', 'templates/styles/own.css', 'fonts/own.ttf']) {
    await write(path, `changed ${path}`);
    expect([path, await again(), await again()]).toEqual([path, true, false]);
  }
});

it('builds anew where a file of the output is not as it was made', async () => {
  const { again, out } = desk();
  await again();
  for (const [path, content] of [
    ['en/a.pdf', 'forged'],
    ['SHA256SUMS', `${sha256('forged')}  en/a.pdf\n`],
  ] as const) {
    await out.write([{ path, content }]);
    expect([path, await again(), await again()]).toEqual([path, true, false]);
  }
  await out.write([
    { path: 'en/a.pdf', content: 'forged' },
    { path: 'SHA256SUMS', content: `${sha256('forged')}  en/a.pdf\n` },
  ]);
  expect(await again()).toBe(true);
  await out.remove('en/a.pdf');
  expect(await again()).toBe(true);
});

it('builds anew for another Node, another browser, another date, other editions, or on demand', async () => {
  const { again } = desk();
  const env = { ...process.env, XDG_CACHE_HOME: cache, ZINE_CHROMIUM: executable };
  const others: Partial<OnceOptions>[] = [
    { force: true },
    { versions: { node: '25' } },
    { env: { ...env, ZINE_CHROMIUM: process.execPath } },
    { env: { ...env, SOURCE_DATE_EPOCH: '1' } },
    { asked: [['en'], ['x4']] },
  ];
  for (const other of others) {
    await again();
    expect([other, await again(), await again(other)]).toEqual([other, false, true]);
  }
});

it('keeps nothing of a build that left a locale out', async () => {
  const { again } = desk({ failed: ['ru'] });
  expect([await again(), await again()]).toEqual([true, true]);
});

it('keeps a record that nobody can read without the texts', async () => {
  await desk().again();
  const directory = join(cache, 'zine', 'builds');
  const names = await readdir(directory);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    expect(name).toMatch(/^[0-9a-f]{32}$/);
    expect((await readFile(join(directory, name))).toString('latin1')).not.toMatch(/ferryman|chapters|a\.md|pdf/);
  }
});
