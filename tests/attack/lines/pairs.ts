import { join } from 'node:path';
import { everythingIn, startBuild, stateOf, writeSmall } from '../build-small.ts';
import { type Line, outcome, triesOf } from '../line.ts';
import { withFolder } from '../run-zine.ts';

const PAIRS = 50;
const TITLES = ['One', 'Other'];

/** Two builds into one folder at once, of texts that differ: the output is all of the one or all of the other, and nothing else lies in it. */
export const pairs: Line = (options) =>
  withFolder(async (dir) => {
    const out = join(dir, 'output');
    const build = (title: string) => startBuild(join(dir, title), { args: ['--out', out] }).ended;
    const states: string[] = [];
    for (const title of TITLES) {
      await writeSmall(join(dir, title), title);
      await build(title);
      states.push(await stateOf(out));
    }
    if (states[0] === states[1] || states.includes('')) throw new Error('Unexpected failure of builds that nobody disturbed');
    const files = await everythingIn(dir);
    const tries = triesOf(PAIRS, options);
    const details: string[] = [];
    let ones = 0;
    for (const i of tries) {
      // The one that starts first is not always the same.
      const codes = (await Promise.all((i % 2 === 0 ? TITLES : TITLES.toReversed()).map(build))).map(({ code }) => code).join();
      const state = await stateOf(out);
      const left = (await everythingIn(dir)).filter((path) => !files.includes(path));
      const problems = [codes === '0,0' ? '' : `exit codes ${codes}`, states.includes(state) ? '' : 'an output of both', ...left.map((path) => `left ${path}`)];
      details.push(...problems.filter((problem) => problem !== '').map((problem) => `pair ${i}: ${problem}`));
      if (state === states[0]) ones++;
    }
    return outcome('pairs of builds at once', tries.length, details, `in ${ones} the output was that of the one, in ${tries.length - ones} that of the other`);
  });
