import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../diagnostics/errors.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { zipFolder } from '../folder/zip-folder.ts';
import type { Folder } from '../model/folder.ts';
import type { Streams } from './streams.ts';

/** A checkout of zine, whose own publication is the default one. The package, which is compiled, brings none along. */
const CHECKOUT = import.meta.filename.endsWith('.ts') ? fileURLToPath(new URL('../../', import.meta.url)) : undefined;

/** Whether a publication is named that stands in a zip. */
export const isZip = (dir: string | undefined): boolean => /\.zip$/i.test(dir ?? '');

/**
 * The publication's folder and where its output goes: `output/` of the publication, inside of it, unless told otherwise.
 * @throws UsageError where the output would lie among the texts or templates
 */
export function directories(
  dir: string | undefined,
  out: string | undefined,
  { cwd, env }: Pick<Streams, 'cwd' | 'env'>,
): { publication: Folder; out: Folder } {
  const start = startOf({ cwd, env });
  const place = resolve(start, dir ?? CHECKOUT ?? '');
  const publication = isZip(dir) ? zipFolder(place) : diskFolder(place);
  if (out === undefined) return { publication, out: publication.within('output') };
  const target = resolve(start, out);
  const taken = ['chapters', 'templates'].find((name) => `${target}${sep}`.startsWith(join(place, name, sep)));
  if (taken !== undefined) throw new UsageError(`Unexpected \`--out ${out}\` in \`${taken}/\` of the publication, expected another folder`);
  return { publication, out: diskFolder(target) };
}

/** Where the user stands, from where the paths on the command line are meant. */
export function startOf({ cwd, env }: Pick<Streams, 'cwd' | 'env'>): string {
  // npm runs scripts in the repository, wherever they are called from.
  return env.npm_lifecycle_event === 'zine' || env.npm_lifecycle_event === 'start' ? (env.INIT_CWD ?? cwd) : cwd;
}
