import { parentPort } from 'node:worker_threads';
import { readSourceText } from '../../import/formats/read-source-text.ts';
import { refused } from '../../import/formats/refused.ts';
import type { ReadAnswer, ReadRequest } from './with-source-reader.ts';

/** Reads one file after the other. An error ends the worker, which its owner notices. */
parentPort?.on('message', async ({ bytes, path }: ReadRequest) => {
  parentPort?.postMessage((await read(bytes, path)) satisfies ReadAnswer);
});

/** What stands so deep, or so often, within each other that a parser gives up is no text. */
async function read(bytes: Uint8Array, path: string): Promise<ReadAnswer> {
  try {
    return await readSourceText(bytes, path);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refused(path, 'Unexpected file that is built too deeply to be read, expected a text', 'Open it, and save its text alone.');
  }
}
