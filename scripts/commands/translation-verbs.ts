import type { Command } from 'commander';
import { UsageError } from '../diagnostics/errors.ts';
import { jsonOption } from './options.ts';
import type { Streams } from './streams.ts';

const WHAT = 'a locale, or a chapter such as ru/strike or chapters/ru/strike.md; the beginning of its name is enough (default: all)';
const IN = ['--in <DIR>', 'directory of the publication (default: this directory; in a checkout of zine, its own)'] as const;

/** The verbs that serve translations. */
export function addTranslationVerbs(program: Command, streams: Streams, done: (code: number) => void): void {
  program
    .command('locale')
    .description('begin a translation')
    .command('add')
    .description('make the folder of a locale, with every chapter, the glossary and the message catalog to translate')
    .argument('<TAG>', 'BCP 47 tag such as ky, pt-BR or kk-Arab')
    .option('--from <L>', 'locale that it is translated from (default: the first)')
    .option(...IN)
    .addOption(jsonOption())
    .action(async (tag, options) => {
      const { localeAdd } = await import('./locale.ts');
      done(await localeAdd(tag, options, streams));
    });
  program
    .command('status')
    .description('tell how far each translation is, and which pieces of it no longer say what their source says')
    .argument('[DIR]', 'directory of the publication (default: this directory; in a checkout of zine, its own)')
    .option('--locale <L>', 'only this locale')
    .addOption(jsonOption())
    .action(async (dir, options) => {
      const { status } = await import('./status.ts');
      done(await status(dir, options, streams));
    });
  program
    .command('diff')
    .description('show what has changed in the source since a translation was recorded, beside the translation')
    .argument('[WHAT]', WHAT)
    .option(...IN)
    .addOption(jsonOption())
    .action(async (name, options) => {
      const { diff } = await import('./diff.ts');
      done(await diff(name, options, streams));
    });
  program
    .command('bless')
    .description('record that a translation follows its source as both stand')
    .argument('[WHAT]', WHAT)
    .option('--minor', 'the source has changed in nothing that is translated: only slips of the pen')
    .option(...IN)
    .addOption(jsonOption())
    .action(async (name, options) => {
      const { blessCommand } = await import('./bless.ts');
      done(await blessCommand(name, options, streams));
    });
  const kit = program
    .command('kit')
    .description('pack a chapter to send to whoever translates it, or take a translation back')
    .argument('[LOCALE]', 'language that is translated into')
    .argument('[CHAPTER]', 'chapter; the beginning of its name is enough')
    .option('--out <FILE>', 'where the zip goes (default: named for publication, locale and chapter, here)')
    .option('--no-preview', 'without a PDF of the booklet as it is')
    .option(...IN)
    .addOption(jsonOption())
    .action(async (locale, chapter, options) => {
      if (locale === undefined || chapter === undefined)
        throw new UsageError('Unexpected `zine kit` without a locale and a chapter, expected `zine kit ru strike`');
      const module = await import('./kit.ts');
      done(await module.kit(locale, chapter, options, streams));
    });
  kit
    .command('import')
    .description('check a translation that came back, and put it in its place')
    .argument('<FILE...>', 'a kit, its text alone under any name, or a DOCX made of it')
    .option('--as <WHAT>', 'what it is, such as ru/strike, where its last line has been lost')
    .option(...IN)
    .addOption(jsonOption())
    .action(async (files, options, command) => {
      const { kitImport } = await import('./kit.ts');
      // Options of the verb above are read there.
      done(await kitImport(files, { ...command.parent?.opts(), ...options }, streams));
    });
  addPoVerbs(program, streams, done);
}

function addPoVerbs(program: Command, streams: Streams, done: (code: number) => void): void {
  const po = program.command('po').description('exchange a translation with Weblate, Poedit and their like, as a gettext PO file');
  po.command('export')
    .description('write what is to be translated, and what is, as a PO file')
    .argument('<LOCALE>', 'language that is translated into')
    .argument('[CHAPTER...]', 'only these chapters, `glossary` or `messages`; the beginning of a name is enough (default: all)')
    .option('--out <FILE>', 'where it goes (default: LOCALE.po, here)')
    .option(...IN)
    .addOption(jsonOption())
    .action(async (locale, chapters, options) => {
      const { poExport } = await import('./po.ts');
      done(await poExport(locale, chapters, options, streams));
    });
  po.command('import')
    .description('check what came back, and put it in its place')
    .argument('<FILE...>', 'PO files')
    .option(...IN)
    .addOption(jsonOption())
    .action(async (files, options) => {
      const { poImport } = await import('./po.ts');
      done(await poImport(files, options, streams));
    });
}
