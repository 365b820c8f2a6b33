import { availableParallelism } from 'node:os';
import { fullTextConfig } from './config/full-text.ts';
import { loadConfig } from './config/load-config.ts';
import { isPrintable } from './config/pair-of.ts';
import type { Config } from './config/schema.ts';
import { TextError, UsageError } from './diagnostics/errors.ts';
import { hasErrors, inOrder } from './diagnostics/problem.ts';
import { assemble } from './jobs/assemble.ts';
import { assembleAll, type Printable } from './jobs/assemble-all.ts';
import { atOnce } from './jobs/at-once.ts';
import { type BuiltLocale, buildLocale, nameOf } from './jobs/build-locale.ts';
import { checkRecipes } from './jobs/import-chapters.ts';
import { indexPage } from './jobs/index-page.ts';
import { keepLocale, keptLocale } from './jobs/kept-locale.ts';
import type { Look } from './jobs/look/look-at-pages.ts';
import type { Mended } from './jobs/mend-texts.ts';
import { printPair } from './jobs/parallel/print-pair.ts';
import { printPages } from './jobs/print-pages.ts';
import { withProver } from './jobs/proof/with-prover.ts';
import { textReader } from './jobs/read-texts.ts';
import { shardOf, shareOf } from './jobs/share-work.ts';
import type { Artifact, Manifest } from './model/artifact.ts';
import type { BuildOptions, BuildResult } from './model/build.ts';
import { EDITION_NAMES, type EditionName } from './model/editions.ts';
import type { Folder } from './model/folder.ts';
import type { Use } from './model/layout.ts';
import type { Problem } from './model/problem.ts';
import { VERSION } from './model/tool.ts';
import { publish } from './publish/publish.ts';
import { withBrowser } from './render/browser/launch-browser.ts';
import { openPage } from './render/browser/open-page.ts';
import { withFleet } from './render/browser/with-fleet.ts';

/** Locales that are printed at the same time, each in a page of its own: while one is laid out, another is finished. More only take memory. */
const MOST_AT_ONCE = 4;

export interface CheckOptions extends Pick<BuildOptions, 'signal' | 'sources'> {
  /** What stands for chapter files, by their path: how it would be if they were written. */
  drafts?: ReadonlyMap<string, string>;
}

/**
 * Everything that can be found without a browser, in every locale.
 * @throws UsageError where publication.yml itself cannot be used
 */
export async function checkPublication(publication: Folder, { signal, sources, drafts }: CheckOptions): Promise<Problem[]> {
  const { config, problems } = await readConfig(publication, sources);
  if (sources === undefined) problems.push(...(await checkRecipes(publication, config['full-text']?.chapters ?? [])));
  const results = [];
  const read = textReader(publication, config, sources, drafts);
  for (const locale of config.locales) results.push(await assemble(publication, config, locale, { step: () => signal.throwIfAborted(), read }));
  return inOrder([...problems, ...results.flatMap((result) => result.problems)]);
}

/**
 * What of the texts can be mended without knowing what their authors meant; nothing is written.
 * @throws UsageError where publication.yml itself cannot be used
 */
export async function mendPublication(publication: Folder): Promise<Mended> {
  const { config } = await readConfig(publication);
  // A build has no need of what turns HTML into Markdown.
  const { mendTexts } = await import('./jobs/mend-texts.ts');
  return mendTexts(publication, config);
}

/**
 * Builds every locale and edition and publishes them together; whatever fails, the previous output stays. Errors of a locale concern it alone: the others are
 * built, and the result names those that are not.
 * @throws TextError no locale could be built, for errors in the texts · UsageError the configuration cannot be used · MachineError the machine lacks something
 */
