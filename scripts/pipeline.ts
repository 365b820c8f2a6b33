import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import packageJson from '../package.json' with { type: 'json' };
import { compileChronology } from './compile/compile-chronology.ts';
import { compileGlossary } from './compile/compile-glossary.ts';
import { editionDate } from './config/edition-date.ts';
import { loadConfig } from './config/load-config.ts';
import { localize } from './config/localize.ts';
import type { Config } from './config/schema.ts';
import { TextError, UsageError } from './diagnostics/errors.ts';
import { byPlace, hasErrors } from './diagnostics/problem.ts';
import { checkGlyphs } from './layout/check-glyphs.ts';
import { layOut } from './layout/lay-out.ts';
import { loadTemplates } from './layout/load-templates.ts';
import { pageGeometry } from './layout/page-geometry.ts';
import { loadImages } from './load/load-images.ts';
import { loadTexts } from './load/load-texts.ts';
import { loadLocale } from './locale/load-locale.ts';
import { mergePublication } from './merge/merge-publication.ts';
import type { Manifest } from './model/artifact.ts';
import type { BuildOptions, BuildResult, Stage, Summary } from './model/build.ts';
import type { Chapter } from './model/chapter.ts';
import type { Layout, PageMap } from './model/layout.ts';
import type { Checked, Problem } from './model/problem.ts';
import { parseChapter } from './parse/parse-chapter.ts';
import { parseGlossary } from './parse/parse-glossary.ts';
import type { ReadPrint } from './press/read-back.ts';
import { describeEdition, summariseEdition } from './publish/describe-edition.ts';
import { publish, type Unpublished } from './publish/publish.ts';
import { type BrowserInfo, withBrowser } from './render/browser/launch-browser.ts';
import { type OpenedPage, openPage } from './render/browser/open-page.ts';
import { measurableHtml } from './render/page-styles.ts';
import { printLayout } from './render/print-layout.ts';

const VERSION: string = packageJson.version;

/**
 * Everything that can be found without a browser, in every locale.
 * @throws UsageError where publication.yml itself cannot be used
 */
export async function checkPublication(dir: string, { signal }: { signal: AbortSignal }): Promise<Problem[]> {
  const { config, problems } = await readConfig(dir);
  const results = [];
  for (const locale of config.locales) results.push(await assemble(dir, config, locale, () => signal.throwIfAborted()));
  return inOrder([...problems, ...results.flatMap((result) => result.problems)]);
}

/**
 * Builds every locale and edition and publishes them together; whatever fails, the previous output stays.
 * @throws TextError the texts have errors · UsageError the configuration cannot be used · MachineError the machine lacks something
 */
export async function buildPublication(dir: string, options: BuildOptions): Promise<BuildResult> {
  const { config, problems } = await readConfig(dir);
  const locales = chosen('locale', options.locales, config.locales);
  const editions = chosen('edition', options.editions, config.editions);
  const started = Promise.withResolvers<void>();
  const layouts = started.promise.then(() => assembleAll(dir, config, locales, options));
  // The texts are read while the browser starts; if they fail, that is what is reported.
  layouts.catch(() => {});
  return withBrowser({ env: options.env, signal: options.signal, onStart: started.resolve }, async (browser, info) => {
    // The first page is made ready while the texts are still being read.
    let ready: OpenedPage | undefined = await openPage(browser);
    const { value, problems: found } = await layouts;
    const artifacts: Unpublished[] = [];
    const summaries: Summary[] = [];
    for (const layout of value) {
      for (const edition of editions) {
        const begin = performance.now();
        const page = ready ?? (await openPage(browser));
        ready = undefined;
        const { bytes, map } = await printEdition(page, layout, config, options);
        const artifact = describeEdition(config, layout, edition, bytes, map);
        artifacts.push(artifact);
        summaries.push(summariseEdition(artifact, map, (performance.now() - begin) / 1000));
      }
    }
    options.onProgress({ stage: 'publish' });
    options.signal.throwIfAborted();
    const manifest = await publish(options.out, config.id, artifacts, toolOf(info));
    return { problems: inOrder([...problems, ...found]), manifest, summaries };
  });
}

async function readConfig(dir: string): Promise<{ config: Config; problems: Problem[] }> {
  const { value: config, problems } = await loadConfig(dir);
  if (config === undefined || hasErrors(problems)) throw new UsageError('publication.yml cannot be used', problems);
  return { config, problems };
}

function chosen<T extends string>(kind: string, wanted: readonly string[] | undefined, available: readonly T[]): T[] {
  const unknown = (wanted ?? []).filter((name) => !available.some((known) => known === name));
  if (unknown.length > 0) throw new UsageError(`Unexpected ${kind} \`${unknown.join('`, `')}\`, expected one of \`${available.join('`, `')}\``);
  return available.filter((name) => wanted === undefined || wanted.includes(name));
}

