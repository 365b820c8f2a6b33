import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { MachineError } from '../../diagnostics/errors.ts';
import type { BrowserLocation } from './browser-location.ts';
import { type ChromiumPackage, cacheChromium } from './cache-chromium.ts';
import { browserCaches, claimDirectory, type Environment, freshDirectory } from './private-directory.ts';
import { EXECUTABLE, LIBRARIES } from './unpack-chromium.ts';

const PACKAGE = '@sparticuz/chromium';

/**
 * The headless shell inside npm's `@sparticuz/chromium`: it comes with the packages, so nothing is downloaded and everybody prints with the
 * same one. Unpacked by us, because the package's own function writes to a predictable path in the temporary directory and executes whatever lies there.
 * @returns undefined where the package is not installed or the machine is not Linux on x64
 * @throws MachineError where it cannot be unpacked anywhere
 */
export async function embeddedChromium(env: Environment, signal?: AbortSignal): Promise<BrowserLocation | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const source = await findPackage();
  if (source === undefined) return undefined;
  const failures: string[] = [];
  const attempt = async (base: string): Promise<BrowserLocation | undefined> => {
    try {
      await claimDirectory(base);
      return locationOf(await cacheChromium(base, source, signal), source);
    } catch (error) {
      if (signal?.aborted) throw error;
      failures.push(`\`${base}\`: ${error instanceof Error ? error.message : error}`);
      return undefined;
    }
  };
  for (const base of await browserCaches(env)) {
    const found = await attempt(base);
    if (found !== undefined) return found;
  }
  const disposable = await freshDirectory(env).catch(() => undefined);
  const once = disposable === undefined ? undefined : await attempt(disposable);
  if (disposable !== undefined && once !== undefined) return { ...once, disposable };
  if (disposable !== undefined) await rm(disposable, { recursive: true, force: true });
  throw new MachineError(`Cannot unpack the browser of ${PACKAGE}, which takes 213 MB:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
}

function locationOf(directory: string, { version }: ChromiumPackage): BrowserLocation {
  return {
    executable: join(directory, EXECUTABLE),
    kind: 'embedded',
    libraryPath: join(directory, LIBRARIES),
    from: `npm package ${PACKAGE} ${version}`,
    version,
  };
}

async function findPackage(): Promise<ChromiumPackage | undefined> {
  try {
    // The package exports only its main file, `build/index.js`.
    const root = join(dirname(createRequire(import.meta.url).resolve(PACKAGE)), '..');
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { version, archives: join(root, 'bin') };
  } catch {
    return undefined;
  }
}
