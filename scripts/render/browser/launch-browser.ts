import { rm } from 'node:fs/promises';
import type { Browser } from 'puppeteer';
import { MachineError } from '../../diagnostics/errors.ts';
import { browserEnvironment } from './browser-environment.ts';
import type { BrowserLocation } from './browser-location.ts';
import { locateBrowser } from './locate-browser.ts';
import { explainCrash } from './page-crash.ts';
import type { Environment } from './private-directory.ts';
import { createProfileDirectory, removeProfileDirectory } from './profile-directory.ts';
import { StartFailure } from './start-browser.ts';
import { explainStartFailure } from './start-failure.ts';
import { startProtected } from './start-protected.ts';

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
  /** The number of the user that it runs as, where that is not who runs zine: one of its own, who can read nothing that is closed to others. */
  uid?: number;
  pid: number;
}

/** Why a browser has no sandbox, and what protects it instead, in words; undefined where it has one. */
export const unprotected = ({ sandboxReason, uid }: Pick<BrowserInfo, 'sandboxReason' | 'uid'>): string | undefined =>
  sandboxReason === undefined || uid === undefined ? sandboxReason : `${sandboxReason}; it runs as a user of its own, to whom your closed files are closed`;

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
  const { started, ...protection } = await startProtected(location, profile, environment, signal, onStart).catch((error) => {
    throwIfAborted(signal);
    throw error instanceof StartFailure ? explainStartFailure(error, location) : error;
  });
  const interrupted = Promise.withResolvers<never>();
  const onAbort = (): void => interrupted.reject(abortError());
  signal?.addEventListener('abort', onAbort, { once: true });
  const work = async (): Promise<T> => {
    throwIfAborted(signal);
    const version = (await started.browser.version()).replace(/^.*\//, '');
    const { executable, kind, from } = location;
    return use(started.browser, { version, executable, kind, from, ...protection, pid: started.pid });
  };
  try {
    return await Promise.race([work(), interrupted.promise]);
  } catch (error) {
    throwIfAborted(signal);
    if (started.browser.connected) throw explainCrash(error);
    throw new MachineError(`The browser ended while it was at work (${await started.ended}); the machine may lack memory`, { cause: error });
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await started.close();
  }
}

const abortError = (): DOMException => new DOMException('Interrupted', 'AbortError');

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortError();
}
