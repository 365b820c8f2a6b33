import { loadConfig } from '../../scripts/config/load-config.ts';
import type { Config } from '../../scripts/config/schema.ts';
import { hasErrors } from '../../scripts/diagnostics/problem.ts';
import { filesInZip } from '../../scripts/folder/zip-folder.ts';
import { type Assembled, assemble } from '../../scripts/jobs/assemble.ts';
import { makeReadingEdition } from '../../scripts/jobs/editions/reading.ts';
import { indexPage } from '../../scripts/jobs/index-page.ts';
import { problemsPage } from '../../scripts/jobs/problems-page.ts';
import type { Folder } from '../../scripts/model/folder.ts';
import type { Problem } from '../../scripts/model/problem.ts';

/** A document that a browser or a reader program is given. */
export interface Output {
  name: string;
  html?: string;
  /** The files of a book, each as XML. */
  xml?: string[];
}

const read = async (folder: Folder): Promise<{ config?: Config; value?: Assembled; problems: Problem[] }> => {
  const { value: config, problems } = await loadConfig(folder);
  if (config === undefined || hasErrors(problems)) return { problems };
  const { value, problems: found } = await assemble(folder, config, 'en', { step: () => {} });
  return { config, ...(value && { value }), problems: [...problems, ...found] };
};

/** Everything of a publication that is shown on a screen but the page of `zine dev`: the document that is printed, the editions without pages, the list of files, the report. */
export async function screenOutputs(folder: Folder): Promise<{ outputs: Output[]; problems: Problem[] }> {
  const { config, value, problems } = await read(folder);
  const report = { name: 'report of check', html: await problemsPage(folder, problems) };
  if (config === undefined || value === undefined) return { outputs: [report], problems };
  const map = { anchors: new Map(), labels: ['1'], numbers: [1], frontMatter: 0, pages: 1, blanks: [], sections: [] };
  // What the editions without pages read of the printed ones.
  const pages = { ...value, map, metadata: { date: new Date(0) }, content: '' } as never;
  const tools = { config, readingTools: { starts: async () => [], cover: async () => undefined, prove: () => {} } } as never;
  const [web, epub] = await Promise.all((['web', 'epub'] as const).map((format) => makeReadingEdition(format, { format } as never, pages, tools)));
  const artifacts = [...(web?.artifacts ?? []), ...(epub?.artifacts ?? [])];
  const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
  const book = Object.entries(filesInZip(artifacts[1]?.bytes ?? new Uint8Array(), 'a.epub')).filter(([path]) => /\.(?:xhtml|opf|xml)$/.test(path));
  const described = artifacts.map(({ bytes, ...each }) => ({ ...each, bytes: bytes.length, sha256: '0'.repeat(64) }));
  const index = (await indexPage(folder, config, [{ locale: 'en' }]))(
    { publication: config.id, tool: { zine: '', node: '', chromium: '' }, artifacts: described },
    undefined,
  );
  const outputs = [
    report,
    { name: 'printed document', html: value.layout.html },
    { name: 'web edition', html: text(artifacts[0]?.bytes) },
    { name: 'index.html', html: index },
    { name: 'EPUB', xml: book.map(([, bytes]) => text(bytes)) },
  ];
  return { outputs, problems };
}
