import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isConverted, readSourceText } from '../../import/formats/read-source-text.ts';
import { refused } from '../../import/formats/refused.ts';
import type { SourceText } from '../../import/formats/source-text.ts';
import type { Checked } from '../../model/problem.ts';

export type ReadAnswer = Checked<SourceText | undefined>;
/** Reads a file as lines. */
export type SourceReader = (bytes: Uint8Array, path: string) => Promise<ReadAnswer>;
export interface ReadRequest {
  bytes: Uint8Array;
  path: string;
}

/** What reading one page or document may take. The longest real pages take three seconds and 300 MB. */
const LIMITS = { seconds: 30, megabytes: 2048 };

/**
 * Lends a reader that converts pages and documents in a worker, so that a file made to be slow ends in an error and Ctrl-C ends it at any time. The worker is started
 * when there is something to convert, and ends with `work`.
 *
 * @throws DOMException `AbortError` from the reader, where the signal was aborted
 */
export async function withSourceReader<T>(signal: AbortSignal | undefined, work: (read: SourceReader) => Promise<T>, limits = LIMITS): Promise<T> {
  let worker: Worker | undefined;
  const read: SourceReader = async (bytes, path) => {
    signal?.throwIfAborted();
    if (!isConverted(bytes, path)) return readSourceText(bytes, path);
    worker ??= new Worker(new URL(`./source-worker${extname(import.meta.filename)}`, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    const answer = await answerOf(worker, { bytes, path }, limits, signal);
    if (typeof answer !== 'string') return answer;
    await worker.terminate();
    worker = undefined;
    return refused(path, `Unexpected file that takes more than ${answer} to read, expected a text`, 'Open it, and save its text alone.');
  };
  try {
    return await work(read);
  } finally {
    await worker?.terminate();
  }
}

/** What the worker answers, or the limit that it has reached. */
async function answerOf(worker: Worker, request: ReadRequest, { seconds, megabytes }: typeof LIMITS, signal?: AbortSignal): Promise<ReadAnswer | string> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadAnswer | string>();
  const fail = (error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(`${megabytes} MB of memory`);
    else reject(error);
  };
  const stop = () => reject(signal?.reason);
  const timer = setTimeout(() => resolve(`${seconds} seconds`), seconds * 1000);
  worker.once('message', resolve);
  worker.once('error', fail);
  signal?.addEventListener('abort', stop);
  worker.postMessage(request);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off('message', resolve);
    worker.off('error', fail);
    signal?.removeEventListener('abort', stop);
  }
}
