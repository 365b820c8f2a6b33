import { Writable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import { keepCode } from './code-cache.ts';
import type { ApartAnswer, ApartData } from './run-apart.ts';

keepCode(process.env);
const { argv, cwd, terminals, isAttended } = workerData as ApartData;
const say = (answer: ApartAnswer): void => parentPort?.postMessage(answer);
const interrupt = new AbortController();
parentPort?.on('message', () => interrupt.abort());

/** Hands on what is written; through the one port, so that nothing comes after the exit code. */
function streamTo(to: 'stdout' | 'stderr'): NodeJS.WriteStream {
  const { depth, ...terminal } = terminals[to];
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _, done) {
      say({ to, text: String(chunk) });
      done();
    },
  });
  return Object.assign(stream, { ...terminal, getColorDepth: () => depth }) as unknown as NodeJS.WriteStream;
}

/** What is typed, once it is read: asked for then. */
function typed(): NodeJS.ReadStream {
  process.stdin.once('resume', () => say({ asks: true }));
  return Object.assign(process.stdin, { isTTY: true });
}

const streams = {
  ...(isAttended ? { stdin: typed() } : {}),
  stdout: streamTo('stdout'),
  stderr: streamTo('stderr'),
  env: process.env,
  cwd,
  signal: interrupt.signal,
};
// Loaded here, behind the cache of its code.
const { runProgram } = await import('../run-program.ts');
say({ code: await runProgram(argv, streams) });
