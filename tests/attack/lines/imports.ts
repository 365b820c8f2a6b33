import { TextError } from '../../../scripts/diagnostics/errors.ts';
import { readSourceText } from '../../../scripts/import/formats/read-source-text.ts';
import { initPublication } from '../../../scripts/jobs/init/init-publication.ts';
import { documents } from '../inputs/documents.ts';
import { markupPayloads } from '../inputs/payloads.ts';
import { type Line, outcome } from '../line.ts';
import { type Output, screenOutputs } from '../screen-outputs.ts';
import { withScreen } from '../with-screen.ts';

const FEW = 30;
const AT_ONCE = 30;

/** Payloads in documents of every format that is imported, as text, link and title: a publication is begun with each, and all that is made of it looked at. */
export const imports: Line = async ({ fast, corpora }) => {
  const all = await markupPayloads(corpora);
  const payloads = fast ? all.filter((_, i) => i % Math.ceil(all.length / FEW) === 0) : all;
  let [tried, refused] = [0, 0];
  const details = await withScreen(await begunWith('g.md', documents(['*word*', '[words](https://example.org)'])['g.md']), async (look) => {
    const found: string[] = [];
    for (let at = 0; at < payloads.length; at += AT_ONCE) {
      const some = payloads.slice(at, at + AT_ONCE);
      for (const [name, bytes] of Object.entries(documents(some))) {
        const outputs = await begunWith(name, bytes);
        tried += some.length;
        if (outputs.length === 0) refused += some.length;
        found.push(...(await look(outputs, `${name} of ${JSON.stringify(some[0])} …`)));
      }
    }
    return found;
  });
  return outcome(`the same in documents to import (${refused} in files that were refused)`, tried, details);
};

/** What is made of a publication that is begun with a file; nothing where it is refused. */
async function begunWith(name: string, bytes: Uint8Array = new Uint8Array()): Promise<Output[]> {
  const { value: source, problems } = await readSourceText(bytes, name);
  if (source === undefined) return [];
  try {
    const { folder } = await initPublication({
      files: [{ kind: 'text', name, slug: 'a', bytes, source, problems }],
      ...{
        id: 'hostile',
        theme: 'pamphlet',
        title: 'T',
        collective: 'C',
        date: '2024-05-01',
        paper: 'a4',
        locales: ['en'],
        signal: new AbortController().signal,
      },
    });
    return (await screenOutputs(folder)).outputs;
  } catch (error) {
    if (error instanceof TextError) return [];
    throw error;
  }
}
