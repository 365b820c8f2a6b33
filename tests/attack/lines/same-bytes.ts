import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { startBuild, stateOf, writeSmall } from '../build-small.ts';
import { type Line, outcome } from '../line.ts';
import { withFolder } from '../run-zine.ts';

interface Variation {
  name: string;
  folder?: string;
  env?: Record<string, string | undefined>;
  shell?: string;
  /** Wants root. */
  asNobody?: boolean;
}

/** One edition of every kind: pages, sheets, for shops and archives, hand-outs, screens. */
const EDITIONS = ['a5', 'booklet-a4', 'x4', 'plates', 'archive', 'web', 'epub', 'phone', 'mini', 'flyer', 'card', 'poster', 'cover'];

/** Everything that another machine, user or day has otherwise; files are made in another order and at another time in all but the first. */
const VARIATIONS: readonly Variation[] = [
  { name: 'plain' },
  { name: 'path with blanks', folder: 'the third floor' },
  { name: 'path in Cyrillic', folder: 'третий этаж' },
  { name: 'path with quotes', folder: `it's "$HOME" & 100%` },
  { name: 'Almaty', env: { TZ: 'Asia/Almaty' } },
  { name: 'Kiritimati', env: { TZ: 'Pacific/Kiritimati' } },
  { name: 'Turkish', env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' } },
  {
    name: 'names',
    env: { USER: 'somebody', LOGNAME: 'somebody', GIT_AUTHOR_NAME: 'Somebody', GIT_AUTHOR_EMAIL: 'a@b.example', HOSTNAME: 'elsewhere', LC_ALL: 'C' },
  },
  { name: 'another user', asNobody: true, shell: 'set -- setpriv --reuid=65534 --regid=65534 --clear-groups "$@";', env: { HOME: '/nonexistent' } },
  { name: 'umask 077', shell: 'umask 077;' },
  { name: 'umask 000', shell: 'umask 000;' },
  { name: 'one processor, under load', shell: 'command -v taskset >/dev/null && set -- taskset -c 0 "$@";' },
  { name: 'last year', shell: 'command -v faketime >/dev/null && set -- faketime "2023-02-03 04:05:06" "$@";' },
  { name: 'a leap day to come', shell: 'command -v faketime >/dev/null && set -- faketime "2028-02-29 23:59:50" "$@";', env: { TZ: 'America/St_Johns' } },
  { name: 'production', env: { NODE_ENV: 'production', CI: 'true', FORCE_COLOR: '3' } },
  { name: 'nice', shell: 'set -- nice -n 19 "$@";' },
];
const AT_ONCE = 4;

/** Builds that differ in everything that must not matter, some of them at once: one hash over every file of the output. */
export const sameBytes: Line = ({ fast, share = { index: 0, of: 1 } }) =>
  withFolder(async (dir) => {
    await chmod(dir, 0o755);
    const build = async ({ name, folder = name, env = {}, shell = '' }: Variation, isFirst: boolean): Promise<[string, string]> => {
      const pub = join(dir, folder);
      await (isFirst ? writeSmall(pub, 'Same', EDITIONS) : copyBackwards(join(dir, 'plain/chapters'), join(pub, 'chapters')));
      // Another user has to be able to write there.
      await mkdir(join(pub, 'output'));
      await chmod(join(pub, 'output'), 0o777);
      const { code, stderr } = await startBuild(pub, { env, shell }).ended;
      return [name, code === 0 ? await stateOf(join(pub, 'output')) : `exit code ${code}: ${stderr.slice(0, 200)}`];
    };
    const isTried = ({ asNobody = false }: Variation): boolean => !asNobody || process.getuid?.() === 0;
    const [plain, ...others] = fast ? VARIATIONS.slice(0, 3) : VARIATIONS.filter(isTried);
    const results = plain === undefined ? [] : [await build(plain, true)];
    const [, first = ''] = results[0] ?? [];
    const chosen = others.filter((_, i) => i % share.of === share.index);
    for (const variation of chosen) results.push(await underLoad(variation.name.includes('load'), () => build(variation, false)));
    const twins = fast || share.index > 0 ? [] : Array.from({ length: AT_ONCE }, (_, i) => ({ name: `at once ${i}` }));
    results.push(...(await Promise.all(twins.map((twin) => build(twin, false)))));
    const files = (await readdir(join(dir, 'plain/output'), { recursive: true })).length;
    const details = results.filter(([, state]) => !/^[0-9a-f]{64}$/.test(first) || state !== first).map(([name, state]) => `${name}: ${state}`);
    return outcome(
      'builds that differ in what must not matter, one hash',
      results.length,
      details,
      `${files} files each: ${results.map(([name]) => name).join(', ')}`,
    );
  });

/** While another program takes all that it gets of a processor. */
async function underLoad<T>(isWanted: boolean, use: () => Promise<T>): Promise<T> {
  const load = isWanted ? spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }) : undefined;
  try {
    return await use();
  } finally {
    load?.kill('SIGKILL');
  }
}

/** The same files, made in another order, at another time. */
async function copyBackwards(from: string, to: string): Promise<void> {
  for (const name of (await readdir(from)).toReversed()) await cp(join(from, name), join(to, name), { recursive: true });
  await utimes(join(to, 'publication.yml'), 1, 1);
}
