/**
 * Mutation testing: `npm run mutate -- [--tests PATH]… [--most N] FILE…` makes small changes in each file, one after the other, runs the tests (of the folder in `tests/` that
 * mirrors it, unless others are named) and reports the changes that no test noticed. Changes the files while it runs, and puts them back.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Change, changesOf } from './changes.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { tests: { type: 'string', multiple: true }, most: { type: 'string' } } });
const VITEST = join('node_modules', 'vitest', 'vitest.mjs');
/** Longer than the tests of a folder take; a change may make a loop endless. */
const LIMIT_MS = 300_000;

let [killed, survived] = [0, 0];
for (const file of positionals) {
  const source = readFileSync(file, 'utf8');
  const tests = values.tests ?? [testsOf(file)];
  try {
    for (const change of spread(changesOf(source), Number(values.most ?? Number.POSITIVE_INFINITY))) {
      writeFileSync(file, change.text);
      const isNoticed =
        spawnSync(process.execPath, [VITEST, 'run', '--bail=1', '--config', 'tests/vitest.config.ts', '--root', '.', ...tests], {
          timeout: LIMIT_MS,
          stdio: 'ignore',
        }).status !== 0;
      if (isNoticed) killed++;
      else survived++;
      if (!isNoticed) process.stdout.write(`${file}:${change.line}  ${change.from} → ${change.to === '' ? '(nothing)' : change.to}\n`);
    }
  } finally {
    writeFileSync(file, source);
  }
}
const share = Math.round((100 * killed) / Math.max(1, killed + survived));
process.stdout.write(`${killed} of ${killed + survived} changes noticed (${share} %)\n`);
process.exit(survived > 0 ? 1 : 0);

/** The nearest folder of tests: `scripts/folder/disk/x.ts` has those of `tests/folder`. */
function testsOf(file: string): string {
  for (let folder = dirname(file).replace(/^scripts/, 'tests'); folder !== 'tests' && folder !== '.'; folder = dirname(folder))
    if (existsSync(folder)) return folder;
  return 'tests';
}

/** No more than so many of them, from the whole file. */
function spread(changes: readonly Change[], most: number): Change[] {
  const step = Math.max(1, changes.length / most);
  return changes.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}
