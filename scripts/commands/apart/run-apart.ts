import { totalmem } from 'node:os';
import { extname } from 'node:path';
import type { Writable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { Streams } from '../streams.ts';
import type { WorkLimits } from './verb-limits.ts';

/** What stands on a terminal may be coloured and cut to its size; how, the thread that has none is told. */
interface Terminal {
  isTTY: boolean;
  columns: number;
  rows: number;
  depth: number;
}

export interface ApartData {
  argv: readonly string[];
  cwd: string;
  terminals: Record<'stdout' | 'stderr', Terminal>;
  /** Whether somebody sits before it who can be asked. */
  isAttended: boolean;
}

/** A piece of output, the wish to read what is typed, or the exit code at the end. */
export type ApartAnswer = { to: 'stdout' | 'stderr'; text: string } | { asks: true } | { code: number };

const WORKER = new URL(`./apart-worker${extname(import.meta.filename)}`, import.meta.url);
/** How often the memory is looked at, in milliseconds. */
const LOOK = 250;
const MIB = 2 ** 20;
/** Of the memory that there is. */
const SHARE = 0.75;

/**
 * Runs a verb in a thread of its own. This one only waits, so that Ctrl-C is heard whatever the other is busy with, and time and memory have limits that nothing
 * which is read can move.
 * @param argv as of the process
 * @param program what runs there
 * @returns the exit code
 */
export async function runApart(argv: readonly string[], streams: Streams, { minutes, megabytes, grace }: WorkLimits, program = WORKER): Promise<number> {
  const { env, cwd, signal, stdin } = streams;
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const workerData: ApartData = {
    argv,
    cwd,
    terminals: { stdout: terminalOf(streams.stdout), stderr: terminalOf(streams.stderr) },
    isAttended: stdin?.isTTY === true,
  };
  const most = Math.min(megabytes, (SHARE * Math.min(totalmem(), process.constrainedMemory() || totalmem())) / MIB);
  // A heap that reaches its own limit may end the whole process, with a stack trace: so the timer is first, which sees files too.
  const worker = new Worker(program, { workerData, env, stdin: true, resourceLimits: { maxOldGenerationSizeMb: 2 * most } });
  worker.on('message', (answer: ApartAnswer) => {
    if ('code' in answer) resolve(answer.code);
    // Not before: what nobody asks for is the next program's.
    else if ('asks' in answer) stdin?.pipe(worker.stdin as Writable);
    else streams[answer.to].write(answer.text);
  });
  worker.on('error', reject);
  worker.on('exit', () => reject(new Error('the work ended before it was done')));
  const timers = [
    ...(Number.isFinite(minutes) ? [setTimeout(() => reject(new OverLimit(`${minutes} minutes`)), minutes * 60_000)] : []),
    setInterval(() => process.memoryUsage.rss() > most * MIB && reject(new OverLimit(`${Math.round(most)} MB of memory`)), LOOK),
  ];
  const interrupt = () => {
    worker.postMessage('interrupt');
    timers.push(setTimeout(() => reject(signal.reason), grace * 1000));
  };
  signal.addEventListener('abort', interrupt);
  try {
    return await promise;
  } catch (error) {
    // Nearly never needed, and not waited for where it is not. Where no more files may be open, those of the worker have to be closed first.
    const load = () => Promise.all([import('../report-failure.ts'), import('../../diagnostics/errors.ts')]);
    const [{ reportFailure }, { MachineError }] = await load().catch(() => worker.terminate().then(load));
    return reportFailure(error instanceof OverLimit ? new MachineError(error.message) : error, argv.includes('--json'), streams);
  } finally {
    for (const timer of timers) clearTimeout(timer);
    signal.removeEventListener('abort', interrupt);
    // Not waited for: with the process it ends in any case.
    void worker.terminate();
  }
}

class OverLimit extends Error {
  constructor(limit: string) {
    super(
      `Unexpected work of more than ${limit}, expected less: no booklet needs as much. It was ended, and the former output is as it was. ` +
        'A file may have been made to cost that; leave out one after the other to find which.',
    );
  }
}

const terminalOf = (stream: NodeJS.WriteStream): Terminal => ({
  isTTY: stream.isTTY === true,
  columns: stream.columns,
  rows: stream.rows,
  depth: stream.isTTY ? stream.getColorDepth() : 1,
});
