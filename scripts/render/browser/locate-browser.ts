import { access, constants, stat } from 'node:fs/promises';
import { MachineError } from '../../diagnostics/errors.ts';
import type { BrowserLocation } from './browser-location.ts';
import { embeddedChromium } from './embedded-chromium.ts';
import { installedBrowser } from './installed-browser.ts';
import type { Environment } from './private-directory.ts';
import { puppeteerBrowser } from './puppeteer-browser.ts';

const VARIABLES = ['ZINE_CHROMIUM', 'PUPPETEER_EXECUTABLE_PATH'] as const;

/**
 * Finds a browser: the one named in the environment; the one inside `@sparticuz/chromium` (Linux x64); puppeteer's own, downloaded where
 * nothing is embedded; Chrome, Chromium or Edge as installed.
 * @throws MachineError where there is none, with what was tried
 */
export async function locateBrowser(env: Environment, signal?: AbortSignal): Promise<BrowserLocation> {
  const named = await fromEnvironment(env);
  if (named !== undefined) return named;
  const failures: string[] = [];
  for (const find of [embeddedChromium, puppeteerBrowser, installedBrowser]) {
    try {
      const found = await find(env, signal);
      if (found !== undefined) return found;
    } catch (error) {
      if (!(error instanceof MachineError)) throw error;
      failures.push(error.message);
    }
  }
  throw new MachineError([...failures, 'Found no browser. Install Chrome, Chromium or Edge, or name one in `ZINE_CHROMIUM`'].join('\n'));
}

async function fromEnvironment(env: Environment): Promise<BrowserLocation | undefined> {
  for (const variable of VARIABLES) {
    const executable = env[variable];
    if (executable === undefined || executable === '') continue;
    // A name that is wrong must not be passed over in silence: another browser breaks lines elsewhere.
    const problem = await whyNotExecutable(executable);
    if (problem !== undefined) throw new MachineError(`Unexpected \`${variable}=${executable}\`, expected the path of a browser: ${problem}`);
    return { executable, kind: 'environment', from: `named in ${variable}` };
  }
  return undefined;
}

async function whyNotExecutable(path: string): Promise<string | undefined> {
  try {
    if (!(await stat(path)).isFile()) return 'it is not a file';
  } catch {
    return 'it does not exist';
  }
  return access(path, constants.X_OK).then(
    () => undefined,
    () => 'it may not be executed',
  );
}
