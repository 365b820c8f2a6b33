import { Argument, type Command } from 'commander';
import { SCHEMA_NAMES } from '../model/schema-names.ts';
import type { Streams } from './streams.ts';

/** The verbs about the program and what is around it. */
export function addToolVerbs(program: Command, streams: Streams, done: (code: number) => void): void {
  program
    .command('schema')
    .description('print the JSON schema with which an editor completes and checks a YAML file')
    .addArgument(new Argument('<NAME>', 'which').choices(SCHEMA_NAMES))
    .action(async (name) => {
      const { schema } = await import('./schema.ts');
      done(schema(name, streams));
    });
}