async function assembleAll(dir: string, config: Config, locales: string[], { signal, onProgress }: BuildOptions): Promise<Checked<Layout[]>> {
  const results: Checked<Layout | undefined>[] = [];
  for (const locale of locales) {
    const step = (stage: Stage) => {
      signal.throwIfAborted();
      onProgress({ stage, locale });
    };
    results.push(await assemble(dir, config, locale, step));
  }
  const problems = results.flatMap((result) => result.problems);
  if (hasErrors(problems)) throw new TextError(inOrder(problems));
  return { value: results.flatMap(({ value }) => (value ? [value] : [])), problems };
}

/** Files to one laid-out document: the pipeline as far as it goes without a browser. */
async function assemble(dir: string, config: Config, locale: string, step: (stage: Stage) => void): Promise<Checked<Layout | undefined>> {
  const problems: Problem[] = [];
  const take = <T>({ value, problems: found }: Checked<T>): T => {
    problems.push(...found);
    return value;
  };
  step('load');
  const messages = await loadLocale(locale, [`${dir}/templates/locales`]);
  problems.push(...messages.problems);
  const texts = take(await loadTexts(dir, config, locale));
  step('parse');
  const chapters: Chapter[] = [];
  for (const { slug, file } of texts.chapters) {
    chapters.push(...[take(parseChapter(file, { slug, locale, config })) ?? []].flat());
    // The browser that starts meanwhile is waiting for answers.
    await nextTurn();
  }
  const terms = texts.glossary ? take(parseGlossary(texts.glossary, { locale })) : [];
  const images = take(await loadImages(dir, chapters.flatMap((chapter) => chapter.images))); // biome-ignore format: one call
  step('compile');
  const chronology = take(compileChronology(chapters, terms, config.places));
  const glossed = take(compileGlossary(chapters, terms, locale, messages.compare));
  const publication = take(
    mergePublication(locale, glossed.chapters, { chronology, glossary: glossed.glossary }, { chronology: config.chronology, glossary: config.glossary }),
  );
  step('layout');
  const templates = take(await loadTemplates(dir));
  if (hasErrors(problems)) return { value: undefined, problems };
  const layout = take(layOut({ publication, config, images, templates, messages, geometry: pageGeometry(config), tool: { zine: VERSION } }));
  problems.push(...checkGlyphs(layout.html, publication, templates.fonts));
  return { value: layout, problems };
}

async function printEdition(
  { page, blocked, setDocument }: OpenedPage,
  layout: Layout,
  config: Config,
  { env, onProgress }: BuildOptions,
): Promise<{ bytes: Uint8Array; map: PageMap }> {
  let print: ReadPrint | undefined;
  try {
    const loaded = setDocument(measurableHtml(layout));
    // Node loads the PDF library while Chromium loads the document.
    const press = await import('./press/read-back.ts');
    await loaded;
    const { value, problems } = await printLayout(page, layout, {
      readBack: async (pdf, map) => {
        print = await press.readBack(pdf, layout, map);
        return print;
      },
      onProgress: (stage, detail) => onProgress({ stage, locale: layout.locale, detail }),
    });
    const requests = blocked.map(
      (url): Problem => ({
        rule: 'request-blocked',
        severity: 'error',
        place: { path: 'publication' },
        message: `Unexpected request for \`${url}\`, expected everything the page shows to be in it`,
        hint: 'Take out of the texts or templates what loads it.',
      }),
    );
    if (value === undefined || print === undefined || requests.length > 0) throw new TextError(inOrder([...problems, ...requests]));
    onProgress({ stage: 'finish', locale: layout.locale, detail: `${value.map.pages} pages` });
    const metadata = {
      title: localize(config.title, layout.locale, config.locales),
      author: localize(config.collective, layout.locale, config.locales),
      language: layout.locale,
      tool: `zine ${VERSION}`,
      date: editionDate(config, env),
      dir: layout.dir,
    };
    const content = createHash('sha256').update(layout.html).digest('hex');
    return {
      bytes: await press.finishPdf(print.document, { geometry: layout.geometry, metadata, frontMatter: value.map.frontMatter, content }),
      map: value.map,
    };
  } finally {
    await page.close();
  }
}

const toolOf = (info: BrowserInfo): Manifest['tool'] => ({ zine: VERSION, node: process.versions.node, chromium: info.version });

/** One report, in the order of the files, without what several locales say of one file. */
const inOrder = (problems: Problem[]): Problem[] => [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()].sort(byPlace);
