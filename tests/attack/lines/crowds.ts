import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { processesWith, startBuild, stateOf, writeSmall } from '../build-small.ts';
import { type Line, outcome } from '../line.ts';
import { numbers } from '../numbers.ts';
import { withFolder } from '../run-zine.ts';

const PAIRS = 50;
const BROWSERS = 20;

/** Two builds of one folder at once: the output is whole, and that of one of them. */
export const pairs: Line = ({ fast }) =>
  withFolder(async (dir) => {
    await writeSmall(dir, 'Alone');
    await startBuild(dir).ended;
    const alone = await stateOf(join(dir, 'output'));
    const details: string[] = [];
    const count = fast ? 1 : PAIRS;
    for (let i = 0; i < count; i++) {
      const codes = (await Promise.all([startBuild(dir).ended, startBuild(dir).ended])).map(({ code }) => code);
      if (codes.join() !== '0,0') details.push(`pair ${i}: exit codes ${codes.join()}`);
      if ((await stateOf(join(dir, 'output'))) !== alone || alone === '') details.push(`pair ${i}: another output`);
    }
    return outcome('pairs of builds at once', count, details);
  });

/** The browser killed at every stage: the build ends with a message, and the former output stays. */
export const browserKilled: Line = ({ fast }) =>
  withFolder(async (dir) => {
    await chmod(dir, 0o755);
    const env = { TMPDIR: dir };
    const pub = join(dir, 'pub');
    await writeSmall(pub, 'Before');
    const started = performance.now();
    await startBuild(pub, { env }).ended;
    const whole = performance.now() - started;
    const before = await stateOf(join(pub, 'output'));
    await writeSmall(pub, 'Behind');
    const next = numbers(13);
    const details: string[] = [];
    const count = fast ? 1 : BROWSERS;
    for (let i = 0; i < count; i++) {
      const build = startBuild(pub, { env });
      await wait(whole * 0.2 + next(Math.round(whole * 0.6)));
      for (const pid of await processesWith(`--user-data-dir=${dir}`)) process.kill(pid, 'SIGKILL');
      const { code, stderr } = await build.ended;
      if (code === 0) break;
      if (code !== 3 || /internal error/.test(stderr)) details.push(`exit code ${code}: ${stderr.slice(0, 300)}`);
      if ((await stateOf(join(pub, 'output'))) !== before) details.push('the former output has changed');
    }
    return outcome('browser killed midway', count, details);
  });

/** Too few descriptors, too little memory, a full disk: a message, an exit code, and no partial output. */
export const shortages: Line = ({ fast }) =>
  withFolder(async (dir) => {
    await writeSmall(dir, 'Short');
    const shells = ['ulimit -n 24;', 'ulimit -n 40;', 'ulimit -f 100;', 'ulimit -v 1500000;', 'ulimit -t 2;'];
    const details: string[] = [];
    const tried = fast ? shells.slice(0, 1) : shells;
    for (const shell of tried) {
      const { code, stderr } = await startBuild(dir, { shell }).ended;
      const state = await stateOf(join(dir, 'output'));
      if (code === 0) continue;
      if (state !== '' && (await readFile(join(dir, 'output/SHA256SUMS')).catch(() => undefined)) === undefined)
        details.push(`${shell} left part of an output`);
      if (/internal error/.test(stderr)) details.push(`${shell} ${stderr.slice(0, 200)}`);
    }
    return outcome('shortages of descriptors, file size, memory, time', tried.length, details);
  });
