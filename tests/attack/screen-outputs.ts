import { loadConfig } from '../../scripts/config/load-config.ts';
import type { Config } from '../../scripts/config/schema.ts';
import { hasErrors } from '../../scripts/diagnostics/problem.ts';
import { filesInZip } from '../../scripts/folder/zip-folder.ts';
import { type Assembled, assemble } from '../../scripts/jobs/assemble.ts';
import { emptyState } from '../../scripts/jobs/dev/empty-state.ts';
import { makeReadingEdition } from '../../scripts/jobs/editions/reading.ts';
import { miniTrials } from '../../scripts/jobs/editions/reset/mini-trials.ts';
import { phoneConfig } from '../../scripts/jobs/editions/reset/phone-config.ts';
import { indexPage } from '../../scripts/jobs/index-page.ts';
import { problemsPage } from '../../scripts/jobs/problems-page.ts';
import { layOutParts } from '../../scripts/layout/lay-out.ts';
import { pageGeometry } from '../../scripts/layout/page-geometry.ts';
import { handoutPart } from '../../scripts/layout/parts/handouts/handout.ts';
import { MARKS, wrapBoxes, wrapPart } from '../../scripts/layout/parts/handouts/wrap.ts';
import { EDITIONS } from '../../scripts/model/editions.ts';
import type { Folder } from '../../scripts/model/folder.ts';
import type { Use } from '../../scripts/model/layout.ts';
import type { Problem } from '../../scripts/model/problem.ts';
import type { DevState } from '../../scripts/serve/dev-state.ts';
import { mm } from '../../scripts/units/length.ts';

/** A document that a browser or a reader program is given. */
export interface Output {
  name: string;
  html?: string;
  /** The files of a book, each as XML. */
  xml?: string[];
  /** What the page of `zine dev` is told. */
  state?: DevState;
}

const NO_PAGES = { anchors: new Map(), labels: ['1'], numbers: [1], frontMatter: 0, pages: 1, blanks: [], sections: [] };

const read = async (folder: Folder, locale: string): Promise<{ config?: Config; value?: Assembled; problems: Problem[] }> => {
  const { value: config, problems } = await loadConfig(folder);
  if (config === undefined || hasErrors(problems)) return { problems };
  const { value, problems: found } = await assemble(folder, config, locale, { step: () => {} });
  return { config, ...(value && { value }), problems: [...problems, ...found] };
};

/**
 * Everything of a publication that is shown on a screen, or printed from what a browser is given: the document of the booklet, that of a phone, of a mini and of all
 * that is handed out, the editions without pages, the list of files, the report, the page of `zine dev`.
 */
export async function screenOutputs(folder: Folder, locale = 'en'): Promise<{ outputs: Output[]; problems: Problem[] }> {
  const { config, value, problems } = await read(folder, locale);
  const told = [
    { name: 'report of check', html: await problemsPage(folder, problems) },
    { name: 'page of dev', state: stateOf(problems, config, value) },
  ];
  if (config === undefined || value === undefined || hasErrors(problems)) return { outputs: told, problems };
  // What the editions without pages read of the printed ones.
  const pages = { ...value, map: NO_PAGES, metadata: { date: new Date(0) }, content: '' } as never;
  const tools = { config, readingTools: { starts: async () => [], cover: async () => undefined, prove: () => {} } } as never;
  const [web, epub] = await Promise.all((['web', 'epub'] as const).map((format) => makeReadingEdition(format, { format } as never, pages, tools)));
  const artifacts = [...(web?.artifacts ?? []), ...(epub?.artifacts ?? [])];
  const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
  const book = Object.entries(filesInZip(artifacts[1]?.bytes ?? new Uint8Array(), 'a.epub')).filter(([path]) => /\.(?:xhtml|opf|xml)$/.test(path));
  const described = artifacts.map(({ bytes, ...each }) => ({ ...each, bytes: bytes.length, sha256: '0'.repeat(64) }));
  const index = (await indexPage(folder, config, [{ locale }]))(
    { publication: config.id, tool: { zine: '', node: '', chromium: '' }, artifacts: described },
    undefined,
  );
  const outputs = [
    ...told,
    { name: 'printed document', html: value.layout.html },
    ...(await otherPrints(folder, config, value)),
    { name: 'web edition', html: text(artifacts[0]?.bytes) },
    { name: 'index.html', html: index },
    { name: 'EPUB', xml: book.map(([, bytes]) => text(bytes)) },
  ];
  return { outputs, problems };
}

/** Documents of what has pages of its own. */
async function otherPrints(folder: Folder, config: Config, { input, layout, publication: { locale } }: Assembled): Promise<Output[]> {
  const anew = { phone: phoneConfig(config, layout), mini: miniTrials(config, 'a4')[0].config };
  const set = Object.entries(anew).map(async ([use, changed]): Promise<Output[]> => {
    const { value } = await assemble(folder, changed, locale, { step: () => {}, use: use as Use });
    return value === undefined ? [] : [{ name: `printed document of ${use}`, html: value.layout.html }];
  });
  const file = { name: 'a.pdf', sha256: '0'.repeat(64) };
  const handed = (['flyer', 'card', 'poster'] as const).map((name) => {
    const [width, height] = EDITIONS[name].pieces[0].trim;
    const changed = { ...config, trim: { width, height }, margins: { inner: mm(8), outer: mm(8), top: mm(8), foot: mm(8) } };
    const { value } = layOutParts({ ...input, config: changed, geometry: pageGeometry(changed), use: 'handout' }, (setting) => [handoutPart(name, setting, file)]);
    return { name, html: value.html };
  }); // biome-ignore format: one call
  const page = input.geometry;
  const spread = { ...config, trim: { width: mm(2 * page.trim.width + 9), height: page.trim.height }, bleed: mm(page.bleed + MARKS) };
  const whole = pageGeometry(spread);
  const geometry = { ...whole, line: page.line, size: page.size, boxes: wrapBoxes(whole) };
  const { value: cover } = layOutParts({ ...input, config: spread, geometry, use: 'handout' }, (setting) => [wrapPart(setting, { page, spine: mm(9) })]);
  return [...(await Promise.all(set)).flat(), ...handed, { name: 'cover', html: cover.html }];
}

/** As `zine dev` tells it: titles, files and messages are a stranger's. */
function stateOf(problems: readonly Problem[], config?: Config, value?: Assembled): DevState {
  const page = { label: '1', picture: null, isOld: false };
  const sections = (value?.layout.sections ?? []).map(({ id, title, path }) => ({ id, title, ...(path && { path }), page: 0, label: '1', pages: 1 }));
  const title = typeof config?.title === 'string' ? config.title : (config?.title.en ?? '');
  const state = emptyState({ problems, locale: 'en', config } as never, undefined, `/home/${title}`);
  return { ...state, title, pages: [page, page], sections, problems: problems.map((each) => ({ ...each, page: 0 })) };
}
