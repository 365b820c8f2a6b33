import { watch } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { diskFolder } from '../../../scripts/folder/disk-folder.ts';
import { isGenuine, verifyOutput } from '../../../scripts/jobs/verify/verify-output.ts';
import { type Alternation, alternate } from '../alternate.ts';
import type { Started } from '../build-small.ts';
import { type Line, outcome, triesOf } from '../line.ts';
import { numbers } from '../numbers.ts';
import { anyOf, browsersIn, type Process, processesWith } from '../processes.ts';
import { withFolder } from '../run-zine.ts';

const KILLS = 200;
/** Milliseconds until no browser may be alive any more, and how often one is looked for. */
const [PATIENCE, LOOK] = [3000, 100];
/** Milliseconds that the writing of an output may take. */
const WRITING = 60;
/** After so many kills a build is left to its end: then nothing of theirs may be left. */
const IN_A_ROW = 8;

/**
 * Builds killed at random moments, every second one while it writes its output: that is the one of before or the one of behind, or the next start makes it so; no
 * browser lives on, and the next build leaves nothing of theirs.
 */
export const kills: Line = (options) =>
  withFolder(async (dir) => {
    const builds = await alternate(dir);
    const tries = triesOf(KILLS, options);
    const details: string[] = [];
    const seen = { former: 0, new: 0, neither: 0, late: 0 };
    for (const [done, i] of tries.entries()) {
      const { at, code, browsers } = await killOne(builds, i);
      const found = await builds.look();
      seen[code === null ? found : 'late']++;
      if (found === 'neither') details.push(...(await recover(builds)).map((problem) => `killed after ${at}: ${problem}`));
      if (await livesOn(browsers, builds.tmp)) details.push(`killed after ${at}: a browser lives`);
      if (done % IN_A_ROW === IN_A_ROW - 1 || done === tries.length - 1) details.push(...(await leftByAll(builds)));
    }
    const told = `${seen.former} left the former output, ${seen.new} the new one, ${seen.neither} one that the next start finished, ${seen.late} came too late`;
    return outcome('SIGKILL at random moments of a build', tries.length, details, told);
  });

/** Ended between two of the files that it put in their places: nobody may take that for a whole output, and the next start has to finish it. */
async function recover(builds: Alternation): Promise<string[]> {
  const isTaken = isGenuine(await verifyOutput(diskFolder(builds.out), {}), false);
  const found = await builds.recover();
  return [...(isTaken ? ['`verify` takes files of both for an output'] : []), ...(found === 'new' ? [] : [`the next start finds an output that is ${found}`])];
}

async function killOne(builds: Alternation, i: number): Promise<{ at: string; code: number | null; browsers: Process[] }> {
  const next = numbers(11 + i);
  const started = await builds.start();
  const at =
    i % 2 === 0 ? `${await after(next(Math.round(builds.whole * 1.1)))} ms` : `${await whileItWrites(builds.out, started, next(WRITING))} ms of writing`;
  const browsers = await browsersIn(builds.tmp);
  started.kill();
  return { at, browsers, code: (await started.ended).code };
}

const after = (ms: number): Promise<number> => wait(ms, ms);

/** Until the first file of an output is written, and so many milliseconds more; or until the build has ended. */
async function whileItWrites(out: string, { ended }: Started, ms: number): Promise<number> {
  const watcher = watch(out, { recursive: true });
  const begun = new Promise((resolve) => watcher.once('change', resolve));
  await Promise.race([begun, ended]);
  watcher.close();
  return after(ms);
}

async function livesOn(browsers: readonly Process[], tmp: string): Promise<boolean> {
  for (let ms = 0; ms < PATIENCE; ms += LOOK) {
    if (!(await anyOf(browsers)) && (await processesWith(tmp)).length === 0) return false;
    await wait(LOOK);
  }
  return true;
}

async function leftByAll(builds: Alternation): Promise<string[]> {
  await (await builds.start()).ended;
  const processes = await processesWith(builds.tmp);
  return [...(await builds.left()), ...processes.map(({ args }) => args)].map((name) => `left behind: ${name}`);
}
