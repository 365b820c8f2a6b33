import { rm } from 'node:fs/promises';
import type { Browser } from 'puppeteer';
import { MachineError } from '../../diagnostics/errors.ts';
import { browserArguments } from './browser-arguments.ts';
import { browserEnvironment } from './browser-environment.ts';
import type { BrowserLocation } from './browser-location.ts';
import { locateBrowser } from './locate-browser.ts';
import type { Environment } from './private-directory.ts';
import { createProfileDirectory, removeProfileDirectory } from './profile-directory.ts';
import { type StartedBrowser, StartFailure, startBrowser } from './start-browser.ts';
import { explainStartFailure, sandboxFailure } from './start-failure.ts';

export interface BrowserInfo {
  /** Chromium's own version, four numbers. */
  version: string;
  executable: string;
  kind: BrowserLocation['kind'];
  /** Where the executable comes from, in words. */
  from: string;
  sandboxed: boolean;
  /** Why there is no sandbox. */
  sandboxReason?: string;
  pid: number;
}

export interface BrowserOptions {
  env: Environment;
  /** Aborted: the browser is killed at once. */
  signal?: AbortSignal;
  /** Called when its process runs and is not ready yet: other work can be done while it starts. */
  onStart?(): void;
}

/**
 * Starts a browser of our own, hands it to `use`, and always closes it and removes its profile.
 * @throws MachineError where no browser can be found or started, or where it dies on the way
 * @throws DOMException `AbortError` where the signal was aborted
 */
export async function withBrowser<T>(options: BrowserOptions, use: (browser: Browser, info: BrowserInfo) => Promise<T>): Promise<T> {
  const { env, signal } = options;
  throwIfAborted(signal);
  const location = await locateBrowser(env, signal);
  try {
    const profile = await createProfileDirectory(env);
    try {
      return await useBrowser(location, profile, options, use);
    } finally {
      await removeProfileDirectory(profile);
    }
  } finally {
    if (location.disposable !== undefined) await rm(location.disposable, { recursive: true, force: true });
  }
}

async function useBrowser<T>(
  location: BrowserLocation,
  profile: string,
  { env, signal, onStart }: BrowserOptions,
  use: (browser: Browser, info: BrowserInfo) => Promise<T>,
): Promise<T> {
  const environment = await browserEnvironment(env, profile, location.libraryPath);
  const { started, sandboxReason } = await startSandboxed(location, profile, environment, signal, onStart);
  const interrupted = Promise.withResolvers<never>();
  const onAbort = (): void => interrupted.reject(abortError());
  signal?.addEventListener('abort', onAbort, { once: true });
  const work = async (): Promise<T> => {
    throwIfAborted(signal);
    const version = (await started.browser.version()).replace(/^.*\//, '');
    const { executable, kind, from } = location;
    const sandbox = sandboxReason === undefined ? { sandboxed: true } : { sandboxed: false, sandboxReason };
    return use(started.browser, { version, executable, kind, from, ...sandbox, pid: started.pid });
  };
  try {
    return await Promise.race([work(), interrupted.promise]);
  } catch (error) {
    throwIfAborted(signal);
    if (started.browser.connected) throw error;
    throw new MachineError(`The browser ended while it was at work (${await started.ended}); the machine may lack memory`, { cause: error });
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await started.close();
  }
}

/**
 * With its sandbox wherever the system lets it have one. Only a failure that names the sandbox is answered by doing without:
 * scripts are off and nothing resolves, but a text from a stranger still meets the parsers of fonts and images.
 */
async function startSandboxed(
  location: BrowserLocation,
  profile: string,
  environment: Record<string, string>,
  signal: AbortSignal | undefined,
  onStart: (() => void) | undefined,
): Promise<{ started: StartedBrowser; sandboxReason?: string }> {
  const start = async (sandboxed: boolean): Promise<StartedBrowser> => {
    throwIfAborted(signal);
    return startBrowser(location.executable, browserArguments(profile, sandboxed), environment, signal, onStart);
  };
  try {
    if (process.platform === 'linux' && process.getuid?.() === 0) {
      return { started: await start(false), sandboxReason: 'Chromium has no sandbox for root; run zine as a normal user' };
    }
    try {
      return { started: await start(true) };
    } catch (error) {
      const sandboxReason = sandboxFailure(error);
      if (sandboxReason === undefined) throw error;
      return { started: await start(false), sandboxReason };
    }
  } catch (error) {
    throwIfAborted(signal);
    throw error instanceof StartFailure ? explainStartFailure(error, location) : error;
  }
}

const abortError = (): DOMException => new DOMException('Interrupted', 'AbortError');

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortError();
}
