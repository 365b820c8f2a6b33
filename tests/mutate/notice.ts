/**
 * Run by `mutate.ts` in a process of its own, which it can end: says for each file that was changed whether tests notice it. Vitest is started once, because that
 * takes longer than most tests.
 */
import { createVitest } from 'vitest/node';

/** `tests`: in the order in which they are asked; where one notices, the others are spared. */
export interface Question {
  file: string;
  tests: string[][];
}

const vitest = await createVitest('test', { config: 'tests/vitest.config.ts', root: '.', watch: false, bail: 1, reporters: [{}] });
process.on('message', async ({ file, tests }: Question) => {
  vitest.invalidateFile(file);
  for (const group of tests) {
    if (group.length === 0) continue;
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(await vitest.globTestSpecifications(group));
    if (unhandledErrors.length === 0 && testModules.every((each) => each.state() !== 'failed')) continue;
    process.send?.(true);
    return;
  }
  process.send?.(false);
});
// Whoever asked may have been ended.
process.on('disconnect', () => process.exit());
process.send?.('ready');
