import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ZINE = fileURLToPath(new URL('../../scripts/zine.ts', import.meta.url));
/** A title makes another output; everything else is the same. */
const filesOf = (title: string): Record<string, string> => ({
  'chapters/publication.yml': `id: small\ntitle: { en: ${title} }\ncollective: Nobody\ndate: 2024-05-01\nlocales: [en]\nchapters: [a, b]\neditions: [a5, booklet-a4]\n`,
  'chapters/en/a.md': `---\ntitle: One\n---\n\n${'A word of the yard. '.repeat(200)}\n`,
  'chapters/en/b.md': `---\ntitle: Two\n---\n\n${'Another of the stairs. '.repeat(200)}\n`,
});

export async function writeSmall(dir: string, title: string): Promise<void> {
  for (const [path, content] of Object.entries(filesOf(title))) {
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

/** Starts a build of the publication in `dir`; what is in `shell` comes before it. */
export function startBuild(
  dir: string,
  { env = {}, shell = '', args = [] }: { env?: Record<string, string | undefined>; shell?: string; args?: string[] } = {},
): Started {
  const command = [process.execPath, ZINE, 'build', '.', ...args];
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

/** Processes that have one of these words among their arguments (Linux). */
export async function processesWith(word: string): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    const [args, status] = await Promise.all(['cmdline', 'stat'].map((file) => readFile(`/proc/${name}/${file}`, 'latin1').catch(() => '')));
    // A dead process whose parent has not asked yet is none.
    if (args?.includes(word) && !/\) Z /.test(status ?? '')) found.push(Number(name));
  }
  return found;
}
