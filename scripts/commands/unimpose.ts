import { resolve } from 'node:path';
import type { Binding, Edge, FoldName } from '../model/sheet.ts';
import { unimposeFile } from '../works/unimpose-file.ts';
import { startOf } from './directories.ts';
import type { Streams } from './streams.ts';

export interface UnimposeArguments {
  out: string;
  fold: FoldName;
  binding: Binding;
  flip?: Edge;
  signature?: number | { from: number; to: number };
  grid?: { columns: number; rows: number };
  json?: boolean;
}

/**
 * `zine unimpose`: cuts the sides of a booklet and puts the pages in reading order.
 * @returns the exit code
 * @throws what the work throws
 */
export async function unimpose(file: string, { out, json, ...wishes }: UnimposeArguments, streams: Streams): Promise<number> {
  const start = startOf(streams);
  const to = resolve(start, out);
  const { sides, pages } = await unimposeFile({ from: resolve(start, file), to }, wishes);
  streams.stdout.write(json ? `${JSON.stringify({ path: to, sides, pages, problems: [] }, undefined, 2)}\n` : `${sides} sides → ${pages} pages in reading order\n`);
  return 0;
}
