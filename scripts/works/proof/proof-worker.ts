import { parentPort } from 'node:worker_threads';
import { readText } from '../../press/text/read-text.ts';
import { expectedText } from '../../prove/expected-text.ts';
import { proveText } from '../../prove/prove-text.ts';
import { foldPages } from '../../render/fold-pages.ts';
import type { ProofAnswer, ProofRequest } from './proof-request.ts';

/** Proves one print after the other, beside the thread that makes editions of them. An error ends the worker, which its owner notices. */
parentPort?.on('message', (request: ProofRequest) => {
  parentPort?.postMessage({ id: request.id, problems: prove(request) } satisfies ProofAnswer);
});

function prove({ html, geometry, dir, map, words }: ProofRequest) {
  const numbers = {
    one: (anchor: string) => map.labels[map.anchors.get(anchor) ?? -1] ?? '',
    many: (anchors: string[]) =>
      foldPages(anchors, map)
        .map(({ text }) => text)
        .join(', '),
  };
  const expected = expectedText(html, new Set(map.sections.map(({ id }) => id)), numbers);
  const styles = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  return proveText(expected, readText(words), { geometry, dir }, map, styles);
}
