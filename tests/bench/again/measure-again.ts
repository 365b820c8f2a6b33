import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measureCommand } from '../measure/measure-command.ts';
import { table } from '../report/table.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** A build of all locales and editions after another one, in seconds and beside the first. */
export interface Again {
  what: string;
  seconds: number;
  /** In the unit of the limit: times the first, or seconds; absent: nothing is promised. */
  measured?: number;
  limit?: number;
  met?: boolean;
}

/** What zine promises of builds after the first. */
const LIMITS = { second: 0.5, unchanged: 0.6 } as const;

/** Builds this repository's publication from the beginning, then as it is, then with a chapter changed: of a translation, of the source, and of the source once more. */
export async function measureAgain(directory: string, limit: number, signal: AbortSignal, onProgress: (text: string) => void): Promise<Again[]> {
  const publication = join(directory, 'publication');
  await cp(join(ROOT, 'chapters'), join(publication, 'chapters'), { recursive: true });
  const run = async (what: string, ...flags: string[]): Promise<number> => {
    onProgress(`second build: ${what}`);
    const args = [join(ROOT, 'scripts', 'zine.ts'), 'build', publication, '--out', join(directory, 'out'), ...flags];
    const { seconds, failure } = await measureCommand({ executable: process.execPath, args, cwd: directory, env: process.env }, { limit, signal });
    if (failure !== undefined) throw new Error(`The build failed: ${failure}`);
    return seconds;
  };
  const edit = async (path: string, words: string): Promise<void> => {
    const file = join(publication, path);
    await writeFile(file, `${(await readFile(file, 'utf8')).trimEnd()} ${words}\n`);
  };
  const first = await run('all of it', '--force');
  const unchanged = await run('nothing changed');
  const beside = (what: string, seconds: number): Again => ({
    what,
    seconds,
    measured: seconds / first,
    limit: LIMITS.second,
    met: seconds / first <= LIMITS.second,
  });
  const results: Again[] = [
    { what: 'first build, four locales', seconds: first },
    { what: 'nothing changed', seconds: unchanged, measured: unchanged, limit: LIMITS.unchanged, met: unchanged <= LIMITS.unchanged },
  ];
  for (const [what, path, words] of [
    ['one chapter of a translation changed', 'chapters/ru/afterwards.md', 'Так и было.'],
    ['one chapter of the source changed, and its translations with it, for they are stale', 'chapters/en/afterwards.md', 'So it was.'],
    ['the same chapter once more, its translations stale as before', 'chapters/en/afterwards.md', 'So it stayed.'],
  ] as const) {
    await edit(path, words);
    results.push(beside(what, await run(what)));
  }
  return results;
}

/** As a table; `load`: of the machine, for a figure of a busy one is none of ours. */
export function renderAgain(results: readonly Again[], load: number): string {
  const rows = results.map(({ what, seconds, measured, limit, met }) => [
    what,
    seconds.toFixed(2),
    measured === undefined ? '–' : measured.toFixed(2),
    limit === undefined ? '' : `at most ${limit.toFixed(2)}`,
    met === undefined ? '' : met ? 'met' : 'MISSED',
  ]);
  return [`Builds after the first; load of the machine ${load.toFixed(1)}`, table([['', 'seconds', 'measured', 'promised', ''], ...rows])].join('\n');
}
