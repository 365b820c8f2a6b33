import { resolve } from 'node:path';
import { scrubFile } from '../jobs/scrub-file.ts';
import { startOf } from './directories.ts';
import type { Streams } from './streams.ts';

/**
 * `zine scrub`: takes out of a PDF what tells of its making, hides or runs, and shows what it took.
 * @returns the exit code
 * @throws what the work throws
 */
export async function scrub(file: string, { out, title, json }: { out: string; title?: string; json?: boolean }, streams: Streams): Promise<number> {
  const start = startOf(streams);
  const taken = await scrubFile({ path: resolve(start, file), name: file }, { path: resolve(start, out), name: out }, title);
  const lines = taken.map(
    ({ what, count, words }) => `${String(count).padStart(5)}  ${what}${words.length > 0 ? `: ${words.map((each) => each.slice(0, 60)).join(' · ')}` : ''}`,
  );
  streams.stdout.write(
    json
      ? `${JSON.stringify({ path: out, taken }, undefined, 2)}\n`
      : `${[...lines, `${out}: ${taken.length === 0 ? 'nothing to take out' : 'written without these'}`].join('\n')}\n`,
  );
  return 0;
}
