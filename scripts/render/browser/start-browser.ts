import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'puppeteer';
import type { BrowserUser } from './browser-user.ts';
import { pipeTransport } from './pipe-transport.ts';

const START_LIMIT_MS = 30_000;
/** A print of 1,000 pages takes 5 s on two cores; this is for machines a hundred times slower. */
const CALL_LIMIT_MS = 600_000;
const STDERR_KEPT = 32_768;

/** The browser ended, or never spoke, before it could be used. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
  /** What the browser wrote to stderr. */
  readonly output: string;
  constructor(message: string, output: string) {
    super(message);
    this.output = output;
  }
}

export interface StartedBrowser {
  browser: Browser;
  pid: number;
  /** Settles when the process has ended, however it came; says how. */
  ended: Promise<string>;
  /** Ends it with all its processes, and settles when it is gone. */
  close(): Promise<void>;
  /** Kills it with all its processes. */
  kill(): void;
}

/**
 * Starts the executable and speaks to it through its pipe. An aborted signal kills it, at any time.
 * @param user whom it runs as, if not as ourselves
 * @throws StartFailure
 */
export async function startBrowser(
  executable: string,
  args: readonly string[],
  environment: Record<string, string>,
  signal?: AbortSignal,
  onStart?: () => void,
  user?: BrowserUser,
): Promise<StartedBrowser> {
  // Detached: the leader of a process group of its own, so that the terminal's Ctrl-C does not reach it and a kill reaches all its children.
  const child = spawn(executable, args, {
    env: environment,
    ...user,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  // Without a process there are no pipes either: no such file, or no more open files allowed.
  if (child.pid === undefined) throw new StartFailure(await new Promise<string>((resolve) => child.once('error', ({ message }) => resolve(message))), '');
  let output = '';
  (child.stdio[2] as Readable).setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(-STDERR_KEPT);
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });
  const kill = (): void => killGroup(child);
  signal?.addEventListener('abort', kill, { once: true });
  ended.then(() => signal?.removeEventListener('abort', kill));
  const limit = new AbortController();
  try {
    // Loaded while the browser starts: either takes a good tenth of a second.
    const loading = import('puppeteer');
    onStart?.();
    const { default: puppeteer } = await loading;
    const browser = await Promise.race([
      puppeteer.connect({
        transport: pipeTransport(child.stdio[3] as Writable, child.stdio[4] as Readable),
        defaultViewport: null,
        downloadBehavior: { policy: 'deny' },
        protocolTimeout: CALL_LIMIT_MS,
      }),
      ended.then((how) => Promise.reject(new StartFailure(how, output))),
      wait(START_LIMIT_MS, undefined, { signal: limit.signal }).then(() =>
        Promise.reject(new StartFailure(`no answer within ${START_LIMIT_MS / 1000} s`, output)),
      ),
    ]);
    // Killed, not asked: its profile goes with it, and an orderly end takes it 50 ms.
    const close = async (): Promise<void> => {
      kill();
      await ended;
    };
    return { browser, pid: child.pid ?? 0, ended, close, kill };
  } catch (error) {
    kill();
    const how = await ended;
    throw error instanceof StartFailure ? error : new StartFailure(how, output);
  } finally {
    limit.abort();
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // ESRCH: all of them are gone.
  }
}
