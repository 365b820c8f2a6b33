import { z } from 'zod';

/** Parts around the texts, as a design may leave them out. Chapters, chronology and glossary are printed whatever it says. */
export const MATTER = ['cover', 'half-title', 'title-page', 'imprint', 'contents', 'sources', 'colophon', 'back-cover'] as const;
export type Matter = (typeof MATTER)[number];

export const designSchema = z.strictObject({
  parts: z
    .union([z.literal('auto'), z.array(z.enum(MATTER))], { error: '`auto` or a list of parts such as `[cover, contents, back-cover]`' })
    .default('auto')
    .describe(
      'Parts around the chapters: `auto`, or a list of `cover`, `half-title`, `title-page`, `imprint`, `contents`, `sources`, `colophon`, `back-cover`. `auto` follows the length of the chapters: up to about 12 pages of text have a cover that is the title page too, imprint and colophon in lines on the back cover, and no contents below four chapters; up to 40 all but the half title.',
    ),
  openings: z
    .enum(['auto', 'recto', 'any'])
    .default('auto')
    .describe(
      'Where chapters begin: `recto`, on a right-hand page, an account behind an opening page of its own; `any`, on the next page, its title above its text. `auto`: `any` up to about 40 pages of text.',
    ),
});
