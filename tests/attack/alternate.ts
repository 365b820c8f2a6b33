import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { everythingIn, type Started, startBuild, stateOf, writeSmall } from './build-small.ts';

/** What an output is, seen from the build that was started last. `neither` of one build nor of the other. */
export type Seen = 'former' | 'new' | 'neither';

/** A small publication that is built again and again, in two versions by turns. */
export interface Alternation {
  /** Where its browsers have their profiles. */
  tmp: string;
  out: string;
  /** Milliseconds that a build takes. */
  whole: number;
  /** Starts to build the other version than that of the output; what is in `shell` comes before it. */
  start(shell?: string): Promise<Started>;
  look(): Promise<Seen>;
  /** What the next start makes of an output of neither, before it builds anything. */
  recover(): Promise<Seen>;
  /** Whatever lies in its folders, temporary ones and cache among them, that did not when all went well. */
  left(): Promise<string[]>;
}

const TITLES = ['Old', 'New'];

/**
 * Builds both versions undisturbed, to know what they are like. With a home of its own, so that what is left in a cache is seen as well.
 * @throws Error where that does not succeed
 */
export async function alternate(dir: string, out = join(dir, 'pub/output')): Promise<Alternation> {
  const [pub, tmp, home] = [join(dir, 'pub'), join(dir, 'tmp'), join(dir, 'home')];
  // The browser of root runs as another user.
  await chmod(dir, 0o755);
  for (const folder of [tmp, home]) await mkdir(folder);
  const env = { TMPDIR: tmp, HOME: home, XDG_CACHE_HOME: undefined };
  const start = async (title: string, shell = ''): Promise<Started> => {
    await writeSmall(pub, title);
    return startBuild(pub, { env, shell, args: ['--out', out] });
  };
  const states: string[] = [];
  let whole = 0;
  // The first of them unpacks the browser, which the others need not.
  for (const title of ['New', ...TITLES]) {
    const started = performance.now();
    const { code, stderr } = await (await start(title)).ended;
    if (code !== 0) throw new Error(`Unexpected exit code ${code} of a build that nobody disturbed: ${stderr}`);
    whole = performance.now() - started;
    states.push(await stateOf(out));
  }
  const [, old = '', young = ''] = states;
  const files = await everythingIn(dir);
  let former = young;
  const look = async (): Promise<Seen> => {
    const state = await stateOf(out);
    if (state === former) return 'former';
    return state === (former === old ? young : old) ? 'new' : 'neither';
  };
  return {
    tmp,
    out,
    whole,
    async start(shell) {
      former = await stateOf(out);
      return start(former === old ? 'New' : 'Old', shell);
    },
    look,
    recover: () => diskFolder(out).alone(look),
    left: async () => (await everythingIn(dir)).filter((path) => !files.includes(path)),
  };
}
