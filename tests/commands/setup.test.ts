import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withTemporaryDirectory } from '../whole/build.ts';

const SETUP = fileURLToPath(new URL('../../scripts/setup.mjs', import.meta.url));

/** In place of npm: notes how it was called, takes its time, and leaves what npm leaves. */
const NPM = `
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
if (existsSync('broken')) { console.error('npm error code E404'); process.exit(1); }
await new Promise((resolve) => setTimeout(resolve, 300));
console.warn('npm warn EBADENGINE');
mkdirSync('node_modules', { recursive: true });
writeFileSync('node_modules/.package-lock.json', '{}');
mkdirSync('node_modules/node/bin', { recursive: true });
for (const name of ['node', 'node.exe']) writeFileSync('node_modules/node/bin/' + name, 'the executable');
`;

const MACHINE = `${process.platform}-${process.arch}`;
const hashesOf = (executable: string): string =>
  JSON.stringify({ version: '24.0.0', sha256: { [MACHINE]: createHash('sha256').update(executable).digest('hex') } });

/** A checkout with nothing in it but the set-up script. `setUp` runs it and gives its exit code and what it says. */
async function withCheckout(use: (dir: string, setUp: () => Promise<[code: number, stdout: string, stderr: string]>) => Promise<void>): Promise<void> {
  await withTemporaryDirectory(async (dir) => {
    await mkdir(join(dir, 'scripts'));
    await copyFile(SETUP, join(dir, 'scripts/setup.mjs'));
    await writeFile(join(dir, 'package-lock.json'), '{}');
    await writeFile(join(dir, 'npm.mjs'), NPM);
    await writeFile(join(dir, 'scripts/node-hashes.json'), hashesOf('the executable'));
    await use(dir, async () => {
      const child = spawn(process.execPath, [join(dir, 'scripts/setup.mjs')], { env: { ...process.env, npm_execpath: join(dir, 'npm.mjs') } });
      const [stdout, stderr, [code]] = await Promise.all([textOf(child.stdout), textOf(child.stderr), once(child, 'close')]);
      return [code as number, stdout, stderr];
    });
  });
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk.toString();
  return text;
}

/** No package runs a script but the one that brings Node. */
const CALLS = ['ci --include=dev --ignore-scripts --no-audit --no-fund --loglevel=error', 'rebuild node --ignore-scripts=false --loglevel=error'];
const FIRST = 'Installing packages (first run only)…\n';
const callsIn = async (dir: string): Promise<string[]> => (await readFile(join(dir, 'calls'), 'utf8')).trimEnd().split('\n');

describe('the set-up', () => {
  it('installs once, in one line, without a browser', async () => {
    await withCheckout(async (dir, setUp) => {
      expect(await setUp()).toEqual([0, '', FIRST]);
      expect(await setUp()).toEqual([0, '', '']);
      expect(await callsIn(dir)).toEqual(CALLS);
      expect(await readdir(dir)).not.toContain('.setup-running');
    });
  });

  it('installs again when the lockfile has changed, or npm did not finish', async () => {
    await withCheckout(async (dir, setUp) => {
      await setUp();
      await writeFile(join(dir, 'package-lock.json'), '{"changed": true}');
      expect(await setUp()).toEqual([0, '', FIRST]);
      await rm(join(dir, 'node_modules/.package-lock.json'));
      expect(await setUp()).toEqual([0, '', FIRST]);
      expect(await callsIn(dir)).toHaveLength(3 * CALLS.length);
    });
  });

  it('shows what npm says when it fails, and tries again next time', async () => {
    await withCheckout(async (dir, setUp) => {
      await writeFile(join(dir, 'broken'), '');
      const [code, stdout, stderr] = await setUp();
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      expect(stderr).toContain('npm error code E404');
      expect(await readdir(dir)).not.toContain('.setup-running');
      await rm(join(dir, 'broken'));
      expect((await setUp())[0]).toBe(0);
    });
  });

  it('installs once when it runs several times at once', async () => {
    await withCheckout(async (dir, setUp) => {
      const codes = (await Promise.all([setUp(), setUp(), setUp()])).map(([code]) => code);
      expect(codes).toEqual([0, 0, 0]);
      expect(await callsIn(dir)).toEqual(CALLS);
    });
  });

  it('does not wait for one that was killed', async () => {
    await withCheckout(async (dir, setUp) => {
      const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
      await once(dead, 'exit');
      await mkdir(join(dir, '.setup-running'));
      await writeFile(join(dir, '.setup-running/pid'), String(dead.pid));
      expect(await setUp()).toEqual([0, '', FIRST]);
    });
  });

  it('does not keep a Node that is not the one it knows', async () => {
    await withCheckout(async (dir, setUp) => {
      await writeFile(join(dir, 'scripts/node-hashes.json'), hashesOf('another one'));
      const [code, , stderr] = await setUp();
      expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('Unexpected Node 24.0.0 with the SHA-256') });
      expect((await readdir(join(dir, 'node_modules/node/bin'))).length).toBeLessThan(2);
      expect((await setUp())[0]).toBe(3);
    });
  });

  it('runs a Node unchecked where it knows none for the machine', async () => {
    await withCheckout(async (dir, setUp) => {
      await writeFile(join(dir, 'scripts/node-hashes.json'), JSON.stringify({ version: '24.0.0', sha256: {} }));
      expect(await setUp()).toEqual([0, '', FIRST]);
    });
  });
});

it('knows the hash of the Node that package.json names', async () => {
  const read = async (path: string) => JSON.parse(await readFile(new URL(`../../${path}`, import.meta.url), 'utf8'));
  const [{ version, sha256 }, { devDependencies }] = await Promise.all([read('scripts/node-hashes.json'), read('package.json')]);
  expect(version).toBe(devDependencies.node);
  expect(Object.values(sha256)).toEqual(Array(3).fill(expect.stringMatching(/^[0-9a-f]{64}$/)));
});
