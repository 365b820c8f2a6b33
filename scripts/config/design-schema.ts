import { z } from 'zod';
import { THEMES } from '../model/theme.ts';
import { points } from './forms.ts';
import { facesSchema, themeName } from './theme-schema.ts';

/** Parts around the texts, as a design may leave them out. Chapters, chronology and glossary are printed whatever it says. */
export const MATTER = ['cover', 'half-title', 'title-page', 'imprint', 'contents', 'sources', 'colophon', 'back-cover'] as const;
export type Matter = (typeof MATTER)[number];

/** What type may measure, in points, and the leading of text as a multiple of its size: outside of these nobody can read it, or it falls apart. */
const SIZES = { least: 6, most: 18 };
const LEADINGS = { least: 1.1, most: 2 };

const typeSize = points.refine((value) => value >= SIZES.least && value <= SIZES.most, { error: `${SIZES.least}pt to ${SIZES.most}pt`, abort: true });

export const designSchema = z.strictObject({
  theme: themeName
    .default(THEMES[0])
    .describe('How it looks: a theme that comes with zine, or a folder of the publication with a `theme.yml`: see [designing.md](designing.md).'),
  fonts: facesSchema.prefault({}).describe('Typefaces that come with zine, in place of those of the theme. Your own are named under `fonts`.'),
  parts: z
    .union([z.literal('auto'), z.array(z.enum(MATTER))], { error: '`auto` or a list of parts such as `[cover, contents, back-cover]`' })
    .default('auto')
    .describe(
      'Parts around the chapters: `auto`, or a list of `cover`, `half-title`, `title-page`, `imprint`, `contents`, `sources`, `colophon`, `back-cover`. `auto` follows the length of the chapters: up to about 12 pages of text have a cover that is the title page too, imprint and colophon in lines on the back cover, and no contents below four chapters; up to 40 all but the half title.',
    ),
  openings: z
    .enum(['auto', 'recto', 'any', 'run-on'])
    .default('auto')
    .describe(
      'Where chapters begin: `recto`, on a right-hand page, an account with a large head; `any`, on the next page; `run-on`, on the same page, below the chapter before. `auto`: `any` up to about 40 pages of text, `recto` above.',
    ),
  glosses: z
    .enum(['once', 'each-chapter'])
    .default('once')
    .describe(
      'Where a term is explained at the foot of a page: `once`, where the booklet first uses it; `each-chapter`, where each chapter does, for chapters that are read by themselves.',
    ),
  size: typeSize
    .optional()
    .describe('Size of the text, such as `10pt`; notes, captions, chronology and glossary keep their proportion to it. If absent, by the page: 10.1pt on A5.'),
  leading: typeSize
    .optional()
    .describe(
      `Distance of two lines of text, such as \`13.5pt\`: ${LEADINGS.least} to ${LEADINGS.most} times its size. If absent, in the proportion of A5 to the size, or by the page: 13.5pt on A5.`,
    ),
});

/** What is wrong with size and leading together, in words; undefined where nothing is. */
export function wrongLeading({ size, leading }: Pick<z.output<typeof designSchema>, 'size' | 'leading'>): string | undefined {
  if (size === undefined || leading === undefined || (leading >= size * LEADINGS.least && leading <= size * LEADINGS.most)) return undefined;
  const tenths = (value: number): string => `${Math.round(value * 10) / 10}pt`;
  return `${tenths(size * LEADINGS.least)} to ${tenths(size * LEADINGS.most)} for a \`size\` of ${size}pt`;
}
