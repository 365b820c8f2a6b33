import { z } from 'zod';
import { groupOf, localized } from './forms.ts';

/** What stands on the front cover beside its words. */
export const coverSchema = z
  .union(
    [
      z.enum(['auto', 'lettering']),
      z.strictObject(
        {
          image: z
            .string()
            .min(1)
            .describe('A photograph below `chapters/`; it is printed as dots of the inks: lights of `inks.accent`, shadows of `inks.text`.'),
          alt: localized.optional().describe('What it shows, for those who cannot see it.'),
        },
        groupOf('`{image, alt?}`'),
      ),
    ],
    { error: '`auto`, `lettering` or a photograph such as `{image: images/street.jpg}`' },
  )
  .default('auto')
  .describe(
    'What stands on the cover: `auto`, the drawing `chapters/art/cover.svg.hbs` or, without one, a drawing of the text’s own shape; `lettering`, words alone; or `{image, alt}`, a photograph.',
  );
