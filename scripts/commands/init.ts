import { resolve } from 'node:path';
import { loadConfig } from '../config/load-config.ts';
import { TextError, UsageError } from '../diagnostics/errors.ts';
import { countProblems } from '../diagnostics/format-problem.ts';
import { hasErrors } from '../diagnostics/problem.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { ciWorkflow } from '../jobs/init/ci-workflow.ts';
import { fromTemplate } from '../jobs/init/from-template.ts';
import { gatherFiles } from '../jobs/init/gather-files.ts';
import type { GivenFile } from '../jobs/init/given-file.ts';
import { type Begun, initPublication, writeBegun } from '../jobs/init/init-publication.ts';
import { readTarget } from '../jobs/init/read-target.ts';
import { slugOf } from '../jobs/init/slug-of.ts';
import { withSourceReader } from '../jobs/source-reader/with-source-reader.ts';
import type { FolderFile } from '../model/folder.ts';
import { PAPERS, type PaperName, sheetsFor } from '../model/new-publication.ts';
import { THEMES } from '../model/theme.ts';
import { build } from './build.ts';
import { isZip, startOf } from './directories.ts';
import { type About, askAbout, type InitArguments } from './init-questions.ts';
import { begunTable, nextSteps, typed } from './init-table.ts';
import { reportProblems } from './report-problems.ts';
import type { Streams } from './streams.ts';

/**
 * `zine init`: begins a publication in an empty folder, from texts, from one of our own or with a blank chapter, and builds it.
 * @returns the exit code
 * @throws UsageError · TextError where a file cannot be used; then nothing is written
 */
export async function init(named: string, files: readonly string[], options: InitArguments, streams: Streams): Promise<number> {
  const { stdout, stderr, signal } = streams;
  const start = startOf(streams);
  const dir = named.replace(/(?<=[^/\\])[/\\]+$/, '');
  const target = diskFolder(resolve(start, dir));
  const unfit = await readTarget(target, dir);
  const given = await withSourceReader(signal, (read) => gatherFiles(files, start, read));
  if (isZip(dir)) throw new UsageError(`Unexpected zip \`${dir}\`, expected a folder`);
  const problems = [...unfit, ...given.problems];
  if (unfit.length > 0) throw new UsageError(`${countProblems(problems)}; nothing was written`, problems);
  if (hasErrors(problems)) throw new TextError(problems);
  const begun = await begin(dir, given.value, options, streams);
  signal.throwIfAborted();
  const written = await writeBegun(begun.folder, target, await workflow(begun, options));
  const all = [...problems, ...begun.problems];
  if (options.json) {
    stdout.write(`${JSON.stringify({ written, chapters: begun.drafts, problems: all }, undefined, 2)}\n`);
    return hasErrors(all) ? 1 : 0;
  }
  reportProblems(all, stderr);
  stdout.write(begunTable(dir, begun, written));
  if (hasErrors(all)) {
    stderr.write(`zine: ${countProblems(all)} in the new texts; mend them, and \`zine build ${typed(dir)}\` prints them\n`);
    return 1;
  }
  const code = options.build ? await build(dir, {}, streams) : 0;
  if (code === 0) stdout.write(nextSteps(dir, options.build ? await sheetsIn(dir, start) : []));
  return code;
}

async function begin(dir: string, files: readonly GivenFile[], options: InitArguments, streams: Streams): Promise<Begun> {
  const { template, date = today(streams.env) } = options;
  if (template !== undefined && files.length > 0)
    throw new UsageError('Unexpected files with `--template`, expected one of the two: the texts of a template are replaced one by one');
  const about: About = await askAbout(dir, files, options, streams);
  if (template !== undefined) return fromTemplate(template, { ...about, date, signal: streams.signal });
  const { title, collective, locales, paper = 'a4', theme = THEMES[0] } = about;
  if (title === undefined || collective === undefined)
    throw new UsageError('Unexpected `zine init` without `--collective`, expected who publishes it: the name stands in the booklet; nothing was written');
  return initPublication({ id: slugOf(title, 'zine'), title, collective, date, locales, paper, theme, files, signal: streams.signal });
}

/** What builds it where it is kept, if that is wanted. */
async function workflow({ folder }: Begun, { ci }: InitArguments): Promise<FolderFile[]> {
  if (ci === undefined) return [];
  const { value } = await loadConfig(folder);
  return [ciWorkflow(ci, { locales: value?.locales ?? [] })];
}

/** The date of the edition, until its makers set another; it is written into publication.yml, and no build asks for it again. */
function today(env: NodeJS.ProcessEnv): string {
  const epoch = /^\d{1,12}$/.test(env.SOURCE_DATE_EPOCH ?? '') ? new Date(Number(env.SOURCE_DATE_EPOCH) * 1000) : new Date();
  return epoch.toISOString().slice(0, 10);
}

/** The sheets of the first locale that were built. */
async function sheetsIn(dir: string, start: string): Promise<string[]> {
  const output = diskFolder(resolve(start, dir)).within('output');
  const locales = (await output.list('')).names ?? [];
  const found: string[] = [];
  for (const locale of locales) {
    const names = (await output.list(locale)).names ?? [];
    for (const paper of Object.keys(PAPERS) as PaperName[])
      found.push(...names.filter((name) => name.endsWith(`-${sheetsFor(paper)}.pdf`)).map((name) => `output/${locale}/${name}`));
  }
  return found;
}
