import { stringify } from 'yaml';
import { PAPERS, type PaperName, sheetsFor } from '../model/new-publication.ts';

/** What a publication is begun with. */
export interface NewPublication {
  id: string;
  title: string;
  collective: string;
  /** As `2026-05-02`. */
  date: string;
  locale: string;
  chapters: readonly string[];
  paper: PaperName;
  theme: string;
  /** Path of a photograph below `chapters/`. */
  cover?: string;
}

const inline = (value: unknown): string => stringify(value, { version: '1.2', schema: 'core', lineWidth: 0 }).trimEnd();

/** publication.yml with what is known, and as comments what one asks for next. */
export function writePublication({ id, title, collective, date, locale, chapters, paper, theme, cover }: NewPublication): string {
  return `# What is printed, and how. Lines that begin with # are not read: take the # off those you want, and write your own words.

id: ${id}                      # in the names of the files
title: ${inline(title)}
# subtitle: In a few words, what it is about
collective: ${inline(collective)}          # who publishes it: the only name in the data of the PDF
date: ${date}                  # of this edition
# blurb: One or two sentences for the back cover.
# rights: Copy it, change it, hand it on.
# home: https://example.org    # an address, printed on the back cover as a QR code too

locales: [${locale}]                 # the first is the source; \`zine locale add TAG\` begins a translation
chapters:                      # in the order in which they are read: chapters/${locale}/NAME.md
${chapters.map((slug) => `  - ${slug}`).join('\n')}

trim: ${PAPERS[paper]}                       # ${paper === 'a4' ? 'half a sheet of A4' : 'half a sheet of letter paper'}
design:
  theme: ${theme}            # pamphlet, broadside or quarterly
  # openings: run-on           # chapters one below the other: fewer pages
${cover === undefined ? '# cover: { image: images/street.jpg }   # a photograph below chapters/\n' : `cover: { image: ${inline(cover)} }   # alt: what it shows, for those who cannot see it\n`}# inks: { accent: "#c8102e" }  # a second colour, on the screen and for a print shop
editions: [a5, ${sheetsFor(paper)}]    # pages for the screen, sheets for a copier
press:
  copies: 50                   # for which the build reckons the paper
  fillers: [notes]             # ruled lines where pages would stay blank
`.replace(/^([^#\n]*\S) {2,}(#.*)$/gm, (_, value: string, comment: string) => `${value.padEnd(COLUMN - 2)}  ${comment}`);
}

/** Where comments behind a value begin. */
const COLUMN = 34;
