import { PassThrough } from 'node:stream';
import { init } from '../../scripts/commands/init.ts';
import type { InitArguments } from '../../scripts/commands/init-questions.ts';
import { reportFailure } from '../../scripts/commands/report-failure.ts';
import { memoryStream } from './memory-stream.ts';

export const ABOUT = { title: 'Nine days', collective: 'The Night Shift', date: '2019-06-01' };

/** `zine init` as a user runs it in `dir`, without a process of its own and without printing; `typed` makes it a terminal. */
export async function runInit(
  dir: string,
  args: string[],
  options: Partial<InitArguments> = ABOUT,
  typed?: string,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const [stdout, stderr] = [memoryStream(), memoryStream(typed !== undefined)];
  const stdin = Object.assign(new PassThrough(), { isTTY: typed !== undefined }) as unknown as NodeJS.ReadStream;
  (stdin as unknown as PassThrough).end(typed ?? '');
  const streams = { stdin, stdout, stderr, env: {}, cwd: dir, signal: new AbortController().signal };
  const [target = '', ...files] = args;
  let code: number;
  try {
    code = await init(target, files, { build: false, ...options }, streams);
  } catch (error) {
    code = reportFailure(error, options.json ?? false, streams);
  }
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}
