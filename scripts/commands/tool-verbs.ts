import { Argument, type Command } from 'commander';
import { SCHEMA_NAMES } from '../model/schema-names.ts';
import { SHELLS } from './completion/shells.ts';
import type { Streams } from './streams.ts';

/** The verbs about the program and what is around it. */
export function addToolVerbs(program: Command, streams: Streams, done: (code: number) => void): void {
  program
    .command('completion')
    .description('print a script with which a shell completes verbs, options and their values')
    .addArgument(new Argument('<SHELL>', 'which').choices(SHELLS))
    .action(async (shell) => {
      const { completion } = await import('./completion.ts');
      done(completion(shell, program, streams));
    });
  program
    .command('schema')
    .description('print the JSON schema with which an editor completes and checks a YAML file')
    .addArgument(new Argument('<NAME>', 'which').choices(SCHEMA_NAMES))
    .action(async (name) => {
      const { schema } = await import('./schema.ts');
      done(schema(name, streams));
    });
}
