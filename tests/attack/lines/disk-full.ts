import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { withSmallDisk } from '../../folder/small-disk.ts';
import { startBuild, stateOf, writeSmall } from '../build-small.ts';
import { type Line, outcome, skipped, triesOf } from '../line.ts';
import { withFolder } from '../run-zine.ts';

const OFFSETS = 20;
/** What a file takes is a multiple of it. */
const BLOCK = 4096;
const WHAT = 'disk full at some offset of the output';

/** A disk that has room for part of the output: the former output stays to the byte, or there is none yet and none comes; and the exit code is 3. */
export const diskFull: Line = (options) =>
  withFolder(async (dir) => {
    const details: string[] = [];
    const tries = triesOf(OFFSETS, options);
    const isRun = await withSmallDisk(async (disk, fill) => {
      const former = join(disk, 'former');
      await build(dir, 'Before', former);
      const size = await spaceOf(former);
      for (const i of tries) {
        // Every second one where nothing has been built yet.
        const out = i % 2 === 0 ? former : join(disk, `fresh-${i}`);
        await mkdir(out, { recursive: true });
        const before = await stateOf(out);
        const room = Math.floor((size * i) / OFFSETS);
        const free = await fill(room);
        const { code, stderr } = await build(dir, 'Behind', out);
        await free();
        const problems = [
          ...(code === 3 && !/internal error/.test(stderr) ? [] : [`exit code ${code}, ${stderr.slice(0, 200)}`]),
          ...((await stateOf(out)) === before ? [] : ['another output than before']),
          ...(await readdir(out, { recursive: true })).filter((name) => name.includes('zine-')).map((name) => `left behind ${name}`),
        ];
        details.push(...problems.map((problem) => `${room} bytes free: ${problem}`));
      }
    });
    return isRun ? outcome(WHAT, tries.length, details) : skipped(WHAT, 'only root may mount a small disk');
  });

const build = (dir: string, title: string, out: string) => writeSmall(dir, title).then(() => startBuild(dir, { args: ['--out', out] }).ended);

async function spaceOf(dir: string): Promise<number> {
  const found = await Promise.all((await readdir(dir, { recursive: true })).map((name) => stat(join(dir, name))));
  return found.filter((each) => each.isFile()).reduce((sum, { size }) => sum + Math.ceil(size / BLOCK) * BLOCK, 0);
}
