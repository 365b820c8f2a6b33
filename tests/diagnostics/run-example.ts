import { runProgram } from '../../scripts/commands/run-program.ts';
import { TextError, UsageError } from '../../scripts/diagnostics/errors.ts';
import type { ExampleFile } from '../../scripts/diagnostics/rule-example.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { memoryFolder } from '../../scripts/folder/memory-folder.ts';
import { importPo } from '../../scripts/jobs/po/import-po.ts';
import { readNames } from '../../scripts/jobs/redact/read-names.ts';
import { redactPublication } from '../../scripts/jobs/redact/redact-publication.ts';
import type { Profile } from '../../scripts/model/preflight.ts';
import type { Problem, Severity } from '../../scripts/model/problem.ts';
import { buildPublication, checkPublication } from '../../scripts/pipeline.ts';
import { preflight } from '../../scripts/press/preflight/preflight.ts';
import { memoryStream } from '../commands/memory-stream.ts';
import { withTemporaryDirectory } from '../whole/build.ts';
import { drawnPdf } from './drawn-pdf.ts';

type Files = Record<string, string | Uint8Array>;
/** What tells of an example; most are told by `zine check`. */
type Runner = (files: Files, shown: readonly ExampleFile[]) => Promise<Problem[]>;

const { signal } = new AbortController();
const options = () => ({ out: memoryFolder(), env: process.env, signal, onProgress: () => {} });

const check: Runner = (files) => {
  const folder = memoryFolder(files);
  const sources = Object.keys(files).some((path) => path.startsWith('sources/')) ? { sources: folder.within('sources') } : {};
  return checkPublication(folder, { signal, ...sources });
};

/** `zine po import house.po` */
const po: Runner = async (files) => (await importPo(memoryFolder(files), Buffer.from(files['house.po'] ?? ''), 'house.po')).problems;

/** `zine redact --names names.txt` */
const redact: Runner = async (files) => readNames(String(files['names.txt']), 'names.txt').problems;

/** `zine build --edition a5`, or what of two languages on facing pages is asked for. */
const build: Runner = async (files) => (await buildPublication(memoryFolder(files), { ...options(), editions: ['a5'] })).problems;

/** `zine redact house --names names.txt` */
const redactAll: Runner = async (files) => {
  const { value: names } = readNames(String(files['names.txt']), 'names.txt');
  return (await redactPublication(memoryFolder(files), names, { ...options(), editions: ['web'] })).problems;
};

/** `zine preflight FILE --for PROFILE` */
const look: Runner = async (_, shown) => {
  const [file] = shown;
  const profile = (file?.more.replace('--for ', '') || 'general') as Profile;
  return (await preflight(await drawnPdf(file?.text ?? ''), file?.path ?? '', profile)).findings;
};

/** What stands in the file `terminal`: commands, run where the other files are. */
const terminal: Runner = async (files) => {
  const { terminal: commands = '', ...others } = files;
  return withTemporaryDirectory(async (dir) => {
    await diskFolder(dir).write(Object.entries(others).map(([path, content]) => ({ path, content })));
    const stderr = memoryStream(false);
    for (const command of String(commands).trim().split('\n')) {
      const argv = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
      const code = await runProgram(['node', ...argv], { stdout: memoryStream(false), stderr, env: process.env, cwd: dir, signal });
      if (code !== 0 && !TOLD.test(stderr.text())) throw new Error(stderr.text());
    }
    return Array.from(
      stderr.text().matchAll(new RegExp(TOLD, 'gm')),
      ([, path = '', line, column, severity, rule = '', message = '', hint]): Problem => ({
        ...{ rule, severity: severity as Severity, place: { path, line: Number(line), column: Number(column) }, message },
        ...(hint === undefined ? {} : { hint }),
      }),
    );
  });
};
const TOLD = /^(\S+):(\d+):(\d+) (error|warning|info) ([a-z-]+) (.*)(?:\n {2}(.*))?$/m;

/** What says no with an exception has its problems in it. */
const caught =
  (run: Runner): Runner =>
  async (files, shown) => {
    try {
      return await run(files, shown);
    } catch (error) {
      if ((error instanceof TextError || error instanceof UsageError) && error.problems.length > 0) return error.problems;
      throw error;
    }
  };

const BY_FAMILY: [family: RegExp, run: Runner][] = [
  [/^(?:block-overflow|facing-apart|note-repeated|request-blocked|text-(?:lost|doubled|displaced))$/, build],
  [/^redact-unused$/, redactAll],
  [/^po-/, po],
  [/^redact-/, redact],
  [/^preflight-/, look],
];

export const runnerOf = (rule: string): Runner =>
  caught((files, shown) => ('terminal' in files ? terminal : (BY_FAMILY.find(([family]) => family.test(rule))?.[1] ?? check))(files, shown));
