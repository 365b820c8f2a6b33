import { MachineError, TextError, UsageError } from '../diagnostics/errors.ts';
import type { Problem } from '../model/problem.ts';
import { countProblems, reportProblems } from './report-problems.ts';
import type { Streams } from './streams.ts';

/** Says what went wrong, for people on stderr or as one JSON document on stdout, and gives the exit code. */
export function reportFailure(error: unknown, json: boolean, { stdout, stderr, env, signal }: Streams): number {
  const { code, message, problems } = explain(error, signal, env);
  if (json) {
    stdout.write(`${JSON.stringify({ error: message, problems }, null, 2)}\n`);
  } else {
    reportProblems(problems, stderr);
    stderr.write(`zine: ${message}\n`);
  }
  return code;
}

function explain(error: unknown, signal: AbortSignal, env: NodeJS.ProcessEnv): { code: number; message: string; problems: Problem[] } {
  if (signal.aborted) return { code: 130, message: 'interrupted; the former output is as it was', problems: [] };
  if (error instanceof TextError) return { code: 1, message: `${countProblems(error.problems)}; nothing was written`, problems: error.problems };
  if (error instanceof UsageError) return { code: 2, message: error.message, problems: error.problems };
  if (error instanceof MachineError) return { code: 3, message: error.message, problems: [] };
  const detail = error instanceof Error ? (env.ZINE_DEBUG ? (error.stack ?? error.message) : error.message) : String(error);
  return { code: 3, message: `a mistake of zine’s own (${detail}); please report it, with ZINE_DEBUG=1 for more`, problems: [] };
}
