import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runApart } from '../../../scripts/commands/apart/run-apart.ts';
import { limitsOf, type WorkLimits } from '../../../scripts/commands/apart/verb-limits.ts';
import { memoryStream } from '../memory-stream.ts';

const AMPLE: WorkLimits = { minutes: 10, megabytes: 4096, grace: 0 };
const BUSY = 'say({ to: "stdout", text: "at work" }); for (;;);';

/** Runs a verb of these words, which knows `say` and `heard`; the user interrupts it at its first word, if at all. */
async function run(
  work: string,
  { interrupted = false, argv = [], typed, ...limits }: Partial<WorkLimits> & { interrupted?: boolean; argv?: string[]; typed?: PassThrough } = {},
) {
  const code = `import { parentPort } from 'node:worker_threads'; const say = (answer) => parentPort.postMessage(answer); const heard = (then) => parentPort.on('message', then); ${work}`;
  const interrupt = new AbortController();
  const [stdout, stderr] = [memoryStream(), memoryStream()];
  const written = stdout.write.bind(stdout);
  stdout.write = ((text: string) => {
    if (interrupted) interrupt.abort();
    return written(text);
  }) as typeof stdout.write;
  const program = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  const exit = await runApart(
    argv,
    { ...(typed && { stdin: typed as unknown as NodeJS.ReadStream }), stdout, stderr, env: {}, cwd: '/', signal: interrupt.signal },
    { ...AMPLE, ...limits },
    program,
  );
  return { exit, stdout: stdout.text(), stderr: stderr.text() };
}

describe('the work of a verb', () => {
  it('says what it has to say, and how it ended', async () => {
    const work = 'say({ to: "stdout", text: "a" }); say({ to: "stderr", text: "b" }); say({ to: "stdout", text: "c" }); say({ code: 1 });';
    expect(await run(work)).toEqual({ exit: 1, stdout: 'ac', stderr: 'b' });
  });

  it('is ended by the user at once, however busy it is', async () => {
    expect(await run(BUSY, { interrupted: true })).toEqual({ exit: 130, stdout: 'at work', stderr: 'zine: interrupted; the former output is as it was\n' });
  });

  it('has its time for tidying up, and no more', async () => {
    const tidy = 'say({ to: "stdout", text: "at work" }); heard(() => { say({ to: "stderr", text: "tidied" }); say({ code: 130 }); });';
    expect(await run(tidy, { interrupted: true, grace: 60 })).toEqual({ exit: 130, stdout: 'at work', stderr: 'tidied' });
    expect(await run(BUSY, { interrupted: true, grace: 0.1 })).toMatchObject({ exit: 130 });
  });

  it('is given what is typed when it asks, and not before', async () => {
    const answer = 'process.stdin.once("data", (line) => { say({ to: "stdout", text: String(line) }); say({ code: 0 }); });';
    const [read, unread] = [new PassThrough(), new PassThrough()];
    for (const each of [read, unread]) each.write('Nine days\n');
    expect(await run(`${answer} say({ asks: true });`, { typed: read })).toMatchObject({ exit: 0, stdout: 'Nine days\n' });
    expect(await run('say({ code: 0 });', { typed: unread })).toMatchObject({ exit: 0 });
    expect(String(unread.read())).toBe('Nine days\n');
  });

  it('has its time', async () => {
    expect(await run(BUSY, { minutes: 0.001 })).toMatchObject({
      exit: 3,
      stderr: expect.stringMatching(/^zine: Unexpected work of more than 0\.001 minutes, expected less/),
    });
  });

  it.each([
    ['in its heap', 'const kept = []; for (;;) kept.push(Array(1000).fill({}));'],
    ['beside it', 'globalThis.kept = Array.from({ length: 30 }, () => Buffer.alloc(1e7, 1)); heard(() => {});'],
  ])('has its memory: what it keeps %s', async (_, work) => {
    const { exit, stderr } = await run(work, { megabytes: process.memoryUsage.rss() / 2 ** 20 + 100 });
    expect(exit).toBe(3);
    expect(stderr).toMatch(/^zine: Unexpected work of more than \d+ MB of memory, expected less: .* the former output is as it was/);
  });

  it('tells in the document that it was ended, where one is asked for', async () => {
    const { stdout, stderr } = await run('for (;;);', { minutes: 0.001, argv: ['--json'] });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ problems: [], error: { code: 3 } });
  });

  it('fails as a mistake of ours where it ends without a word', async () => {
    expect((await run('process.exit(0);')).stderr).toContain('internal error: the work ended before it was done');
    expect((await run('throw new Error("broken");')).stderr).toContain('internal error: broken');
  });
});

describe('limits', () => {
  const of = (line: string, isAsking = false) => limitsOf(line.split(' '), { isAsking });

  it('are those of every verb that reads what others wrote', () => {
    for (const line of ['impose a.pdf', 'unimpose a', 'plates a', 'preflight a', 'scrub a', 'import a.docx', 'po import a', 'kit import a', 'check', '--json check', 'build', 'verify a', 'redact', 'fit', 'look', 'init x', 'sign --key a', 'dev'])
      expect(of(line), line).toBeDefined(); // biome-ignore format: a list
    for (const line of ['doctor', '--help', 'constructor']) expect(of(line), line).toBeUndefined();
  });

  it('leave the terminal to who asks for a passphrase on it', () => {
    expect(of('sign', true)).toBeUndefined();
    expect(of('check --fix', true)).toBeDefined();
    expect(of('init x', true)).toBeDefined();
  });

  it('let somebody look at pages for days', async () => {
    expect(of('dev')?.minutes).toBe(Number.POSITIVE_INFINITY);
    expect(await run('setTimeout(() => say({ code: 0 }), 20);', { minutes: Number.POSITIVE_INFINITY })).toMatchObject({ exit: 0 });
  });
});
