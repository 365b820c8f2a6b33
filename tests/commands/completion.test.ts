import { execFile, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { SHELLS, type Shell } from '../../scripts/commands/completion/shells.ts';
import { completion } from '../../scripts/commands/completion.ts';
import { createProgram } from '../../scripts/commands/program.ts';
import { withTemporaryDirectory } from '../whole/build.ts';
import { memoryStream } from './memory-stream.ts';

const isThere = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;

function scriptFor(shell: Shell): string {
  const stdout = memoryStream();
  const streams = { stdout, stderr: stdout, env: {}, cwd: '/', signal: new AbortController().signal };
  expect(
    completion(
      shell,
      createProgram(streams, () => {}),
      streams,
    ),
  ).toBe(0);
  return stdout.text();
}

/** What bash offers behind these words. */
async function offered(...words: string[]): Promise<string[]> {
  const ask = `COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _zine; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = await promisify(execFile)('bash', ['-c', `${scriptFor('bash')}\n${ask}`, 'bash', 'zine', ...words], { cwd: import.meta.dirname });
  return stdout.split('\n').filter((word) => word !== '');
}

describe.skipIf(!isThere('bash'))('in bash (skipped where there is none)', () => {
  it.each([
    ['the verbs', ['imp'], ['import', 'impose']],
    ['the options of a verb', ['build', '--ed'], ['--edition']],
    ['the values of an option', ['impose', 'a.pdf', '--fold', 'sad'], ['saddle']],
    ['verbs behind verbs', ['locale', ''], ['add', 'help', '--help', '-h']],
    ['their options', ['kit', 'import', '--js'], ['--json']],
    ['the words of an argument', ['schema', 'pub'], ['publication']],
    ['files for an option that takes one', ['sign', '--key', 'completion.t'], ['completion.test.ts']],
    ['nothing where a file is meant', ['check', 'completion.t'], []],
    ['no words of other verbs', ['doctor', '--ed'], []],
  ])('%s', async (_, words, expected) => expect((await offered(...words)).sort()).toEqual([...expected].sort()));
});

it.each(SHELLS)('%s knows every verb and option', (shell) => {
  const program = createProgram({ stdout: memoryStream(), stderr: memoryStream(), env: {}, cwd: '/', signal: new AbortController().signal }, () => {});
  const script = scriptFor(shell);
  expect(program.commands.length).toBeGreaterThan(20);
  for (const verb of program.commands) {
    expect(script).toContain(verb.name());
    for (const { long } of verb.options) expect(script).toContain(shell === 'fish' ? `-l ${long?.slice(2)}` : long);
  }
});

it.each(['zsh', 'fish'] as const)('%s takes the script (skipped where there is none)', async (shell) => {
  if (!isThere(shell)) return;
  await withTemporaryDirectory(async (dir) => {
    await writeFile(join(dir, 'zine'), scriptFor(shell));
    const { status, stderr } = spawnSync(shell, ['-n', join(dir, 'zine')], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
