import { readdir, readFile } from 'node:fs/promises';

/** Ids of a process and of all that it has started, itself first; on Linux. */
export async function processTree(root: number): Promise<number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map(await Promise.all(ids.map(async (id) => [id, await fieldOf(id, 'PPid')] as const)));
  const below = (id: number): number[] => [id, ...ids.filter((each) => parents.get(each) === id).flatMap(below)];
  return below(root);
}

/** What the first of these processes holds in memory, and what all others do, each for itself, in MB. */
export async function residentMemory([own = 0, ...others]: readonly number[]): Promise<[own: number, others: number]> {
  const megabytes = async (id: number): Promise<number> => (await fieldOf(id, 'RssAnon')) / 1024;
  const all = await Promise.all(others.map(megabytes));
  return [Math.round(await megabytes(own)), Math.round(all.reduce((sum, each) => sum + each, 0))];
}

async function fieldOf(id: number, name: string): Promise<number> {
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  return Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}
