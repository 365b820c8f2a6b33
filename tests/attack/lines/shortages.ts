import { type Alternation, alternate } from '../alternate.ts';
import { type Line, outcome, triesOf } from '../line.ts';
import { withFolder } from '../run-zine.ts';

/** What a shell may withhold from a build (POSIX `ulimit`): descriptors, size of a file in blocks of 512 bytes, memory in kB, seconds of the processor. */
const SHORTAGES = [
  ...[24, 32, 40, 48, 64].map((count) => `ulimit -n ${count};`),
  ...[1, 10, 30, 100].map((blocks) => `ulimit -f ${blocks};`),
  ...[800_000, 1_500_000, 3_000_000].map((kilobytes) => `ulimit -v ${kilobytes};`),
  ...[1, 2].map((seconds) => `ulimit -t ${seconds};`),
  ...[50, 90].map((megabytes) => `export NODE_OPTIONS=--max-old-space-size=${megabytes};`),
];

/** Too few descriptors, too little memory or time, too small files: the former output stays, or the new one is whole; and no error that only its makers understand. */
export const shortages: Line = (options) =>
  withFolder(async (dir) => {
    const builds = await alternate(dir);
    const tries = triesOf(SHORTAGES.length, options);
    const details: string[] = [];
    let refused = 0;
    for (const shell of tries.map((i) => SHORTAGES[i] ?? '')) {
      const { code, problems } = await buildWith(builds, shell);
      if (code !== 0) refused++;
      details.push(...problems.map((problem) => `${shell} exit code ${code}, ${problem}`));
    }
    return outcome('shortages of descriptors, file size, memory, time', tries.length, details, `${refused} builds were ended by them`);
  });

async function buildWith(builds: Alternation, shell: string): Promise<{ code: number | null; problems: string[] }> {
  const { code, stderr } = await (await builds.start(shell)).ended;
  const found = await builds.look();
  const problems = /internal error/.test(stderr) ? [stderr.slice(0, 200)] : [];
  if (found !== (code === 0 ? 'new' : 'former')) problems.push(`the output is ${found}`);
  // Whom the system ends can clear nothing away; the next one does.
  await (await builds.start()).ended;
  return { code, problems: [...problems, ...(await builds.left()).map((path) => `left behind ${path}`)] };
}
