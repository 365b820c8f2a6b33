/** `npm run bench`: how long a whole build takes and how much memory, beside a bare print and other tools, in one run on the same texts. */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextError } from '../../scripts/diagnostics/errors.ts';
import { type Again, measureAgain, renderAgain } from './again/measure-again.ts';
import { type Contender, isInstalled } from './contenders.ts';
import { KINDS } from './dev/edits.ts';
import { judgeDev, renderDev } from './dev/judge-dev.ts';
import { type Latency, measureDev } from './dev/measure-dev.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { installPeers, type PEER_VERSIONS } from './peers/install-peers.ts';
import { prepareText } from './prepare-text.ts';
import { renderText, renderVerdicts } from './report/render-report.ts';
import { judge, type TextResult } from './report/targets.ts';
import { runContenders } from './run-contenders.ts';

const PACKAGES: Partial<Record<Contender, keyof typeof PEER_VERSIONS>> = { vivliostyle: '@vivliostyle/cli', pagedjs: 'pagedjs-cli' };

/** Of the text that `zine dev` is measured with. */
const DEV_PAGES = 96;

async function bench(options: Options, signal: AbortSignal): Promise<number> {
  const contenders = await present(options);
  await installPeers(
    contenders.flatMap((contender) => PACKAGES[contender] ?? []),
    progress,
  );
  const directory = await mkdtemp(join(tmpdir(), 'zine-bench-'));
  const texts: TextResult[] = [];
  const latencies: Latency[] = [];
  const again: Again[] = [];
  let chromium = '';
  try {
    for (const nominal of contenders.length > 0 ? options.pages : []) {
      progress(`${nominal} pages: preparing`);
      const text = await prepareText(join(directory, String(nominal)), nominal, signal);
      const runsOf = (contender: Contender): number => options.runsOf(contender, nominal);
      const results = await runContenders(text, { contenders, runsOf, limit: options.limit, signal, onProgress: progress });
      chromium = text.browser.version;
      texts.push({ nominal, pages: text.pages, words: text.words, results });
      progress('');
      const done = texts.at(-1);
      if (!options.json && done) console.log(`${renderText(done)}\n`);
    }
    if (options.edits > 0) latencies.push(...(await measureDev(join(directory, 'dev'), DEV_PAGES, KINDS, options.edits, progress)));
    if (options.again) again.push(...(await measureAgain(join(directory, 'again'), options.limit, signal, progress)));
  } finally {
    progress('');
    await rm(directory, { recursive: true, force: true });
  }
  const machine = { node: process.versions.node, chromium, platform: `${process.platform} ${process.arch}`, cores: availableParallelism() };
  const dev = judgeDev(latencies);
  if (options.json) console.log(JSON.stringify({ machine, texts, targets: judge(texts), dev, latencies, again }, undefined, 2));
  else {
    if (texts.length > 0) console.log(renderVerdicts(judge(texts)));
    if (dev.length > 0) console.log(renderDev(dev, { pages: DEV_PAGES, count: options.edits, load: loadavg()[0] ?? 0 }));
    if (again.length > 0) console.log(renderAgain(again, loadavg()[0] ?? 0));
    console.log(
      `\nNode ${machine.node}, Chromium ${chromium}, ${machine.platform}, ${machine.cores} cores; “all” counts memory that processes share once for each`,
    );
  }
  return texts.some(({ results }) => results.some(({ contender, failure }) => contender === 'zine' && failure !== undefined)) ? 1 : 0;
}

/** WeasyPrint is measured where it is installed; asked for by name, it has to be. */
async function present({ only, chosen }: Options): Promise<Contender[]> {
  const missing = only.includes('weasyprint') && !(await isInstalled('weasyprint'));
  if (missing && chosen) throw new TypeError('Found no `weasyprint` in PATH; install it, or leave it out of --only');
  return only.filter((contender) => contender !== 'weasyprint' || !missing);
}

/** On a terminal only, one line that replaces itself. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
}

const interrupt = new AbortController();
process.once('SIGINT', () => interrupt.abort());
process.once('SIGTERM', () => interrupt.abort());
try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(USAGE);
  else process.exitCode = await bench(options, interrupt.signal);
} catch (error) {
  process.exitCode = interrupt.signal.aborted ? 130 : error instanceof TypeError ? 2 : 1;
  if (!interrupt.signal.aborted) console.error(error instanceof Error ? error.message : error);
  if (error instanceof TextError)
    for (const { place, rule, message } of error.problems.slice(0, 20)) console.error(`${place.path}:${place.line ?? 0} ${rule} ${message}`);
}
