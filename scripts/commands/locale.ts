import { addLocale } from '../jobs/add-locale.ts';
import { directories } from './directories.ts';
import type { Streams } from './streams.ts';

/**
 * `zine locale add ky --from ru`: begins a translation.
 * @returns the exit code
 */
export async function localeAdd(tag: string, { in: dir, from, json }: { in?: string; from?: string; json?: boolean }, streams: Streams): Promise<number> {
  const written = await addLocale(directories(dir, undefined, streams).publication, tag, from);
  streams.stdout.write(json ? `${JSON.stringify({ written }, undefined, 2)}\n` : `${written.join('\n')}\n`);
  return 0;
}
