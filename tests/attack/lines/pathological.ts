import type { Attempt } from '../inputs/attempt.ts';
import { type Line, outcome } from '../line.ts';
import { type Run, runAttempt } from '../run-zine.ts';

/**
 * Two seconds on a machine that has nothing else to do; this one may have much, so what counts is the processor's time, with what zine takes to start. What ends
 * in a clear error may take longer.
 */
const MOST = { cpu: 8, megabytes: 1500, output: 5_000_000 };
const LIMIT_SECONDS = 120;

/** Inputs made to cost more than they look: each ends by itself, says what is wrong in words, and keeps to its memory. */
export const pathological =
  (what: string, attempts: () => readonly Attempt[]): Line =>
  async ({ fast }) => {
    const all = attempts();
    const tried = fast ? all.slice(0, 1) : all;
    const details: string[] = [];
    for (const attempt of tried) {
      const why = wrong(await runAttempt(attempt, LIMIT_SECONDS));
      if (why !== undefined) details.push(`${attempt.name}: ${why}`);
    }
    return outcome(what, tried.length, details);
  };

function wrong({ code, isKilled, cpu, megabytes, stdout, stderr }: Run): string | undefined {
  if (isKilled) return `did not end within ${LIMIT_SECONDS} s`;
  if (code === null || code > 2) return `exit code ${code}: ${stderr.slice(0, 200)}`;
  if (/internal error|\bat .*\.ts:\d/.test(stderr)) return stderr.slice(0, 200);
  if (code === 0 && cpu > MOST.cpu) return `${cpu} s of the processor, and no word of it`;
  if (megabytes > MOST.megabytes) return `${megabytes} MB of memory`;
  return stdout.length + stderr.length > MOST.output ? `${stdout.length + stderr.length} characters of messages` : undefined;
}
