import { type Blessing, bless } from '../jobs/translation-verbs.ts';
import { directories } from './directories.ts';
import type { Streams } from './streams.ts';

/**
 * `zine bless`: records that translations follow their sources as both stand.
 * @returns the exit code
 */
export async function blessCommand(name: string | undefined, options: { in?: string; minor?: boolean; json?: boolean }, streams: Streams): Promise<number> {
  const done = await bless(directories(options.in, undefined, streams).publication, name, options.minor ?? false);
  if (options.json) streams.stdout.write(`${JSON.stringify({ recorded: done }, undefined, 2)}\n`);
  else streams.stdout.write(`${done.length === 0 ? 'nothing to record' : done.map(inWords).join('\n')}\n`);
  return 0;
}

const count = (pieces: number): string => `${pieces} ${pieces === 1 ? 'piece' : 'pieces'}`;

function inWords({ locale, slug, blocks, unchanged }: Blessing): string {
  if (blocks === 0) return `${locale}/${slug}: recorded as it was`;
  const rest = unchanged === 0 ? '' : `; of these, ${count(unchanged)} with a translation that has not changed`;
  return `${locale}/${slug}: ${count(blocks)} recorded anew${rest}`;
}
