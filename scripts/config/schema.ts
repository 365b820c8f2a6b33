/**
 * publication.yml, described once: this schema validates it, yields its types, and is printed as docs/configuration.md.
 * Every `.describe()` is a line of that page.
 */
import { z } from 'zod';

/** A text of a certain form. `expected` ends the message "Unexpected X, expected …", whatever stands there instead. */
export const form = (expected: string, pattern: RegExp) => z.string(expected).regex(pattern, { error: expected, abort: true }).meta({ form: expected });
/** What is expected in place of a group of fields. What is wrong within it, such as an unknown field, is told by the validation. */
export const groupOf = (expected: string) => ({ error: ({ code }: z.core.$ZodRawIssue) => (code === 'invalid_type' ? expected : undefined) });
const isRealDate = (date: string): boolean => !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);

export const slug = form('lower-case letters, digits and single hyphens', /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const locale = form('a BCP 47 tag such as `en`, `kk` or `kk-Arab`', /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/);
const localized = z.union([z.string().min(1), z.record(locale, z.string().min(1), groupOf('one text a locale such as `{en: …, kk: …}`'))]);
const length = form('a length in millimetres such as `18mm`', /^\d{1,4}(?:\.\d{1,3})?mm$/);
const colour = form('a colour such as `"#c8102e"`, in quotes', /^#[0-9a-f]{6}$/i);
const isoDate = form('a date such as `2022-01-16`', /^\d{4}-\d{2}-\d{2}$/).refine(isRealDate, 'a date that exists');

export const TRIM_SIZES = {
  a4: ['210mm', '297mm'],
  a5: ['148mm', '210mm'],
  a6: ['105mm', '148mm'],
  a7: ['74mm', '105mm'],
  'half-letter': ['139.7mm', '215.9mm'],
} as const;

/** Every edition there is; those that publication.yml does not list are made on request (`--edition`). */
export const EDITIONS = [
  'a5',
  'booklet-a4',
  'booklet-a4-long',
  'booklet-a4-manual',
  'booklet-letter',
  'booklet-letter-long',
  'booklet-letter-manual',
  'x1a',
  'x4',
  'plates',
] as const;
export type EditionName = (typeof EDITIONS)[number];

const tint = z.number().min(0).max(100);
const pressSchema = z.strictObject({
  thickness: length.default('0.1mm').describe('Thickness of a sheet (80 g/m² copier paper: 0.1 mm), for the creep of a booklet.'),
  copies: z.int().min(1).max(100_000).default(100).describe('Copies for which the build reckons the paper.'),
  'how-to': z
    .enum(['none', 'first', 'last'])
    .default('last')
    .describe('Whether a booklet begins or ends with a sheet that says how to print, fold and staple it, in the reader’s language.'),
  'booklet-inks': z
    .enum(['black', 'rgb', 'cmyk'])
    .default('black')
    .describe('The inks of booklets: `black` alone, as a copier prints it for the least money, `rgb` as on the screen, `cmyk`.'),
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

const fullTextSchema = z.strictObject({
  id: slug.describe('Short name, used in file names in place of `id`.'),
  title: localized.optional().describe('Title in place of `title`.'),
  subtitle: localized.optional().describe('Subtitle in place of `subtitle`.'),
  blurb: localized.optional().describe('In place of `blurb`.'),
  rights: localized.optional().describe('In place of `rights`.'),
  chapters: z
    .array(slug)
    .min(1)
    .describe('Slugs in reading order. A slug with a recipe is imported, the others stand in `chapters/<locale>/<slug>.md` as ever.'),
  permission: z.boolean().default(false).describe('Whether all whose texts are in it have allowed it. Otherwise it says “for private reading”.'),
});

export const publicationSchema = z.strictObject({
  id: slug.describe('Short name, used in file names.'),
  title: localized.describe('Title; one text, or one a locale.'),
  subtitle: localized.optional().describe('Subtitle; one text, or one a locale.'),
  collective: localized.describe('Who publishes it. The only name in the metadata of the PDF.'),
  date: isoDate.describe(
    'Date of this edition. It stands in the imprint and, unless `SOURCE_DATE_EPOCH` is set, in the metadata of the PDF: never the time of the build.',
  ),
  home: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address of the publication’s home page; printed as text and as a QR code on the back cover.'),
  blurb: localized.optional().describe('One or two sentences for the back cover.'),
  rights: localized.optional().describe('The line on copying for the imprint.'),
  locales: z.array(locale).min(1).describe('The locales to build; the first is the source of the translations.'),
  chapters: z.array(slug).min(1).describe('Slugs of the chapters in reading order. Each stands in `chapters/<locale>/<slug>.md`.'),
  trim: z
    .union([z.enum(Object.keys(TRIM_SIZES) as [keyof typeof TRIM_SIZES]), z.strictObject({ width: length, height: length }, groupOf('`{width, height}`'))])
    .default('a5')
    .describe('Size of the cut page: `a4`, `a5`, `a6`, `a7`, `half-letter`, or `{width, height}`.'),
  margins: z
    .strictObject({
      inner: length.default('19mm').describe('At the spine.'),
      outer: length.default('20mm').describe('At the fore-edge.'),
      top: length.default('18mm').describe('Above the text.'),
      foot: length.default('24mm').describe('At least this much: the text area is rounded down to whole lines.'),
    })
    .prefault({})
    .describe('From the cut edge to the text.'),
  bleed: length.default('3mm').describe('How far backgrounds reach beyond the cut.'),
  inks: z
    .strictObject({
      text: colour.default('#000000').describe('The first ink: text and drawings.'),
      accent: colour.default('#000000').describe('The second ink. Everything must read without it.'),
    })
    .prefault({})
    .describe('Colours of the design.'),
  editions: z
    .array(z.enum(EDITIONS))
    .min(1)
    .default(['a5', 'booklet-a4', 'booklet-letter'])
    .describe(
      'What is made of every locale. `a5`: single pages at trim size with bleed (whatever the trim size is). `booklet-a4`, `booklet-letter`: sheets for a copier, to fold and staple; they flip on the short edge, `…-long` on the long edge, `…-manual` are fronts and backs as two files. `x1a`, `x4`: for a print shop. `plates`: one file an ink, and a proof.',
    ),
  press: pressSchema.prefault({}).describe('From pages to paper.'),
  'full-text': fullTextSchema
    .optional()
    .describe(
      'An edition of the source texts themselves: its chapters are imported from a folder of sources by `chapters/recipes/<slug>.yml` when a build is given `--sources`.',
    ),
  chronology: z.boolean().default(true).describe('Whether the chronology is printed; without a marked event there is none.'),
  glossary: z.boolean().default(true).describe('Whether the glossary is printed; without `glossary.yml` there is none.'),
  places: z
    .record(
      slug,
      z.strictObject({
        at: z
          .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
          .optional()
          .describe('Longitude and latitude in degrees, for the map.'),
        within: slug.optional().describe('The place it lies in: accounts that name either do not differ.'),
      }),
    )
    .default({})
    .describe('Position of places, by the id of their glossary entry.'),
  map: z.boolean().default(false).describe('Whether a map of `places` is drawn beside the chronology.'),
  timeline: z
    .strictObject({ from: isoDate.describe('The first day.'), to: isoDate.describe('The last day.') })
    .optional()
    .describe('The days of the drawn timeline; by default the densest fortnight of the chronology.'),
  figures: z
    .record(
      slug,
      z.strictObject({
        label: localized.describe('As printed in the table of figures.'),
        unit: z.string().optional().describe('Unit printed after the value.'),
      }),
    )
    .default({})
    .describe('Figures that events may carry beside the built-in ones (`killed`, `injured`, `casualties`, `detained`, `arrested`, `participants`, `price`).'),
});

export type Config = z.infer<typeof publicationSchema>;
export type LocalizedText = z.infer<typeof localized>;

const termSchema = z.strictObject({
  id: slug.describe('The same in every locale; `:term[…]{#id}`, `place=id` and `see` use it.'),
  term: z
    .string()
    .min(1)
    .describe('The headword. Parts in brackets are not needed to recognise it: `liquefied petroleum gas (LPG)` is also found as either part.'),
  kind: z
    .enum(['concept', 'person', 'place', 'organisation', 'institution', 'slogan', 'currency', 'unit'])
    .describe('What it is; only entries of kind `place` can be the place of an event.'),
  definition: z.string().min(1).describe('One to three sentences; emphasis is allowed.'),
  gloss: z.string().max(90).optional().describe('A few words for the foot of the page where a chapter first uses the term; without it there is no gloss.'),
  forms: z
    .array(z.string().min(1))
    .default([])
    .describe('Inflected forms that also count as the term. Possessives and capitals at the start of a sentence are found by themselves.'),
  variants: z.array(z.string().min(1)).default([]).describe('Other spellings: found and printed.'),
  names: z.record(locale, z.string().min(1)).default({}).describe('The term in other languages, such as `{kk: әкім, ru: аким}`.'),
  see: z.array(slug).default([]).describe('Ids of related terms.'),
  recognise: z.enum(['forms', 'explicit']).default('forms').describe('`explicit`: only `:term[…]{#id}` counts.'),
});
export const glossarySchema = z.array(termSchema).min(1);
export type TermInput = z.infer<typeof termSchema>;

export const headerSchema = z.strictObject({
  title: z.string().min(1).describe('Title of the chapter.'),
  subtitle: z.string().min(1).optional().describe('Below the title.'),
  short: z.string().min(1).optional().describe('For the running head and the chronology where the title is too long.'),
  kind: z
    .enum(['introduction', 'account', 'appendix'])
    .default('account')
    .describe('`introduction` stands first and has no number, `appendix` stands behind the glossary.'),
  standpoint: z.string().min(1).optional().describe('One line: from where the account speaks. Printed under the title.'),
  source: z
    .strictObject({
      title: z.string().min(1).describe('Its title.'),
      author: z.string().min(1).describe('As the source names its author.'),
      venue: z.string().min(1).describe('Where it was published.'),
      date: z.string().min(1).describe('As the source gives it. An ISO date or month is written in the locale’s way.'),
      rights: z.string().min(1).optional().describe('What is known of its rights.'),
      url: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe('Where it can be read.'),
    })
    .optional()
    .describe('The published text that the chapter retells.'),
  status: z.enum(['draft', 'review', 'final']).default('final').describe('How far the text is.'),
  translators: z
    .array(z.strictObject({ name: z.string().min(1), credit: z.string().min(1).optional() }))
    .default([])
    .describe('As they wish to be called. There is no field for an e-mail address.'),
});
