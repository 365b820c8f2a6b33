import { setTimeout as wait } from 'node:timers/promises';
import { type Alternation, alternate } from '../alternate.ts';
import { type Line, outcome, triesOf } from '../line.ts';
import { numbers } from '../numbers.ts';
import { anyOf, browsersIn } from '../processes.ts';
import { withFolder } from '../run-zine.ts';

const TRIES = 20;
/** Milliseconds between two looks for a browser. */
const LOOK = 20;
/** What is killed of it: all; or what sets a page, what draws, what it has for other work. */
const [ALL, ...PARTS] = ['--user-data-dir=', '--type=renderer', '--type=gpu-process', '--type=utility'];

/**
 * The browser, or a process of it, killed at moments from its start to the end of the build: which ends with a message, and the former output stays; or it did not
 * need that process any more, and the new output is all there, to the byte.
 */
export const browserKilled: Line = (options) =>
  withFolder(async (dir) => {
    const builds = await alternate(dir);
    const tries = triesOf(TRIES, options);
    const details: string[] = [];
    const seen = { refused: 0, whole: 0 };
    for (const i of tries) {
      const part = (i % 2 === 0 ? ALL : PARTS[numbers(i)(PARTS.length)]) ?? '';
      const { code, problems } = await killBrowser(builds, part, i / TRIES);
      details.push(...problems.map((problem) => `${part} killed at ${Math.round((100 * i) / TRIES)} %: exit code ${code}, ${problem}`));
      seen[code === 0 ? 'whole' : 'refused']++;
    }
    return outcome('browser killed midway', tries.length, details, `${seen.refused} builds ended with a message, ${seen.whole} with the whole output`);
  });

/** @param share of the time that a build takes, from the start of its browser */
async function killBrowser(builds: Alternation, part: string, share: number): Promise<{ code: number | null; problems: string[] }> {
  const { ended } = await builds.start();
  await waitForBrowser(builds.tmp, ended);
  await wait(builds.whole * share);
  const browsers = await browsersIn(builds.tmp);
  for (const { pid } of browsers.filter(({ args }) => args.includes(part))) endProcess(pid);
  const { code, stderr } = await ended;
  const found = await builds.look();
  const problems: string[] = [];
  if ((code !== 3 && code !== 0) || /internal error/.test(stderr)) problems.push(stderr.slice(0, 300));
  if (found !== (code === 0 ? 'new' : 'former')) problems.push(`the output is ${found}`);
  if (await anyOf(browsers)) problems.push('a process lives on');
  problems.push(...(await builds.left()).map((path) => `left behind ${path}`));
  return { code, problems };
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

/** Or for the end of the build. */
async function waitForBrowser(tmp: string, ended: Promise<unknown>): Promise<void> {
  let isEnded = false;
  ended.then(() => {
    isEnded = true;
  });
  while (!isEnded && (await browsersIn(tmp)).length === 0) await wait(LOOK);
}
