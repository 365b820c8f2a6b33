import { type Command, Option } from 'commander';
import { CI_HOSTS } from '../jobs/init/ci-workflow.ts';
import { PAPERS, TEMPLATES } from '../model/new-publication.ts';
import { THEMES } from '../model/theme.ts';
import { collect, jsonOption } from './options.ts';
import type { Streams } from './streams.ts';

/** The verb that begins a publication. */
export function addInitVerb(program: Command, streams: Streams, done: (code: number) => void): void {
  program
    .command('init')
    .description('begin a publication: with texts and photographs of yours, with one of ours, or with a blank chapter; asks on a terminal')
    .argument('<DIR>', 'a new or empty folder')
    .argument('[FILE...]', 'texts (text, Markdown, HTML, DOCX, ODT, RTF, EPUB), photographs, or folders of them, in reading order')
    .option('--title <WORDS>', 'title (default: the name of the folder)')
    .option('--collective <WORDS>', 'who publishes it')
    .option('--locale <L>', 'language of the texts (default: as they read); further ones are begun as translations; may be repeated', collect)
    .addOption(new Option('--paper <SIZE>', 'paper of the copier (default: a4)').choices(Object.keys(PAPERS)))
    .addOption(new Option('--theme <NAME>', 'how it looks (default: pamphlet)').choices(THEMES))
    .addOption(new Option('--template <NAME>', 'begin with a small publication of ours').choices(TEMPLATES))
    .option('--date <DATE>', 'date of the edition (default: today)')
    .addOption(new Option('--ci <HOST>', 'write a workflow that builds it at every change').choices(CI_HOSTS))
    .option('--no-build', 'do not print it yet')
    .addOption(jsonOption())
    .action(async (dir, files, options) => {
      const { init } = await import('./init.ts');
      done(await init(dir, files, options, streams));
    });
}
