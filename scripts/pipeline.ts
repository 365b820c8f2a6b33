import packageJson from '../package.json' with { type: 'json' };
import { fullTextConfig } from './config/full-text.ts';
import { loadConfig } from './config/load-config.ts';
import { EDITIONS, type EditionName } from './config/press-schema.ts';
import { isDirectory } from './config/read-inside.ts';
import type { Config } from './config/schema.ts';
import { TextError, UsageError } from './diagnostics/errors.ts';
import { byPlace, hasErrors } from './diagnostics/problem.ts';
import type { Artifact, Manifest } from './model/artifact.ts';
import type { BuildOptions, BuildResult, Stage, Summary } from './model/build.ts';
import type { Checked, Problem } from './model/problem.ts';
import { summariseEdition } from './publish/describe-edition.ts';
import { publish, type Unpublished } from './publish/publish.ts';
import { type BrowserInfo, withBrowser } from './render/browser/launch-browser.ts';
import { type OpenedPage, openPage } from './render/browser/open-page.ts';
import { type Assembled, assemble } from './works/assemble.ts';
import { makeEdition } from './works/editions/make-edition.ts';
import { checkRecipes } from './works/import-chapters.ts';
import { printPages } from './works/print-pages.ts';
import { proveArtifacts } from './works/proof/prove-artifacts.ts';
import { withProver } from './works/proof/with-prover.ts';

/**
 * Everything that can be found without a browser, in every locale.
 * @throws UsageError where publication.yml itself cannot be used
 */
export async function checkPublication(dir: string, { signal, sources }: Pick<BuildOptions, 'signal' | 'sources'>): Promise<Problem[]> {
  const { config, problems } = await readConfig(dir, sources);
  if (sources === undefined) problems.push(...(await checkRecipes(dir, config['full-text']?.chapters ?? [])));
  const results = [];
  for (const locale of config.locales)
    results.push(await assemble(dir, config, locale, { step: () => signal.throwIfAborted(), ...(sources ? { sources } : {}) }));
  return inOrder([...problems, ...results.flatMap((result) => result.problems)]);
}

/**
 * Builds every locale and edition and publishes them together; whatever fails, the previous output stays.
 * @throws TextError the texts have errors · UsageError the configuration cannot be used · MachineError the machine lacks something
 */
export async function buildPublication(dir: string, options: BuildOptions): Promise<BuildResult> {
  const { config, problems } = await readConfig(dir, options.sources);
  const locales = chosen('locale', options.locales, config.locales, config.locales);
  const editions = chosen<EditionName>('edition', options.editions, EDITIONS, config.editions);
  const started = Promise.withResolvers<void>();
  const assembled = started.promise.then(() => assembleAll(dir, config, locales, options));
  // The texts are read while the browser starts; if they fail, that is what is reported.
  assembled.catch(() => {});
  const browse = { env: options.env, signal: options.signal, onStart: started.resolve };
  return withProver((prover) =>
    withBrowser(browse, async (browser, info) => {
      // The first page is made ready while the texts are still being read.
      let ready: OpenedPage | undefined = await openPage(browser);
      const { value, problems: found } = await assembled;
      const artifacts: Unpublished[] = [];
      const proofs: Promise<Problem[]>[] = [];
      const summaries: Summary[] = [];
      for (const each of value) {
        let begin = performance.now();
        const pages = await printPages(ready ?? (await openPage(browser)), each, config, options);
        ready = undefined;
        found.push(...pages.problems);
        proofs.push(prover.provePages(pages));
        for (const edition of editions) {
          options.onProgress({ stage: 'finish', locale: each.layout.locale, detail: edition });
          const made = await makeEdition(edition, pages, { config, openPage: () => openPage(browser) });
          found.push(...made.problems);
          proofs.push(proveArtifacts(edition, made, prover));
          artifacts.push(...made.artifacts);
          const seconds = (performance.now() - begin) / 1000;
          summaries.push(...made.artifacts.map((artifact) => summariseEdition(artifact, pages.map, config.press.copies, seconds)));
          begin = performance.now();
          options.signal.throwIfAborted();
        }
      }
      found.push(...(await Promise.all(proofs)).flat());
      if (hasErrors(found)) throw new TextError(inOrder([...problems, ...found]));
      options.onProgress({ stage: 'publish' });
      options.signal.throwIfAborted();
      const isElsewhere = ({ locale, edition }: Artifact) =>
        config.locales.includes(locale) && !(locales.includes(locale) && editions.some((name) => name === edition));
      const manifest = await publish(options.out, config.id, artifacts, toolOf(info), isElsewhere);
      return { problems: inOrder([...problems, ...found]), manifest, summaries };
    }),
  );
}

/** With `sources`, the publication is that of the full texts, in the language that they are in: the first locale's. */
async function readConfig(dir: string, sources?: string): Promise<{ config: Config; problems: Problem[] }> {
  const { value: config, problems } = await loadConfig(dir);
  if (config === undefined || hasErrors(problems)) throw new UsageError('publication.yml cannot be used', problems);
  if (sources === undefined) return { config, problems };
  const fullText = fullTextConfig(config);
  if (fullText === undefined) {
    throw new UsageError('Unexpected `--sources` for a publication without `full-text`, expected that group in chapters/publication.yml: see docs/import.md');
  }
  if (!(await isDirectory(sources))) throw new UsageError(`Unexpected \`--sources ${sources}\`, expected an existing directory`);
  return { config: { ...fullText, locales: fullText.locales.slice(0, 1) }, problems };
}

/** What the user asked for, in the order of `available`, or else `usual`. */
function chosen<T extends string>(kind: string, wanted: readonly string[] | undefined, available: readonly T[], usual: readonly T[]): readonly T[] {
  if (wanted === undefined) return usual;
  const unknown = wanted.filter((name) => !available.some((known) => known === name));
  if (unknown.length > 0) throw new UsageError(`Unexpected ${kind} \`${unknown.join('`, `')}\`, expected one of \`${available.join('`, `')}\``);
  return available.filter((name) => wanted.includes(name));
}

async function assembleAll(
  dir: string,
  config: Config,
  locales: readonly string[],
  { signal, onProgress, sources }: BuildOptions,
): Promise<Checked<Assembled[]>> {
  const results: Checked<Assembled | undefined>[] = [];
  for (const locale of locales) {
    const step = (stage: Stage) => {
      signal.throwIfAborted();
      onProgress({ stage, locale });
    };
    results.push(await assemble(dir, config, locale, { step, ...(sources ? { sources } : {}) }));
  }
  const problems = results.flatMap((result) => result.problems);
  if (hasErrors(problems)) throw new TextError(inOrder(problems));
  return { value: results.flatMap(({ value }) => (value ? [value] : [])), problems };
}

const toolOf = (info: BrowserInfo): Manifest['tool'] => ({ zine: packageJson.version, node: process.versions.node, chromium: info.version });

/** One report, in the order of the files, without what several locales say of one file. */
const inOrder = (problems: Problem[]): Problem[] => [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()].sort(byPlace);
