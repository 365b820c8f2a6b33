import { chmod, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { processesWith, startBuild, stateOf, writeSmall } from '../build-small.ts';
import { type Line, outcome } from '../line.ts';
import { numbers } from '../numbers.ts';
import { withFolder } from '../run-zine.ts';

const KILLS = { fast: 2, whole: 200 };
/** Until no browser may be alive any more, in milliseconds. */
const PATIENCE = 3000;

/** Builds killed at random moments: the output is that of before or that of behind, no browser lives on, and the next build leaves nothing of theirs. */
export const kills: Line = ({ fast }) =>
  withFolder(async (dir) => {
    const [pub, tmp] = [join(dir, 'pub'), join(dir, 'tmp')];
    await chmod(dir, 0o755);
    await mkdir(tmp);
    const env = { TMPDIR: tmp };
    const states: string[] = [];
    const started = performance.now();
    for (const title of ['Old', 'New']) {
      await writeSmall(pub, title);
      await startBuild(pub, { env }).ended;
      states.push(await stateOf(join(pub, 'output')));
    }
    const whole = (performance.now() - started) / 2;
    const details = new Set(states).size === 2 && !states.includes('') ? [] : ['the builds before did not succeed'];
    const next = numbers(11);
    const count = fast ? KILLS.fast : KILLS.whole;
    for (let i = 0; i < count && details.length === 0; i++) {
      await writeSmall(pub, i % 2 === 0 ? 'Old' : 'New');
      const build = startBuild(pub, { env });
      const at = next(Math.round(whole * 1.1));
      await wait(at);
      build.kill();
      await build.ended;
      const state = await stateOf(join(pub, 'output'));
      if (!states.includes(state)) details.push(`killed after ${at} ms: an output that is neither`);
      await wait(PATIENCE);
      if ((await processesWith(tmp)).length > 0) details.push(`killed after ${at} ms: a browser lives`);
    }
    await startBuild(pub, { env }).ended;
    const left = (await readdir(dir, { recursive: true })).filter((path) => /zine-tmp$|zine-lock|\/p[0-9a-z]+-/.test(path));
    return outcome('SIGKILL at random moments of a build', count, [...details, ...left.map((path) => `left behind: ${path}`)]);
  });
