import { parentPort } from 'node:worker_threads';
import type { PageMap } from '../../model/layout.ts';
import type { Problem } from '../../model/problem.ts';
import type { PageStart } from '../../model/reading.ts';
import { readText } from '../../press/text/read-text.ts';
import type { PageNumbers } from '../../prove/expected.ts';
import { expectedText } from '../../prove/expected-text.ts';
import { pageStarts } from '../../prove/page-starts.ts';
import { pageWords, proveEdition } from '../../prove/prove-edition.ts';
import { proveReading } from '../../prove/prove-reading.ts';
import { makeProof, proveText } from '../../prove/prove-text.ts';
import { foldPages } from '../../render/fold-pages.ts';
import type { EditionRequest, PrintRequest, ProofAnswer, ProofRequest, ReadingRequest } from './proof-request.ts';

/** The words of the pages of each locale and use, for the editions that are made of them. */
const printed = new Map<string, string[]>();
/** Where the pages of each locale begin. */
const starts = new Map<string, PageStart[]>();
let before: Promise<void> = Promise.resolve();

/** Proves one thing after the other, beside the thread that makes editions. An error ends the worker, which its owner notices. */
parentPort?.on('message', (request: ProofRequest) => {
  before = before.then(async () => {
    parentPort?.postMessage({ id: request.id, ...(await answer(request)) } satisfies ProofAnswer);
  });
});

async function answer(request: ProofRequest): Promise<Omit<ProofAnswer, 'id'>> {
  switch (request.kind) {
    case 'print':
      return { problems: provePrint(request) };
    case 'edition':
      return { problems: await proveFiles(request) };
    case 'starts':
      return { problems: [], starts: starts.get(request.locale) ?? [] };
    case 'reading':
      return { problems: await proveReadingFile(request) };
  }
}

function provePrint({ html, geometry, dir, locale, use, map, words }: PrintRequest): Problem[] {
  const expected = expectedText(html, new Set(map.sections.map(({ id }) => id)), numbersOf(map));
  const styles = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const text = readText(words);
  printed.set(`${locale} ${use}`, pageWords(text));
  const proof = makeProof(expected, text, { geometry, dir }, map);
  if (use === 'booklet') starts.set(locale, pageStarts(proof));
  return proveText(proof, styles);
}

async function proveReadingFile({ html, map, path, format, bytes, sections }: ReadingRequest): Promise<Problem[]> {
  const { readingFiles } = await import('./reading-files.ts');
  const expected = expectedText(html, new Set(sections), numbersOf(map), 'print-only');
  return proveReading(expected, { path, files: readingFiles(bytes, format, path), xml: format === 'epub' });
}

const numbersOf = (map: PageMap): PageNumbers => ({
  one: (anchor) => map.labels[map.anchors.get(anchor) ?? -1] ?? '',
  many: (anchors, throughout) =>
    foldPages(anchors, map, throughout)
      .map((part) => (typeof part === 'string' ? part : part.text))
      .join(''),
});

async function proveFiles({ locale, from, path, of, files }: EditionRequest): Promise<Problem[]> {
  // The PDF library is loaded only where there is something to open.
  const { drawnWords } = await import('../../press/text/drawn-words.ts');
  const drawn: string[][][] = [];
  for (const file of files) drawn.push(await drawnWords(file));
  return proveEdition(printed.get(`${locale} ${from}`) ?? [], { path, kind: of, files: drawn });
}
