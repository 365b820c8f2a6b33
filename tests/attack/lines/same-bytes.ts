import { chmod, cp, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { startBuild, stateOf, writeSmall } from '../build-small.ts';
import { type Line, outcome } from '../line.ts';
import { withFolder } from '../run-zine.ts';

interface Variation {
  name: string;
  folder?: string;
  env?: Record<string, string | undefined>;
  shell?: string;
}

/** Everything that another machine, user or day has otherwise. */
const VARIATIONS: readonly Variation[] = [
  { name: 'plain' },
  { name: 'path with blanks', folder: 'the third floor' },
  { name: 'path in Cyrillic', folder: 'третий этаж' },
  { name: 'path with quotes', folder: `it's "$HOME" & 100%` },
  { name: 'Almaty', env: { TZ: 'Asia/Almaty' } },
  { name: 'Kiritimati', env: { TZ: 'Pacific/Kiritimati' } },
  { name: 'Turkish', env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' } },
  { name: 'C', env: { LC_ALL: 'C', LANG: undefined } },
  { name: 'another user', env: { USER: 'somebody', LOGNAME: 'somebody', GIT_AUTHOR_NAME: 'Somebody', GIT_AUTHOR_EMAIL: 'a@b.example', HOSTNAME: 'elsewhere' } },
  { name: 'another home', env: { HOME: '/nonexistent', XDG_CONFIG_HOME: '/nonexistent' } },
  { name: 'umask 077', shell: 'umask 077;' },
  { name: 'umask 000', shell: 'umask 000;' },
  { name: 'one processor', shell: 'command -v taskset >/dev/null && set -- taskset -c 0 "$@";' },
  { name: 'nice', shell: 'set -- nice -n 19 "$@";' },
  { name: 'last year', shell: 'command -v faketime >/dev/null && set -- faketime "2023-02-03 04:05:06" "$@";' },
  { name: 'production', env: { NODE_ENV: 'production', CI: 'true', FORCE_COLOR: '3' } },
];
const AT_ONCE = 4;

/** Builds that differ in everything that must not matter, some of them at once: one hash over every file of the output. */
export const sameBytes: Line = ({ fast }) =>
  withFolder(async (dir) => {
    await chmod(dir, 0o755);
    const build = async ({ name, folder = name, env = {}, shell = '' }: Variation, i: number): Promise<[string, string]> => {
      const pub = join(dir, folder);
      await (i === 0 ? writeSmall(pub, 'Same') : copyBackwards(join(dir, 'plain/chapters'), join(pub, 'chapters')));
      const { code, stderr } = await startBuild(pub, { env, shell }).ended;
      return [name, code === 0 ? await stateOf(join(pub, 'output')) : `exit code ${code}: ${stderr.slice(0, 200)}`];
    };
    const chosen = fast ? [VARIATIONS[0], VARIATIONS[2]].filter((each) => each !== undefined) : VARIATIONS;
    const results: [string, string][] = [];
    for (const [i, variation] of chosen.entries()) results.push(await build(variation, i));
    const twins = fast ? [] : Array.from({ length: AT_ONCE }, (_, i) => ({ name: `at once ${i}` }));
    results.push(...(await Promise.all(twins.map((twin) => build(twin, 1)))));
    const [, first] = results[0] ?? [];
    const isHash = /^[0-9a-f]{64}$/.test(first ?? '');
    const details = results.filter(([, state]) => !isHash || state !== first).map(([name, state]) => `${name}: ${state}`);
    return outcome(`builds under ${chosen.length} variations, one hash`, results.length, details);
  });

/** The same files, made in another order, at another time. */
async function copyBackwards(from: string, to: string): Promise<void> {
  for (const name of (await readdir(from)).toReversed()) await cp(join(from, name), join(to, name), { recursive: true });
  await utimes(join(to, 'publication.yml'), 1, 1);
}
