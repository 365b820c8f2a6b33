/** `press` of publication.yml, described once. Every `.describe()` is a line of docs/configuration.md. */
import { z } from 'zod';
import { colour, form, groupOf, length, localized } from './forms.ts';

const tint = z.number().min(0).max(100);
export const pressSchema = z.strictObject({
  thickness: length.prefault('0.1mm').describe('Thickness of a sheet (80 g/m² copier paper: 0.1 mm), for the creep of a booklet.'),
  copies: z.int().min(1).max(100_000).default(100).describe('Copies for which the build reckons the paper.'),
  'how-to': z
    .enum(['none', 'first', 'last'])
    .default('last')
    .describe('Whether a booklet begins or ends with a sheet that says how to print, fold and staple it, in the reader’s language.'),
  'booklet-inks': z
    .enum(['black', 'rgb', 'cmyk', 'spot'])
    .default('black')
    .describe(
      'The inks of booklets: `black` alone, as a copier prints it for the least money, `rgb` as on the screen, `cmyk`, or `spot`: those of `inks`, by name.',
    ),
  fillers: z
    .array(
      z.union([
        form('`notes`, or an image such as `images/poster.png`', /^(?:notes|images\/[\w./-]+)$/),
        z.strictObject({ image: form('an image such as `images/poster.png`', /^images\/[\w./-]+$/), alt: localized }, groupOf('`{image, alt}`')),
      ]),
    )
    .default([])
    .describe(
      'Pages to print before the back cover where blanks would stand, as many as there are: `notes` (ruled lines), or an image of `chapters/images/`, a whole page. `alt` says what the image shows, for those who cannot see it.',
    ),
  inks: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(40).describe('As the print shop calls it.'),
        colour: colour.describe('How it looks on paper, for the proof.'),
      }),
    )
    .min(1)
    .optional()
    .describe('The inks of the `plates` edition, such as those of a risograph; without it, one plate in black.'),
  tints: z
    .record(colour, z.record(z.string(), tint), groupOf('one line a colour such as `"#d1202f": { Orange: 100 }`'))
    .default({})
    .describe(
      'Which inks stand for a colour of the design, in percent. Other colours are shared out by themselves: greys to the darkest ink, colours to the nearest.',
    ),
  condition: z
    .string()
    .min(1)
    .default('FOGRA39')
    .describe('The printing condition that a print shop’s PDF/X is made for, by its name in the registry of the ICC.'),
});
