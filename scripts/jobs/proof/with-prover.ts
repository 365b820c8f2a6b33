import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { textName } from '../../model/layout.ts';
import type { Problem } from '../../model/problem.ts';
import type { Pages } from '../print-pages.ts';
import type { EditionRequest, PrintRequest, ProofAnswer, ProofRequest } from './proof-request.ts';

export interface Prover {
  /** Proves that the print has the words of the publication: what is lost, doubled or displaced. */
  provePages(pages: Pick<Pages, 'layout' | 'map' | 'words'>): Promise<Problem[]>;
  /** Proves that files that were made of these pages have their words. */
  proveEdition(edition: Omit<EditionRequest, 'kind'>): Promise<Problem[]>;
}

/**
 * Lends a worker that proves prints while others are made; it ends with `work`. A proof that fails inside is an error of the build, never none.
 */
export async function withProver<T>(work: (prover: Prover) => Promise<T>): Promise<T> {
  const worker = new Worker(new URL(`./proof-worker${extname(import.meta.filename)}`, import.meta.url));
  const waiting = new Map<number, { resolve(problems: Problem[]): void; reject(error: Error): void }>();
  let failure: Error | undefined;
  let count = 0;
  const fail = (error: Error) => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => fail(new Error('the proof ended before it was done')));
  worker.on('message', ({ id, problems }: ProofAnswer) => {
    waiting.get(id)?.resolve(problems);
    waiting.delete(id);
  });
  const prove = (request: PrintRequest | EditionRequest): Promise<Problem[]> => {
    if (failure) return Promise.reject(failure);
    const { promise, resolve, reject } = Promise.withResolvers<Problem[]>();
    const id = count++;
    waiting.set(id, { resolve, reject });
    worker.postMessage({ ...request, id } satisfies ProofRequest);
    // Whoever asked may still be making editions when it fails.
    promise.catch(() => {});
    return promise;
  };
  const prover: Prover = {
    provePages: ({ layout, map, words }) => {
      const { html, geometry, dir } = layout;
      return prove({ kind: 'print', html, geometry, dir, locale: textName(layout), map, words });
    },
    proveEdition: (edition) => prove({ kind: 'edition', ...edition }),
  };
  try {
    return await work(prover);
  } finally {
    await worker.terminate();
  }
}
