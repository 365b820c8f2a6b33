import { parentPort } from 'node:worker_threads';
import type { Problem } from '../../model/problem.ts';
import { readText } from '../../press/text/read-text.ts';
import { expectedText } from '../../prove/expected-text.ts';
import { pageWords, proveEdition } from '../../prove/prove-edition.ts';
import { proveText } from '../../prove/prove-text.ts';
import { foldPages } from '../../render/fold-pages.ts';
import type { EditionRequest, PrintRequest, ProofAnswer, ProofRequest } from './proof-request.ts';

/** The words of the pages of each locale, for the editions that are made of them. */
const printed = new Map<string, string[]>();
let before: Promise<void> = Promise.resolve();

/** Proves one thing after the other, beside the thread that makes editions. An error ends the worker, which its owner notices. */
parentPort?.on('message', (request: ProofRequest) => {
  before = before.then(async () => {
    const problems = request.kind === 'print' ? provePrint(request) : await proveFiles(request);
    parentPort?.postMessage({ id: request.id, problems } satisfies ProofAnswer);
  });
});

function provePrint({ html, geometry, dir, locale, map, words }: PrintRequest): Problem[] {
  const numbers = {
    one: (anchor: string) => map.labels[map.anchors.get(anchor) ?? -1] ?? '',
    many: (anchors: string[], throughout?: string) =>
      foldPages(anchors, map, throughout)
        .map((part) => (typeof part === 'string' ? part : part.text))
        .join(''),
  };
  const expected = expectedText(html, new Set(map.sections.map(({ id }) => id)), numbers);
  const styles = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const text = readText(words);
  printed.set(locale, pageWords(text));
  return proveText(expected, text, { geometry, dir }, map, styles);
}

async function proveFiles({ locale, path, of, files }: EditionRequest): Promise<Problem[]> {
  // The PDF library is loaded only where there is something to open.
  const { drawnWords } = await import('../../press/text/drawn-words.ts');
  const drawn: string[][][] = [];
  for (const file of files) drawn.push(await drawnWords(file));
  return proveEdition(printed.get(locale) ?? [], { path, kind: of, files: drawn });
}
