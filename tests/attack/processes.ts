import { readdir, readFile } from 'node:fs/promises';

/** A process that lives; `group`: its process group, which is that of the browser for all that a browser starts. */
export interface Process {
  pid: number;
  group: number;
  args: string;
}

/** All of the machine but ourselves (Linux; elsewhere none). */
async function processes(): Promise<Process[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const [args = '', stat = ''] = await Promise.all(['cmdline', 'stat'].map((file) => readFile(`/proc/${pid}/${file}`, 'latin1').catch(() => '')));
      // Behind the name in parentheses: state, parent, group (proc_pid_stat(5)). A dead process whose parent has not asked yet is none.
      const [state, , group] = stat.replace(/^.*\) /s, '').split(' ');
      return state === 'Z' ? [] : [{ pid: Number(pid), group: Number(group), args }];
    }),
  );
  return found.flat();
}

/** Those that have this word among their arguments. */
export const processesWith = async (word: string): Promise<Process[]> => (await processes()).filter(({ args }) => args.includes(word));

/** The browsers whose profiles lie below a folder, and all that they have started. */
export async function browsersIn(folder: string): Promise<Process[]> {
  const all = await processes();
  const groups = all.filter(({ args }) => args.includes(`--user-data-dir=${folder}`)).map(({ group }) => group);
  return all.filter(({ group }) => groups.includes(group));
}

/** Whether one of them lives, or another in their groups. */
export async function anyOf(former: readonly Process[]): Promise<boolean> {
  const groups = new Set(former.map(({ group }) => group));
  return (await processes()).some(({ group }) => groups.has(group));
}
