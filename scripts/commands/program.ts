import { Command, Option } from 'commander';
import { FOLDS } from '../model/sheet.ts';
import { VERSION } from '../model/tool.ts';
import { addInitVerb } from './init-verb.ts';
import { collect, jsonOption } from './options.ts';
import { addPressVerbs } from './press-verbs.ts';
import type { Streams } from './streams.ts';
import { addToolVerbs } from './tool-verbs.ts';
import { addTranslationVerbs } from './translation-verbs.ts';

const EXIT_CODES = '\nExit codes: 0 done, 1 the texts have errors, 2 wrong usage or configuration, 3 the machine lacks something, 130 interrupted.';

/**
 * The command line: every verb with its options. What a verb needs is loaded when it runs, so that `--help` is there at once.
 * @param done receives the exit code of the verb that ran
 */
export function createProgram(streams: Streams, done: (code: number) => void): Command {
  const program = new Command('zine')
    .description('From a collective’s Markdown chapters to a print-ready booklet, with a chronology and a glossary compiled from the texts.')
    .version(VERSION)
    .configureOutput({ writeOut: (text) => streams.stdout.write(text), writeErr: (text) => streams.stderr.write(text) })
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText('after', EXIT_CODES);

  addInitVerb(program, streams, done);
  program
    .command('build')
    .description('build the publication in DIR (default: this directory; in a checkout of zine, its own)')
    .argument('[DIR]', 'directory of a publication')
    .option('--locale <L>', 'only this locale, or two on facing pages (en+ru); may be repeated', collect)
    .option('--edition <E>', 'only this edition; may be repeated', collect)
    .option('--out <DIR>', 'where the output goes (default: output/ of the publication)')
    .option('--sources <DIR>', 'build the full-text edition, its chapters imported from the texts in this folder')
    .option('--force', 'build anew, even where nothing has changed since the last build')
    .option('--no-picture', 'do not show the first spread on a terminal that shows pictures')
    .option('--connect <URL>', 'a browser that runs elsewhere (ws://…), in place of our own; may be repeated', collect)
    .option('--shard <I/N>', 'only this share of the locales and editions, such as 1/3; zine merge puts them together')
    .addOption(jsonOption())
    .action(async (dir, options) => {
      const { build } = await import('./build.ts');
      done(await build(dir, options, streams));
    });
  program
    .command('check')
    .description('report everything that can be found without a browser, as file:line:col severity rule message')
    .argument('[DIR]', 'directory of a publication, or a zip of one (default: this directory; in a checkout of zine, its own)')
    .option('--fix', 'mend what is mechanical: show the difference, ask, keep the old files (without a terminal, only show it)')
    .option('--yes', 'with --fix: write without asking')
    .option('--sources <DIR>', 'check the full-text edition, with the texts in this folder')
    .option('--html <FILE>', 'write the report as a page that can be read in a browser and sent on; `-`: to stdout')
    .addOption(jsonOption())
    .action(async (dir, options) => {
      const { check } = await import('./check.ts');
      done(await check(dir, options, streams));
    });
  program
    .command('dev')
    .description('show the publication in DIR in a browser as it will be printed, and again at every change')
    .argument('[DIR]', 'directory of a publication (default: this directory; in a checkout of zine, its own)')
    .option('--locale <L>', 'the locale that is shown first (default: the first)')
    .option('--port <N>', 'port on the loopback interface (default: any that is free)')
    .option('--no-open', 'only tell the address')
    .action(async (dir, options) => {
      const { dev } = await import('./dev.ts');
      done(await dev(dir, options, streams));
    });
  program
    .command('fit')
    .description('lay the publication out with what a typographer would try, and tell what saves a sheet')
    .argument('[DIR]', 'directory of a publication, or a zip of one (default: this directory; in a checkout of zine, its own)')
    .option('--locale <L>', 'in this locale (default: the first)')
    .option('--pages <N>', 'aim at so many pages, blanks among them')
    .option('--apply [ROW]', 'write a row into chapters/publication.yml (default: the one that is recommended)')
    .addOption(jsonOption())
    .action(async (dir, options) => {
      const { fitCommand } = await import('./fit.ts');
      done(await fitCommand(dir, options, streams));
    });
  program
    .command('import')
    .description('make chapters of source texts by their recipes, without losing or inventing a word; without a recipe, propose one')
    .argument('<FILE...>', 'source texts, or folders that hold them')
    .option('--recipe <RECIPE>', 'recipe of a source; the chapter takes its name; may be repeated', collect)
    .option('--into <DIR>', 'where the chapters go (without it, one goes to stdout)')
    .option('--audit', 'print what became of every word')
    .option('--lines', 'without a recipe: print the lines of the file as recipes count them')
    .addOption(new Option('--fold <FOLD>', 'without a recipe: the text was copied sheet by sheet from a booklet folded so').choices(FOLDS))
    .addOption(new Option('--binding <SIDE>', 'with --fold: where the spine is (default: left)').choices(['left', 'right']))
    .option('--pages <N>', 'with --fold: number of pages of the booklet, the blank ones among them')
    .option('--breaks <LINES>', 'with --fold: lines with which its pages begin, such as 29,65,73')
    .addOption(jsonOption())
    .action(async (files, options) => {
      const { importSources } = await import('./import.ts');
      done(await importSources(files, options, streams));
    });
  program
    .command('look')
    .description('print the publication in DIR and tell, page by page, what a typographer would mark')
    .argument('[DIR]', 'directory of a publication, or a zip of one (default: this repository)')
    .option('--locale <L>', 'only this locale, or two on facing pages (en+ru); may be repeated', collect)
    .addOption(jsonOption())
    .action(async (dir, options) => {
      const { look } = await import('./look.ts');
      done(await look(dir, options, streams));
    });
  program
    .command('redact')
    .description('build the publication in DIR with names left out everywhere, and prove that none is in the files')
    .argument('[DIR]', 'directory of a publication, or a zip of one (default: this directory; in a checkout of zine, its own)')
    .requiredOption('--names <FILE>', 'the names, one a line: `Anna Petrova, Anna, Petrov* = A.`')
    .requiredOption('--out <DIR>', 'where the output goes: an empty folder, or one that this has written')
    .option('--locale <L>', 'only this locale; may be repeated', collect)
    .option('--edition <E>', 'only this edition; may be repeated', collect)
    .addOption(jsonOption())
    .action(async (dir, options) => {
      const { redact } = await import('./redact.ts');
      done(await redact(dir, options, streams));
    });
  program
    .command('merge')
    .description('put together what several machines have built with --shard: the same files as of one build')
    .argument('<DIR...>', 'their outputs, all of them')
    .option('--in <DIR>', 'directory of the publication (default: this directory; in a checkout of zine, its own)')
    .option('--out <DIR>', 'where the output goes (default: output/ of the publication)')
    .addOption(jsonOption())
    .action(async (dirs, options) => {
      const { merge } = await import('./merge.ts');
      done(await merge(dirs, options, streams));
    });
  addTranslationVerbs(program, streams, done);
  addPressVerbs(program, streams, done);
  program
    .command('sign')
    .description('sign the checksums of an output in the format of minisign, or make the keys for it')
    .argument('[DIR]', 'directory of a publication (default: this directory; in a checkout of zine, its own)')
    .option('--key <FILE>', 'the secret key to sign with')
    .option('--new <FILE>', 'make a pair of keys: FILE, which stays secret, and FILE.pub')
    .option('--passphrase <FILE>', 'file with the passphrase (default: asked for on a terminal)')
    .option('--out <DIR>', 'where the output is (default: output/ of the publication)')
    .addOption(jsonOption())
    .action(async (dir, options) => {
      const { sign } = await import('./sign.ts');
      done(await sign(dir, options, streams));
    });
  program
    .command('verify')
    .description('tell whether files are as they were made, who has signed them and, with the texts, whether these give the same bytes')
    .argument('<DIR|FILE>', 'an output with its SHA256SUMS, or a file of one')
    .option('--key <KEY>', 'public key of whoever made it: the line in the colophon, or a file')
    .option('--source <DIR>', 'the publication it was made from: it is built again and compared')
    .addOption(jsonOption())
    .action(async (target, options) => {
      const { verify } = await import('./verify.ts');
      done(await verify(target, options, streams));
    });
  addToolVerbs(program, streams, done);
  program
    .command('doctor')
    .description('tell which Node, browser and fonts are used, and whether they work')
    .addOption(jsonOption())
    .action(async (options) => {
      const { doctor } = await import('./doctor.ts');
      done(await doctor({ env: streams.env, stdout: streams.stdout, ...options }));
    });
  return program;
}
