import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ZINE = fileURLToPath(new URL('../../scripts/zine.ts', import.meta.url));
const FEW = ['a5', 'booklet-a4'];
/** A title makes another output; everything else is the same. No page more than it takes to go through all stages: it is built hundreds of times. */
const filesOf = (title: string, editions: readonly string[]): Record<string, string> => ({
  'chapters/publication.yml': `id: small\ntitle: { en: ${title} }\ncollective: Nobody\ndate: 2024-05-01\nlocales: [en]\nchapters: [a, b]\neditions: [${editions.join(', ')}]\n`,
  'chapters/en/a.md': `---\ntitle: One\n---\n\n${'A word of the yard. '.repeat(20)}\n`,
  'chapters/en/b.md': `---\ntitle: Two\n---\n\n${'Another of the stairs. '.repeat(20)}\n`,
});

export async function writeSmall(dir: string, title: string, editions: readonly string[] = FEW): Promise<void> {
  for (const [path, content] of Object.entries(filesOf(title, editions))) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
}

export interface Ended {
  code: number | null;
  stderr: string;
}

export interface Started {
  pid: number;
  kill(): void;
  ended: Promise<Ended>;
}

/** Starts a build of the publication in `dir`, though nothing may have changed in it; what is in `shell` comes before it. */
export function startBuild(
  dir: string,
  { env = {}, shell = '', args = [] }: { env?: Record<string, string | undefined>; shell?: string; args?: string[] } = {},
): Started {
  const command = [process.execPath, ZINE, 'build', '.', '--force', ...args];
  const [file = '', ...rest] = shell === '' ? command : ['sh', '-c', `${shell} exec "$@"`, 'sh', ...command];
  const child = spawn(file, rest, { cwd: dir, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, stderr })));
  return { pid: child.pid ?? 0, kill: () => child.kill('SIGKILL'), ended };
}

/** What lies in an output: a hash over the names and bytes of all files that can be seen; empty where there is none. */
export async function stateOf(out: string): Promise<string> {
  const names = (await readdir(out, { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const hash = createHash('sha256');
  for (const path of names.map((entry) => join(entry.parentPath, entry.name)).sort()) hash.update(path.slice(out.length)).update(await readFile(path));
  return names.length === 0 ? '' : hash.digest('hex');
}

/** Everything that lies in a folder, by path, but for what programs keep in a cache. */
export async function everythingIn(dir: string): Promise<string[]> {
  return (await readdir(dir, { recursive: true })).filter((path) => !isKept(path)).sort();
}

/** The browser as it was unpacked, records of builds, and code that Node has compiled. */
const isKept = (path: string): boolean => /\/zine\/(?:chromium-[^/.]+(?:\.\d[^/]*)?|code)(?:\/|$)|\/builds\/[0-9a-f]{32}$/.test(path);
