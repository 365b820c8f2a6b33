import { CommanderError } from 'commander';
import { UsageError } from '../diagnostics/errors.ts';
import { guardStream } from './guard-stream.ts';
import { createProgram } from './program.ts';
import { reportFailure } from './report-failure.ts';
import type { Streams } from './streams.ts';

/** Exit code of what the user has ended. */
const INTERRUPTED = 130;

/**
 * argv to exit code: runs the verb, and says what went wrong.
 * @param argv as of the process, with Node and the script in front
 */
export async function runProgram(argv: readonly string[], given: Streams): Promise<number> {
  const streams = { ...given, stdout: guardStream(given.stdout), stderr: guardStream(given.stderr) };
  const isJson = argv.includes('--json');
  const fail = (error: unknown): number => reportFailure(error, isJson, streams);
  let code = 0;
  const program = createProgram(streams, (result) => {
    code = result;
  });
  // With --json, what commander says about wrong usage is in the document.
  if (isJson)
    for (const command of [program, ...program.commands.flatMap((each) => [each, ...each.commands])]) command.configureOutput({ outputError: () => {} });
  try {
    await program.parseAsync(argv);
    return streams.signal.aborted ? INTERRUPTED : code;
  } catch (error) {
    if (!(error instanceof CommanderError)) return fail(error);
    if (error.exitCode !== 0 && isJson) return fail(new UsageError(error.message.replace(/^error: /, '')));
    return error.exitCode === 0 ? 0 : 2;
  }
}
