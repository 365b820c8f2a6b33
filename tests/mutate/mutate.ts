/**
 * Mutation testing: `npm run mutate -- [--tests PATH]… [--most N] FILE…` makes small changes in each file, one after the other, runs the tests (of the folder in `tests/` that
 * mirrors it, unless others are named) and reports the changes that no test noticed. Changes the files while it runs, and puts them back.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Change, changesOf } from './changes.ts';
import type { Question } from './notice.ts';
import { testsOf } from './tests-of.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { tests: { type: 'string', multiple: true }, most: { type: 'string' } } });
const NOTICE = fileURLToPath(new URL('notice.ts', import.meta.url));
/** How long the tests may take with a change, if they took so long without; a change may make a loop endless. */
const limitOf = (ms: number): number => 20_000 + 5 * ms;

let runner: ChildProcess | undefined;
let [killed, survived] = [0, 0];
for (const file of positionals) {
  const source = readFileSync(file, 'utf8');
  const question = { file: resolve(file), tests: values.tests === undefined ? testsOf(file) : [values.tests] };
  const before = [killed, survived];
  try {
    const started = performance.now();
    if (await isNoticed(question, Number.MAX_SAFE_INTEGER)) throw new Error(`Unexpected failure of ${question.tests.flat().join(', ')} without a change`);
    const limit = limitOf(performance.now() - started);
    for (const change of spread(changesOf(source), Number(values.most ?? Number.POSITIVE_INFINITY))) {
      writeFileSync(file, change.text);
      if ((await isNoticed(question, limit)) || (await isNoticedAnew(question, limit))) killed++;
      else {
        survived++;
        process.stdout.write(`${file}:${change.line}  ${change.from} → ${change.to === '' ? '(nothing)' : change.to}\n`);
      }
    }
  } finally {
    writeFileSync(file, source);
  }
  process.stdout.write(`${file}: ${score(killed - (before[0] ?? 0), survived - (before[1] ?? 0))}\n`);
}
process.stdout.write(`${score(killed, survived)}\n`);
end();
process.exit(survived > 0 ? 1 : 0);

/** A run that does not end has noticed it too. */
async function isNoticed(question: Question, ms: number): Promise<boolean> {
  if (runner === undefined) {
    runner = fork(NOTICE, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], detached: true });
    await once(runner, 'message');
  }
  const waiting = new AbortController();
  const answer = once(runner, 'message').then(([isFound]) => isFound === true);
  runner.send(question);
  const found = await Promise.race([answer, setTimeout(Math.min(ms, 2 ** 31 - 1), undefined, { signal: waiting.signal }).catch(() => true)]);
  waiting.abort();
  if (found === undefined) end();
  return found ?? true;
}

/** Asks once more, of a runner that has seen no other change of the file. */
function isNoticedAnew(question: Question, ms: number): Promise<boolean> {
  end();
  return isNoticed(question, ms);
}

/** With the tests that it runs. */
function end(): void {
  if (runner?.pid !== undefined) process.kill(-runner.pid, 'SIGKILL');
  runner = undefined;
}

function score(noticed: number, others: number): string {
  return `${noticed} of ${noticed + others} changes noticed (${Math.round((100 * noticed) / Math.max(1, noticed + others))} %)`;
}

/** No more than so many of them, from the whole file. */
function spread(changes: readonly Change[], most: number): Change[] {
  const step = Math.max(1, changes.length / most);
  return changes.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}
