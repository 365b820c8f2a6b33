import { type Command, Option } from 'commander';
import { PROFILES } from '../model/preflight.ts';
import { FOLDS } from '../model/sheet.ts';
import { collect, jsonOption } from './options.ts';
import { preflightHelp } from './preflight-help.ts';
import type { Streams } from './streams.ts';

/** The verbs that work on any PDF. */
export function addPressVerbs(program: Command, streams: Streams, done: (code: number) => void): void {
  program
    .command('impose')
    .description('lay the pages of any PDF on sheets, to print, fold and read; proven by folding before anything is written')
    .argument('<FILE>', 'PDF with single pages in reading order')
    .addOption(new Option('--fold <FOLD>', 'how sheets become pages').choices(FOLDS).makeOptionMandatory())
    .requiredOption('--out <FILE>', 'PDF to write; with --manual and --cover-apart, files beside it')
    .option('--paper <PAPER>', 'a3 … a6, letter, legal, tabloid, sra3, sra4, or WIDTHxHEIGHTmm (default: a4)')
    .addOption(new Option('--flip <EDGE>', 'edge about which the printer turns the paper (default: short)').choices(['short', 'long']))
    .addOption(new Option('--binding <SIDE>', 'where the spine is (default: left)').choices(['left', 'right']))
    .option('--signature <N>', 'pages a signature, or the range A-B in which the fewest blanks are looked for')
    .option('--thickness <MM>', 'thickness of a sheet: pages give way to the folded paper (creep)')
    .option('--cover', 'put the blanks before the last page, so that it stays the back cover')
    .option('--cover-apart', 'first two and last two pages on a sheet of their own, with a spine as wide as the body is thick')
    .option('--cover-paper <PAPER>', 'paper for the cover apart (default: that of the body)')
    .option('--grid <CxR>', 'pages side by side and rows, for n-up, perfect, repeat, accordion, cut-stack')
    .option('--copies <N>', 'write the whole set so many times (default: 1)')
    .option('--fit', 'make the pages as large as the paper allows (default: unscaled)')
    .option('--marks <LIST>', 'all, none, or some of crop, fold, cut, staple, sewing, collation, registration, slug (default: none)')
    .addOption(new Option('--inks <INKS>', 'what the colours become (default: rgb, as they are)').choices(['rgb', 'black', 'cmyk']))
    .option('--slug <TEXT>', 'text below the pages, with the number of the sheet')
    .option('--manual', 'fronts and backs as two files, for a printer that does not turn the paper')
    .addOption(
      new Option('--feed <PILE>', 'with --manual: which sheet lies on top when the pile goes back in (default: first-on-top)').choices([
        'first-on-top',
        'last-on-top',
      ]),
    )
    .addOption(jsonOption())
    .action(async (file, options) => {
      const { imposeCommand } = await import('./impose.ts');
      done(await imposeCommand(file, options, streams));
    });
  program
    .command('fold')
    .description('show which page stands where on which sheet, how it is folded, and the proof that it reads in order')
    .addOption(new Option('--fold <FOLD>', 'how sheets become pages').choices(FOLDS).default('saddle'))
    .requiredOption('--pages <N>', 'number of pages')
    .addOption(new Option('--binding <SIDE>', 'where the spine is (default: left)').choices(['left', 'right']))
    .addOption(
      new Option('--flip <EDGE>', 'edge about which the printer turns the paper (default: the one that needs no page turned)').choices(['short', 'long']),
    )
    .option('--signature <N|A-B>', 'pages a signature; of a range, what leaves the fewest blank')
    .option('--cover', 'put blanks before the last page, so that the back cover stays the back cover')
    .option('--grid <CxR>', 'pages side by side and rows, such as 4x2: for n-up, perfect, repeat, accordion, cut-stack')
    .option('--svg <FILE>', 'draw every side of every sheet')
    .addOption(jsonOption())
    .action(async (options) => {
      const { fold } = await import('./fold.ts');
      done(await fold(options, streams));
    });
  program
    .command('unimpose')
    .description('cut the sides of a booklet into pages and put these in reading order')
    .argument('<FILE>', 'a PDF of sheets, all sides in the order in which they are printed')
    .addOption(new Option('--fold <FOLD>', 'how the sheets become pages').choices(FOLDS).default('saddle'))
    .addOption(new Option('--binding <SIDE>', 'where the spine is').choices(['left', 'right']).default('left'))
    .addOption(new Option('--flip <EDGE>', 'edge for which the backs are arranged').choices(['short', 'long']).default('short'))
    .option('--signature <N>', 'pages a signature')
    .option('--sides <A-B>', 'which pages of the file are the sides (default: all), to leave out the sheet that says how to fold')
    .option('--grid <CxR>', 'pages side by side and rows, such as 4x2: for n-up, perfect, accordion, cut-stack')
    .requiredOption('--out <FILE>', 'where the pages go')
    .addOption(jsonOption())
    .action(async (file, options) => {
      const { unimpose } = await import('./unimpose.ts');
      done(await unimpose(file, options, streams));
    });
  program
    .command('scrub')
    .description('copy any PDF without what tells of its making, hides or runs, and show what was taken out')
    .argument('<FILE>', 'a PDF')
    .requiredOption('--out <FILE>', 'where the copy goes')
    .option('--title <TEXT>', 'title of the copy (default: none)')
    .addOption(jsonOption())
    .action(async (file, options) => {
      const { scrub } = await import('./scrub.ts');
      done(await scrub(file, options, streams));
    });
  program
    .command('plates')
    .description('separate any PDF into one greyscale file an ink, as a risograph needs them, and a proof')
    .argument('<FILE>', 'a PDF')
    .option('--ink <NAME=COLOUR>', 'an ink and how it looks, "Orange=#ff7477"; may be repeated (default: black alone)', collect)
    .option('--tint <TINT>', 'inks that stand for a colour, in percent, "#d1202f=Orange:100,Black:0"; may be repeated', collect)
    .option('--screen <S>', 'dots of images: none, threshold, bayer, fs, or lines an inch such as 60lpi (default: none)')
    .option('--dpi <N>', 'resolution of the dots (default: 300)')
    .requiredOption('--out <DIR>', 'where the files go')
    .addOption(jsonOption())
    .action(async (file, options) => {
      const { plates } = await import('./plates.ts');
      done(await plates(file, options, streams));
    });
  program
    .command('preflight')
    .description('look at any PDF as its printer would, or as a program that reads it out, and report what would be sent back')
    .argument('<FILE>', 'a PDF')
    .addOption(
      new Option('--for <WHOM>', 'who is to print it, or `access`: who reads it by other means than their eyes, or `archive`: who opens it in thirty years')
        .choices(PROFILES)
        .default('general'),
    )
    .option('--source <DIR>', 'the publication that the PDF was made from, to name the passage of each finding')
    .addOption(jsonOption())
    .addHelpText('after', preflightHelp)
    .action(async (file, options) => {
      const { preflight } = await import('./preflight.ts');
      done(await preflight(file, options, streams));
    });
}
