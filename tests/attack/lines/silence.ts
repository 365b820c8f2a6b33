import { execFileSync, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSmall, ZINE } from '../build-small.ts';
import { type Line, outcome, skipped } from '../line.ts';
import { withFolder } from '../run-zine.ts';

const WHAT = 'traffic of the browser itself: connections of a build, and a build without a network';
/** Addresses of the network, not sockets of the machine itself (connect(2)). */
const OUTSIDE = /(?:connect|sendto|sendmsg|sendmmsg)\(.*sa_family=AF_INET/;

const can = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** Watches every system call of a build that asks for something from the network, and builds where there is no interface at all. Linux, with strace and unshare. */
export const silence: Line = () =>
  withFolder(async (dir) => {
    if (process.platform !== 'linux') return skipped(WHAT, 'only on Linux');
    const details: string[] = [];
    const missing: string[] = [];
    let tried = 0;
    await writeSmall(dir, 'Silence');
    const build = (out: string): string[] => [
      process.execPath,
      ZINE,
      'build',
      '.',
      '--force',
      '--out',
      out,
      '--edition',
      'a5',
      '--edition',
      'web',
      '--edition',
      'epub',
    ];
    const log = join(dir, 'calls');
    if (!can('strace', '-f', '-o', '/dev/null', 'true')) missing.push('strace');
    else {
      execFileSync('strace', ['-f', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-o', log, ...build('traced')], { cwd: dir, stdio: 'ignore' });
      const calls = (await readFile(log, 'utf8')).split('\n');
      tried += calls.length;
      // A datagram socket that is connected tells which address would be used, and sends nothing; it is told all the same.
      details.push(...calls.filter((call) => OUTSIDE.test(call)));
      if (!calls.some((call) => call.includes('sendmsg'))) details.push('the control was not noticed: processes of a browser send each other messages');
    }
    if (!can('unshare', '-n', 'true')) missing.push('unshare -n');
    else {
      tried++;
      const { status, stderr } = spawnSync('unshare', ['-n', ...build('alone')], { cwd: dir, encoding: 'utf8' });
      if (status !== 0) details.push(`without an interface it ends with ${status}: ${stderr.slice(0, 200)}`);
    }
    if (tried === 0) return skipped(WHAT, `without ${missing.join(' and ')}`);
    return outcome(missing.length > 0 ? `${WHAT} (without ${missing.join()})` : WHAT, tried, details);
  });
