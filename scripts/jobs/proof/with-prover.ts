import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { textName } from '../../model/layout.ts';
import type { Problem } from '../../model/problem.ts';
import type { PageStart } from '../../model/reading.ts';
import type { PrintedWords } from '../print-pages.ts';
import type { EditionRequest, ProofAnswer, ProofRequest, ReadingRequest } from './proof-request.ts';

export interface Prover {
  /** Proves that the print has the words of the publication: what is lost, doubled or displaced. */
  provePages(printed: PrintedWords): Promise<Problem[]>;
  /** Proves that files that were made of these pages have their words. */
  proveEdition(edition: Omit<EditionRequest, 'kind'>): Promise<Problem[]>;
  /** Where the pages begin whose proof was asked for before. */
  pageStarts(locale: string): Promise<PageStart[]>;
  /** Proves that an edition without pages has the words of the booklet. */
  proveReading(edition: Omit<ReadingRequest, 'kind'>): Promise<Problem[]>;
}

/**
 * Lends a worker that proves prints while others are made; it ends with `work`. A proof that fails inside is an error of the build, never none.
 */
export async function withProver<T>(work: (prover: Prover) => Promise<T>): Promise<T> {
  const worker = new Worker(new URL(`./proof-worker${extname(import.meta.filename)}`, import.meta.url));
  const waiting = new Map<number, { resolve(answer: ProofAnswer): void; reject(error: Error): void }>();
  let failure: Error | undefined;
  let count = 0;
  const fail = (error: Error) => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => fail(new Error('the proof ended before it was done')));
  worker.on('message', (answer: ProofAnswer) => {
    waiting.get(answer.id)?.resolve(answer);
    waiting.delete(answer.id);
  });
  const ask = (request: AnyRequest): Promise<ProofAnswer> => {
    if (failure) return Promise.reject(failure);
    const { promise, resolve, reject } = Promise.withResolvers<ProofAnswer>();
    const id = count++;
    waiting.set(id, { resolve, reject });
    worker.postMessage({ ...request, id } satisfies ProofRequest);
    return quietly(promise);
  };
  const prove = (request: AnyRequest): Promise<Problem[]> => quietly(ask(request).then(({ problems }) => problems));
  const prover: Prover = {
    provePages: ({ layout, map, words }) => {
      const { html, geometry, dir, use = 'booklet' } = layout;
      return prove({ kind: 'print', html, geometry, dir, locale: textName(layout), use, map, words });
    },
    proveEdition: (edition) => prove({ kind: 'edition', ...edition }),
    pageStarts: (locale) => quietly(ask({ kind: 'starts', locale }).then(({ starts = [] }) => starts)),
    proveReading: (edition) => prove({ kind: 'reading', ...edition }),
  };
  try {
    return await work(prover);
  } finally {
    await worker.terminate();
  }
}

type AnyRequest = ProofRequest extends infer T ? (T extends unknown ? Omit<T, 'id'> : never) : never;

/** Whoever asked may still be making editions when it fails. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
