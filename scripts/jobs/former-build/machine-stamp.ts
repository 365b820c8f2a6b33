import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileStamp } from '../../render/browser/file-manifest.ts';
import { locateBrowser } from '../../render/browser/locate-browser.ts';
import type { Environment } from '../../render/browser/private-directory.ts';

/** Where this code lies, compiled or not, and the templates beside it. */
const CODE = fileURLToPath(new URL('../../', import.meta.url));
const TEMPLATES = fileURLToPath(new URL('../../../templates/', import.meta.url));
/** What of the environment may decide about a build beside the browser that it names. */
const VARIABLES = ['SOURCE_DATE_EPOCH', 'TZ', 'LANG', 'LC_ALL', 'LANGUAGE', 'NODE_OPTIONS'];

/**
 * Stands for all that makes the files beside the texts: our own code and templates, the packages, Node, the browser. Files by their stamps, since reading them all
 * would cost as much as a build does without them; undefined where the packages or the browser cannot be known.
 * @param versions of Node and of what is in it
 */
export async function machineStamp(env: Environment, versions: Readonly<Record<string, string | undefined>>): Promise<string | undefined> {
  const packages = await packagesStamp(CODE);
  const browser = await locateBrowser(env).catch(() => undefined);
  // It is unpacked for one run, and cannot be the one of the last.
  if (packages === undefined || browser === undefined || browser.disposable !== undefined) return undefined;
  const own = await Promise.all([CODE, TEMPLATES].map(treeStamp));
  const chosen = VARIABLES.map((name) => env[name] ?? null);
  return JSON.stringify([versions, own, packages, browser.executable, await fileStamp(browser.executable), chosen]);
}

async function treeStamp(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.toSorted().map(async (path) => `${path} ${await fileStamp(path)}`));
}

/** npm's list of all that is installed, which it writes anew whenever it changes something, in the nearest folder that has one. */
async function packagesStamp(directory: string): Promise<string | undefined> {
  const list = join(directory, 'node_modules', '.package-lock.json');
  if (await stat(list).catch(() => undefined)) return fileStamp(list);
  const above = dirname(directory);
  return above === directory ? undefined : packagesStamp(above);
}
