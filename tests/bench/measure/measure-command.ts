import { spawn } from 'node:child_process';
import { watchTree } from './process-tree.ts';

/** A whole process to be measured from its start to its end. */
export interface Command {
  executable: string;
  args: readonly string[];
  cwd: string;
  env: Record<string, string | undefined>;
}

export interface Measurement {
  /** Wall time. */
  seconds: number;
  /** Peak of the process and all it started, in bytes; 0 where the system has no /proc. */
  treeBytes: number;
  /** Peak of the process itself, in bytes; 0 where the system has no /proc. */
  ownBytes: number;
  /** Why it counts as failed: its last line, or what ended it. */
  failure?: string;
}

export interface MeasureOptions {
  /** After so many seconds it is ended, and counts as failed. */
  limit: number;
  signal: AbortSignal;
}

const LOOK_MS = 50;
const KEPT = 8192;

/** Runs a command once and measures it. Never throws because the command failed: that is a result. */
export async function measureCommand(command: Command, { limit, signal }: MeasureOptions): Promise<Measurement> {
  const started = performance.now();
  const child = spawn(command.executable, command.args, { cwd: command.cwd, env: command.env, stdio: ['ignore', 'pipe', 'pipe'] });
  const tree = watchTree(child.pid ?? 0);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-KEPT);
    });
  }
  let killed: string | undefined;
  const kill = (why: string): void => {
    killed ??= why;
    if (child.pid !== undefined) tree.kill();
  };
  const onAbort = (): void => kill('interrupted');
  signal.addEventListener('abort', onAbort);
  const looks = setInterval(() => child.pid !== undefined && tree.sample(), LOOK_MS);
  const timer = setTimeout(() => kill(`not done after ${limit} s`), limit * 1000);
  try {
    const how = await new Promise<string | undefined>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, name) => resolve(code === 0 ? undefined : (name ?? `exit code ${code}`)));
    });
    const measured = { seconds: (performance.now() - started) / 1000, treeBytes: tree.treePeak(), ownBytes: tree.ownPeak() };
    const failure = killed ?? (how === undefined ? undefined : `${how}: ${lastLine(output)}`);
    return failure === undefined ? measured : { ...measured, failure };
  } finally {
    clearInterval(looks);
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    // A browser that its owner left behind would slow down the next contender.
    tree.kill();
  }
}

/** The last line that says something, without the colours and cursor movements of a terminal. */
function lastLine(output: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ECMA-48 control sequences begin with one.
  const lines = output.replace(/\u001B\[[0-9;?]*[A-Za-z]/g, '').split(/[\r\n]+/);
  return lines.findLast((line) => line.trim() !== '')?.trim() ?? 'no output';
}
