import { resolve } from 'node:path';
import { platesOfFile, type WrittenPlates } from '../jobs/plates-of-file.ts';
import { startOf } from './directories.ts';
import { type PlateArguments, readPlateOptions } from './read-plate-options.ts';
import type { Streams } from './streams.ts';

/**
 * `zine plates`: from the pages of any PDF to one file an ink, and a proof.
 * @returns the exit code
 * @throws what `platesOfFile` throws
 */
export async function plates(file: string, { out, json, ...given }: PlateArguments & { out: string; json?: boolean }, streams: Streams): Promise<number> {
  const named = (name: string) => ({ name, path: resolve(startOf(streams), name) });
  const written = await platesOfFile(named(file), named(out), readPlateOptions(given));
  streams.stdout.write(json ? `${JSON.stringify({ ...written, problems: [] }, undefined, 2)}\n` : platesTable(written));
  return 0;
}

/** One line a file: `out/zine-orange.pdf  Orange  on 23 of 96 pages`. */
function platesTable({ pages, files }: WrittenPlates): string {
  const cells = files.map(({ name, ink, pages: inked }) => [name, ink ?? 'proof', `on ${inked.length} of ${pages} pages`]);
  const widths = [0, 1].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`).join('');
}
