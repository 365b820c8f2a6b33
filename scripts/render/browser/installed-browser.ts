import { access, constants } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { Browser, ChromeReleaseChannel, computeSystemExecutablePath, detectBrowserPlatform } from '@puppeteer/browsers';
import type { BrowserLocation } from './browser-location.ts';
import type { Environment } from './private-directory.ts';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Chrome where its installer puts it, then Chromium, Chrome or Edge by name in PATH, then the other applications. */
export async function installedBrowser(env: Environment): Promise<BrowserLocation | undefined> {
  // A relative directory in PATH means another program in every working directory.
  const directories = (env.PATH ?? '').split(delimiter).filter((directory) => isAbsolute(directory));
  const commands = COMMANDS.flatMap((command) => directories.map((directory) => join(directory, command)));
  for (const executable of [...systemChrome(), ...commands, ...APPLICATIONS]) {
    const found = await access(executable, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return { executable, kind: 'installed', from: 'installed on this machine' };
  }
  return undefined;
}

function systemChrome(): string[] {
  if (detectBrowserPlatform() === undefined) return [];
  try {
    return [computeSystemExecutablePath({ browser: Browser.CHROME, channel: ChromeReleaseChannel.STABLE })];
  } catch {
    return [];
  }
}
