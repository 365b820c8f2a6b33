import { resolve } from 'node:path';
import { unimposeFile } from '../jobs/unimpose-file.ts';
import type { Binding, Edge, FoldName } from '../model/sheet.ts';
import { startOf } from './directories.ts';
import { readGrid, readSides, readSignature } from './fold-options.ts';
import type { Streams } from './streams.ts';

export interface UnimposeArguments {
  out: string;
  fold: FoldName;
  binding: Binding;
  flip?: Edge;
  signature?: string;
  sides?: string;
  grid?: string;
  json?: boolean;
}

/**
 * `zine unimpose`: cuts the sides of a booklet and puts the pages in reading order.
 * @returns the exit code
 * @throws what the work throws
 */
export async function unimpose(file: string, { out, json, signature, grid, sides: range, ...wishes }: UnimposeArguments, streams: Streams): Promise<number> {
  const start = startOf(streams);
  const { sides, pages } = await unimposeFile(
    { path: resolve(start, file), name: file },
    { path: resolve(start, out), name: out },
    {
      ...wishes,
      ...(signature ? { signature: readSignature(signature) } : {}),
      ...(grid ? { grid: readGrid(grid) } : {}),
      ...(range ? { sides: readSides(range) } : {}),
    },
  );
  streams.stdout.write(
    json ? `${JSON.stringify({ path: out, sides, pages, problems: [] }, undefined, 2)}\n` : `${sides} sides → ${pages} pages in reading order\n`,
  );
  return 0;
}
