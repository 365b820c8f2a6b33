import { join } from 'node:path';
import { withSmallDisk } from '../../folder/small-disk.ts';
import { startBuild, stateOf, writeSmall } from '../build-small.ts';
import { type Line, outcome, skipped } from '../line.ts';
import { withFolder } from '../run-zine.ts';

const OFFSETS = 20;
const STEP = 8000;
const WHAT = 'disk full at some offset of the output';

/** A disk that has room for part of the output: the former output stays to the byte, and the exit code is not 0. */
export const diskFull: Line = ({ fast }) =>
  withFolder(async (dir) => {
    const details: string[] = [];
    let tried = 0;
    const isRun = await withSmallDisk(async (disk, fill) => {
      const out = join(disk, 'output');
      const build = (title: string) => writeSmall(dir, title).then(() => startBuild(dir, { args: ['--out', out] }).ended);
      await build('Before');
      const before = await stateOf(out);
      for (; tried < (fast ? 1 : OFFSETS); tried++) {
        const free = await fill(tried * STEP);
        const { code, stderr } = await build('Behind');
        await free();
        if (code === 0) break;
        if ((await stateOf(out)) !== before) details.push(`${tried * STEP} bytes free: the former output has changed`);
        if (/internal error/.test(stderr)) details.push(stderr.slice(0, 200));
      }
    });
    return isRun ? outcome(WHAT, tried, details) : skipped(WHAT, 'only root may mount a small disk');
  });