export async function buildPublication(publication: Folder, options: BuildOptions): Promise<BuildResult> {
  const { config, problems } = await readConfig(publication, options.sources);
  const listed = [...config.locales, ...config.parallel];
  const asked = options.locales?.filter((name) => isPrintable(name, config.locales)) ?? [];
  const wanted = chosen('locale', options.locales, [...new Set([...listed, ...asked])], listed);
  const editions = chosen<EditionName>('edition', options.editions, EDITION_NAMES, config.editions);
  const jobs = shareOf(wanted, editions, options.shard);
  const locales = [...jobs.keys()];
  const shard = options.shard && (await shardOf(publication, options.out, options.shard, [config.id, wanted, editions]));
  const started = Promise.withResolvers<void>();
  const assembled = started.promise.then(() => assembleAll(publication, config, locales, options));
  // The texts are read while the browser starts; if they fail, that is what is reported.
  assembled.catch(() => {});
  const browse = { env: options.env, signal: options.signal, onStart: started.resolve };
  const reassemble = (changed: Config, locale: string, use: Use) =>
    assemble(publication, changed, locale, { step: () => options.signal.throwIfAborted(), read: textReader(publication, changed, options.sources), use });
  if (options.connect !== undefined) started.resolve();
  return withProver((prover) =>
    withFleet(options.connect, browse, async (fleet) => {
      const { value, problems: found } = await assembled;
      const editionsOf = (each: Printable) => jobs.get(nameOf(each)) ?? [];
      const build = (each: Printable): Promise<BuiltLocale> =>
        fleet.run(nameOf(each), (open) =>
          buildLocale(each, {
            ...{ config, editions: editionsOf(each), prover, options, openPage: open, reassemble },
            onSpread: each === value[0] ? options.onSpread : undefined,
          }),
        );
      const built = await atOnce(
        value,
        Math.min(MOST_AT_ONCE, fleet.size),
        async (each) => (await keptLocale(each, editionsOf(each), options.kept)) ?? build(each),
      );
      for (const [i, locale] of built.entries()) {
        locale.problems.push(...(await Promise.all(locale.proofs)).flat());
        const each = value[i];
        if (each !== undefined && !locale.isTaken) keepLocale(each, editionsOf(each), locale, options.kept);
      }
      const good = built.filter((each) => !hasErrors(each.problems));
      const all = [...problems, ...found, ...built.flatMap((each) => each.problems)];
      if (good.length === 0) throw new TextError(inOrder(all));
      options.onProgress({ stage: 'publish' });
      options.signal.throwIfAborted();
      const made = good.map(({ locale }) => locale);
      // What was not made, or could not be, stays as it was made before.
      const isElsewhere = ({ locale, edition }: Artifact) =>
        shard === undefined && isPrintable(locale, config.locales) && !(made.includes(locale) && editions.some((name) => name === edition));
      const artifacts = good.flatMap((each) => each.artifacts);
      // The full texts and the publication itself, one in the place of the other.
      const others = config['full-text'] ? [config['full-text'].id] : [];
      const manifest = await publish(
        options.out,
        config.id,
        artifacts,
        toolOf(fleet.version),
        isElsewhere,
        others,
        await indexPage(publication, config, good),
        shard,
      );
      const failed = locales.filter((locale) => !made.includes(locale));
      const { unprotected, lost } = fleet;
      const summaries = good.flatMap((each) => each.summaries);
      const taken = good.flatMap(({ locale, isTaken }) => (isTaken ? [locale] : []));
      return { problems: inOrder(all), manifest, summaries, failed, taken, ...(unprotected && { unprotected }), ...(lost.length > 0 && { lost }) };
    }),
  );
}

/**
 * Prints the pages of every locale that is asked for, and looks at how they are set. Nothing is written.
 * @throws as `buildPublication`
 */
export async function lookAtPublication(publication: Folder, options: BuildOptions): Promise<Look[]> {
  const { config } = await readConfig(publication);
  const asked = options.locales?.filter((name) => isPrintable(name, config.locales)) ?? [];
  const listed = [...new Set([...config.locales, ...config.parallel, ...asked])];
  const { value } = await assembleAll(publication, config, chosen('locale', options.locales, listed, config.locales), options);
  const { lookAtPages } = await import('./jobs/look/look-at-pages.ts');
  const { struckWords } = await import('./press/text/struck-words.ts');
  const seen = { ...options, readsSetting: true };
  return withBrowser({ env: options.env, signal: options.signal }, (browser) =>
    atOnce(value, Math.min(MOST_AT_ONCE, availableParallelism()), async (each): Promise<Look> => {
      const open = () => openPage(browser);
      const pages = 'left' in each ? await printPair(each, config, seen, open) : await printPages(await open(), each, config, seen);
      return lookAtPages(pages, struckWords(pages.words));
    }),
  );
}

/** With `sources`, the publication is that of the full texts, in the language that they are in: the first locale's. */
async function readConfig(publication: Folder, sources?: Folder): Promise<{ config: Config; problems: Problem[] }> {
  const { value: config, problems } = await loadConfig(publication);
  if (config === undefined || hasErrors(problems)) throw new UsageError('publication.yml cannot be used', problems);
  if (sources === undefined) return { config, problems };
  const fullText = fullTextConfig(config);
  if (fullText === undefined) {
    throw new UsageError('Unexpected `--sources` for a publication without `full-text`, expected that group in chapters/publication.yml: see docs/import.md');
  }
  if ((await sources.list('')).names === undefined) throw new UsageError(`Unexpected \`--sources ${sources.name}\`, expected an existing directory`);
  return { config: { ...fullText, locales: fullText.locales.slice(0, 1), parallel: [] }, problems };
}

/** What the user asked for, in the order of `available`, or else `usual`. */
function chosen<T extends string>(kind: string, wanted: readonly string[] | undefined, available: readonly T[], usual: readonly T[]): readonly T[] {
  if (wanted === undefined) return usual;
  const unknown = wanted.filter((name) => !available.some((known) => known === name));
  if (unknown.length > 0) throw new UsageError(`Unexpected ${kind} \`${unknown.join('`, `')}\`, expected one of \`${available.join('`, `')}\``);
  return available.filter((name) => wanted.includes(name));
}

const toolOf = (chromium: string): Manifest['tool'] => ({ zine: VERSION, node: process.versions.node, chromium });
