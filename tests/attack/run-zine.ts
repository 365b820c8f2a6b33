import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Attempt } from './inputs/attempt.ts';

const ZINE = fileURLToPath(new URL('../../scripts/zine.ts', import.meta.url));
/** How often the memory of a run is looked at, in milliseconds. */
const LOOK = 50;
const MEGABYTE = 1024;

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
  /** Wall clock, from start to end; `isEnded` where it had to be killed. */
  seconds: number;
  isKilled: boolean;
  /** Of the processor, in all threads: what does not depend on what else the machine does. As far as it was looked at before the end. */
  cpu: number;
  /** The most that the process held in memory (VmHWM of proc_pid_status(5)); 0 where the system does not tell. */
  megabytes: number;
}

export interface RunOptions {
  cwd: string;
  env?: Readonly<Record<string, string | undefined>>;
  /** Seconds after which it is killed. */
  limit?: number;
  uid?: number;
}

/** Runs zine as a user would, and sees what it takes. */
export function runZine(args: readonly string[], { cwd, env = {}, limit = 60, uid }: RunOptions): Promise<Run> {
  const start = process.hrtime.bigint();
  const as = uid === undefined ? {} : { uid, gid: uid };
  const child = spawn(process.execPath, [ZINE, ...args], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], ...as });
  const run: Run = { code: null, stdout: '', stderr: '', seconds: 0, isKilled: false, cpu: 0, megabytes: 0 };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    run.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    run.stderr += text;
  });
  const look = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    // Fields 14 and 15 of proc_pid_stat(5), in hundredths of a second.
    const [user = 0, system = 0] = (await readFile(`/proc/${child.pid}/stat`, 'latin1').catch(() => ''))
      .replace(/^.*\)/s, '')
      .split(' ')
      .slice(12, 14)
      .map(Number);
    run.cpu = Math.max(run.cpu, (user + system) / 100);
    run.megabytes = Math.max(run.megabytes, Math.round(Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / MEGABYTE));
  }, LOOK);
  const timer = setTimeout(() => {
    run.isKilled = true;
    child.kill('SIGKILL');
  }, limit * 1000);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(look);
      clearTimeout(timer);
      resolve({ ...run, code, seconds: Number(process.hrtime.bigint() - start) / 1e9 });
    });
  });
}

/** Writes the files of an attempt to a folder of their own, runs it there, and removes the folder. */
export async function runAttempt({ files, verb }: Attempt, limit?: number): Promise<Run> {
  return withFolder(async (dir) => {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), content);
    }
    return runZine(verb, { cwd: dir, ...(limit === undefined ? {} : { limit }) });
  });
}

/** A folder that is there as long as `use` runs. */
export async function withFolder<T>(use: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'zine-attack-'));
  try {
    return await use(dir);
  } finally {
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}
