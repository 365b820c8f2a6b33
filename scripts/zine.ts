#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { CommanderError } from 'commander';
import { createProgram } from './commands/program.ts';
import { reportFailure } from './commands/report-failure.ts';
import { UsageError } from './diagnostics/errors.ts';

// A young generation that does not grow keeps the heap small: at 1,000 pages 305 MB at the peak instead of 475, for no time lost.
// Who waits for a picture does not wait for that.
if (!process.argv.includes('dev')) {
  setFlagsFromString('--max-semi-space-size=8');
  setFlagsFromString('--semi-space-growth-factor=1');
}
// Compiled code is kept between runs, in a directory of ours: Node's own default is a known name in the shared temporary directory.
enableCompileCache(join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'zine', 'code'));

const INTERRUPTED = 130;
const { stdin, stdout, stderr, env, argv } = process;

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // The second time somebody does not want to wait for the tidying up.
    if (interrupt.signal.aborted) process.exit(INTERRUPTED);
    interrupt.abort();
  });
}
// A reader that has seen enough (`zine check | head`) does not stop a build; what is left to say is not said.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exit(3);
  });
}
process.on('uncaughtException', (error) => finish(fail(error)));

const isJson = argv.includes('--json');
const streams = { stdin, stdout, stderr, env, cwd: process.cwd(), signal: interrupt.signal };
const fail = (error: unknown): number => reportFailure(error, isJson, streams);

finish(await run());

/** argv to exit code. */
async function run(): Promise<number> {
  let code = 0;
  // With --json, what commander says about wrong usage is in the document.
  const program = createProgram(streams, (result) => {
    code = result;
  });
  if (isJson)
    for (const command of [program, ...program.commands.flatMap((each) => [each, ...each.commands])]) command.configureOutput({ outputError: () => {} });
  try {
    await program.parseAsync(argv);
    return interrupt.signal.aborted ? INTERRUPTED : code;
  } catch (error) {
    if (!(error instanceof CommanderError)) return fail(error);
    if (error.exitCode !== 0 && isJson) return fail(new UsageError(error.message.replace(/^error: /, '')));
    return error.exitCode === 0 ? 0 : 2;
  }
}

/** Ends even if something is still open, but not before everything is written. */
function finish(code: number): void {
  stdout.write('', () => stderr.write('', () => process.exit(code)));
}
