import { readFileSync, readlinkSync } from 'node:fs';

/**
 * When a process started, in clock ticks since the machine's start: field 22 of /proc/<pid>/stat (proc_pid_stat(5)). With it a number that
 * was given to another process is told from the one that was meant. '0' where the system has no /proc; undefined where the process is gone.
 */
export function startTime(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      // The second field is the program's name in parentheses, which may itself hold spaces and parentheses.
      return readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\)/s, '').trim().split(' ')[19];
    } catch {
      return undefined;
    }
  }
  try {
    process.kill(pid, 0);
    return '0';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? '0' : undefined;
  }
}

/** The name space that process numbers count in: two containers that share a directory do not see each other's processes. */
export function processSpace(): string {
  try {
    return Number(/\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? 0).toString(36);
  } catch {
    return '0';
  }
}
