import { MachineError, TextError, UsageError } from '../diagnostics/errors.ts';
import { countProblems } from '../diagnostics/format-problem.ts';
import type { Problem } from '../model/problem.ts';
import { guardStream } from './guard-stream.ts';
import { reportProblems } from './report-problems.ts';
import type { Streams } from './streams.ts';

interface Failure {
  code: 1 | 2 | 3 | 130;
  message: string;
  problems: Problem[];
}

/** Says what went wrong, for people on stderr or as one JSON document on stdout, and gives the exit code. */
export function reportFailure(error: unknown, json: boolean, { stdout, stderr, env, signal }: Pick<Streams, 'stdout' | 'stderr' | 'env' | 'signal'>): number {
  const { code, message, problems } = explain(error, signal, env);
  if (json) {
    guardStream(stdout).write(`${JSON.stringify({ problems, error: { code, message } }, undefined, 2)}\n`);
  } else {
    reportProblems(problems, stderr);
    guardStream(stderr).write(`zine: ${message}\n`);
  }
  return code;
}

function explain(error: unknown, signal: AbortSignal, env: NodeJS.ProcessEnv): Failure {
  if (signal.aborted) return { code: 130, message: 'interrupted; the former output is as it was', problems: [] };
  if (error instanceof TextError) return { code: 1, message: `${countProblems(error.problems)}; nothing was written`, problems: error.problems };
  if (error instanceof UsageError) return { code: 2, message: error.message, problems: error.problems };
  if (error instanceof MachineError) return { code: 3, message: error.message, problems: [] };
  const shortage = shortageOf(error);
  if (shortage !== undefined) return { code: 3, message: shortage, problems: [] };
  const known = error instanceof Error ? error : new Error(String(error));
  const detail = env.ZINE_DEBUG ? `\n${known.stack ?? ''}` : ' Run it again with ZINE_DEBUG=1 to see where.';
  return { code: 3, message: `internal error: ${known.message}\nThis is a mistake of zine, not yours. Please report it.${detail}`, problems: [] };
}

/** What the machine lacks where something failed by that alone, wherever it was. */
function shortageOf(error: unknown): string | undefined {
  const { code = '', message = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  const said = `${code} ${message}`;
  if (/\bE[MN]FILE\b|too many open files/i.test(said))
    return 'Found no room for another open file, expected room for some hundreds; raise the limit (`ulimit -n 1024`), or end what else is open';
  if (/\bERR_WORKER_OUT_OF_MEMORY\b|\bENOMEM\b/.test(said))
    return 'Found too little memory, expected some hundred megabytes; end other programs, or take away what limits it (`NODE_OPTIONS`, `ulimit -v`)';
  return undefined;
}
