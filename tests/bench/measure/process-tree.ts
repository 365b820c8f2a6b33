import { readdirSync, readFileSync } from 'node:fs';

/** Memory of a running process and all it has started, in bytes. */
export interface TreeWatch {
  /** Looks once; on Linux only, since it reads /proc (proc(5)). */
  sample(): void;
  /** The most that the process itself ever held, as the kernel counted it. */
  ownPeak(): number;
  /**
   * The most that all of them held at one look. What several share (the browser's program, for one) counts once for each of them, for every
   * contender alike.
   */
  treePeak(): number;
  /** Ends all of them. */
  kill(): void;
}

const KIB = 1024;

/** A process once seen below the watched one stays its own even if its parent dies; known by its number and start, as numbers are given out again. */
export function watchTree(root: number): TreeWatch {
  const members = new Map<number, string>();
  let own = 0;
  let tree = 0;
  return {
    sample() {
      const running = process.platform === 'linux' ? runningProcesses() : [];
      collect(running, members, root);
      let sum = 0;
      for (const { pid } of running) {
        if (!members.has(pid)) continue;
        const status = read(`/proc/${pid}/status`);
        sum += field(status, 'VmRSS');
        if (pid === root) own = Math.max(own, field(status, 'VmHWM'));
      }
      tree = Math.max(tree, sum);
    },
    ownPeak: () => own,
    treePeak: () => Math.max(tree, own),
    kill() {
      const running = process.platform === 'linux' ? runningProcesses() : [];
      collect(running, members, root);
      const alive = running.filter(({ pid }) => members.has(pid)).map(({ pid }) => pid);
      for (const pid of [...alive, root]) end(pid);
    },
  };
}

interface Running {
  pid: number;
  parent: number;
  start: string;
}

function collect(running: readonly Running[], members: Map<number, string>, root: number): void {
  const starts = new Map(running.map(({ pid, start }) => [pid, start]));
  for (const [pid, start] of members) if (starts.get(pid) !== start) members.delete(pid);
  // A child may stand before its parent in the list.
  for (let before = -1; before !== members.size; ) {
    before = members.size;
    for (const { pid, parent, start } of running) if (pid === root || members.has(parent)) members.set(pid, start);
  }
}

function runningProcesses(): Running[] {
  const found: Running[] = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // The second field is the program's name in parentheses, which may itself hold spaces and parentheses.
    const fields = read(`/proc/${name}/stat`).replace(/^.*\)/s, '').trim().split(' ');
    if (fields[19] !== undefined) found.push({ pid: Number(name), parent: Number(fields[1]), start: fields[19] });
  }
  return found;
}

const field = (status: string, name: string): number => Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * KIB;

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // ESRCH: it has ended by itself.
  }
}
