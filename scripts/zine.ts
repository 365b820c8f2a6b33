#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { reportFailure } from './commands/report-failure.ts';
import type { Streams } from './commands/streams.ts';
import { VERSION } from './pipeline.ts';

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupt.abort());
// A reader that has seen enough (`zine check | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));

const streams: Streams = { stdout: process.stdout, stderr: process.stderr, env: process.env, signal: interrupt.signal };
const collect = (value: string, former: string[] | undefined): string[] => [...(former ?? []), value];
const jsonOption = () => new Option('--json', 'write one JSON document to stdout and nothing else');
let exitCode = 0;

const program = new Command('zine')
  .description('From a collective’s Markdown chapters to a print-ready booklet, with a chronology and a glossary compiled from the texts.')
  .version(VERSION)
  .showSuggestionAfterError()
  .exitOverride()
  .addHelpText('after', '\nExit codes: 0 done, 1 the texts have errors, 2 wrong usage or configuration, 3 the machine lacks something, 130 interrupted.');

program
  .command('build')
  .description('build the publication in DIR (default: this repository)')
  .argument('[DIR]', 'directory of a publication')
  .option('--locale <L>', 'build this locale only (may be repeated)', collect)
  .option('--edition <E>', 'build this edition only (may be repeated)', collect)
  .option('--out <DIR>', 'where the output goes (default: output/ of the publication)')
  .addOption(jsonOption())
  .action(async (dir, options) => {
    exitCode = await (await import('./commands/build.ts')).build(dir, options, streams);
  });
program
  .command('check')
  .description('report everything that can be found without a browser, as file:line:col severity rule message')
  .argument('[DIR]', 'directory of a publication')
  .addOption(jsonOption())
  .action(async (dir, options) => {
    exitCode = await (await import('./commands/check.ts')).check(dir, options, streams);
  });
program
  .command('doctor')
  .description('tell which Node, browser and fonts are used, and whether they work')
  .addOption(jsonOption())
  .action(async (options) => {
    exitCode = await (await import('./commands/doctor.ts')).doctor({ env: process.env, stdout: process.stdout, ...options });
  });
for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) exitCode = error.exitCode === 0 ? 0 : 2;
  else exitCode = reportFailure(error, process.argv.includes('--json'), streams);
}
process.exitCode = exitCode;
