import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Streams } from './streams.ts';

/** This repository, whose own publication is the default one. */
const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** The publication's directory and where its output goes: `output/` of the publication, unless told otherwise. */
export function directories(dir: string | undefined, out: string | undefined, { cwd, env }: Pick<Streams, 'cwd' | 'env'>): { dir: string; out: string } {
  const start = startOf({ cwd, env });
  const publication = dir === undefined ? resolve(REPOSITORY) : resolve(start, dir);
  return { dir: publication, out: out === undefined ? join(publication, 'output') : resolve(start, out) };
}

/** Where the user stands, from where the paths on the command line are meant. */
export function startOf({ cwd, env }: Pick<Streams, 'cwd' | 'env'>): string {
  // npm runs scripts in the repository, wherever they are called from.
  return env.npm_lifecycle_event === 'zine' || env.npm_lifecycle_event === 'start' ? (env.INIT_CWD ?? cwd) : cwd;
}
