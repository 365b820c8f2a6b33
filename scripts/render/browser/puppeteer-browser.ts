import { access } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Browser, computeExecutablePath, detectBrowserPlatform, install } from '@puppeteer/browsers';
import { MachineError } from '../../diagnostics/errors.ts';
import type { BrowserLocation } from './browser-location.ts';
import type { Environment } from './private-directory.ts';

/** The build that our puppeteer is made for (its revisions.js). puppeteer's own way to ask would run a `.puppeteerrc.cjs` of the working directory. */
export const SHELL_BUILD = '156.0.8078.47';

/**
 * puppeteer's `chrome-headless-shell` from puppeteer's cache; downloaded (about 100 MB) only where no browser comes with the packages.
 * @returns undefined where it is not there and not to be downloaded
 * @throws MachineError where the download fails
 */
export async function puppeteerBrowser(env: Environment): Promise<BrowserLocation | undefined> {
  if (detectBrowserPlatform() === undefined) return undefined;
  const cacheDir = env.PUPPETEER_CACHE_DIR || join(env.HOME || homedir(), '.cache', 'puppeteer');
  const build = { cacheDir, browser: Browser.CHROMEHEADLESSSHELL, buildId: SHELL_BUILD };
  const executable = computeExecutablePath(build);
  const location: BrowserLocation = { executable, kind: 'puppeteer', from: `chrome-headless-shell ${SHELL_BUILD} in puppeteer’s cache`, version: SHELL_BUILD };
  if (await exists(executable)) return location;
  const embedded = process.platform === 'linux' && process.arch === 'x64';
  if (embedded || /^(1|true|yes)$/i.test(env.PUPPETEER_SKIP_DOWNLOAD ?? '')) return undefined;
  try {
    await install(build);
  } catch (cause) {
    throw new MachineError(`Cannot download chrome-headless-shell ${SHELL_BUILD}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
  return location;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
