import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The peers at the versions that the figures in the documentation are of. They are no dependency of zine's: only the bench installs them. */
export const PEER_VERSIONS = { '@vivliostyle/cli': '11.3.3', 'pagedjs-cli': '0.4.3' } as const;

type PeerPackage = keyof typeof PEER_VERSIONS;

export const PEERS_DIRECTORY = join(import.meta.dirname, '..', '.peers');

/**
 * Installs the peers into a folder of their own, once. Without their install scripts, which would only bring browsers: they print with the one
 * that zine prints with.
 * @throws Error where npm fails
 */
export async function installPeers(packages: readonly PeerPackage[], onProgress: (text: string) => void): Promise<void> {
  const missing = await Promise.all(packages.map(async (name) => ((await installedVersion(name)) === PEER_VERSIONS[name] ? [] : [name])));
  if (missing.flat().length === 0) return;
  onProgress(`installing ${missing.flat().join(', ')}`);
  await mkdir(PEERS_DIRECTORY, { recursive: true });
  await writeFile(join(PEERS_DIRECTORY, 'package.json'), `${JSON.stringify({ private: true, dependencies: PEER_VERSIONS }, undefined, 2)}\n`);
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm === undefined ? ['npm'] : [process.execPath, npm];
  await run(command ?? 'npm', [...first, 'install', '--ignore-scripts', '--no-audit', '--no-fund']);
}

/** Path of the program that a peer's package calls by this name. */
export const peerProgram = (name: 'vivliostyle' | 'pagedjs-cli'): string => join(PEERS_DIRECTORY, 'node_modules', '.bin', name);

async function installedVersion(name: PeerPackage): Promise<string | undefined> {
  try {
    const { version } = JSON.parse(await readFile(join(PEERS_DIRECTORY, 'node_modules', name, 'package.json'), 'utf8')) as { version: string };
    return version;
  } catch {
    return undefined;
  }
}

function run(command: string, args: readonly string[]): Promise<void> {
  const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' };
  const child = spawn(command, args, { cwd: PEERS_DIRECTORY, env, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`\`npm install\` of the peers ended with exit code ${code}`))));
  });
}
