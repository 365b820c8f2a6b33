import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runProgram } from '../../scripts/commands/run-program.ts';
import { memoryStream } from '../commands/memory-stream.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ZINE = join(ROOT, 'scripts/zine.ts');

/** Folder of a small publication among the fixtures. */
export const publication = (name: string): string => join(ROOT, 'tests/publications', name);

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  /** Set in addition to the environment of the test; `undefined` takes a variable out. */
  env?: Record<string, string | undefined>;
  /** Milliseconds after which the program is killed and the run fails. */
  timeout?: number;
}

/** Runs the program as its users do, in a process of its own. */
export async function zine(args: readonly string[], { cwd = ROOT, env = {}, timeout = 120_000 }: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [ZINE, ...args], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout });
  const [stdout, stderr, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve)),
  ]);
  return { code, stdout, stderr };
}

/** Runs it in this process: what it says and how it ends, where that alone is asked for and a hundred times. */
export async function zineHere(args: readonly string[], cwd: string): Promise<Omit<Run, 'stderr'>> {
  const [stdout, stderr] = [memoryStream(), memoryStream()];
  const code = await runProgram(['node', 'zine', ...args], { stdout, stderr, env: process.env, cwd, signal: new AbortController().signal });
  return { code, stdout: stdout.text() };
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Makes a directory for the time of `use`. */
export async function withTemporaryDirectory<T>(use: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'zine-test-'));
  try {
    return await use(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
