import type { Command } from 'commander';
import { bashCompletion } from './completion/bash.ts';
import { fishCompletion } from './completion/fish.ts';
import type { Shell } from './completion/shells.ts';
import { verbsOf } from './completion/verbs.ts';
import { zshCompletion } from './completion/zsh.ts';
import type { Streams } from './streams.ts';

const WRITERS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } satisfies Record<Shell, unknown>;

/**
 * `zine completion`: a script with which a shell completes verbs, options and their values; made of the program itself.
 * @returns the exit code
 */
export function completion(shell: Shell, program: Command, { stdout }: Pick<Streams, 'stdout'>): number {
  stdout.write(WRITERS[shell](verbsOf(program)));
  return 0;
}
