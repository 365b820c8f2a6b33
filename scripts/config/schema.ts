/**
 * publication.yml, described once: this schema validates it, yields its types, and is printed as docs/configuration.md.
 * Every `.describe()` is a line of that page.
 */
import { z } from 'zod';
import { EDITION_NAMES } from '../model/editions.ts';
import { mm } from '../units/length.ts';
import { coverSchema } from './cover-schema.ts';
import { designSchema } from './design-schema.ts';
import { fontsSchema } from './font-schema.ts';
import { colour, form, groupOf, isoDate, length, locale, localePair, localized, slug } from './forms.ts';
import { pressSchema } from './press-schema.ts';
import { translationsSchema } from './translations-schema.ts';

/** Width and height. */
export const TRIM_SIZES = {
  a4: [mm(210), mm(297)],
  a5: [mm(148), mm(210)],
  a6: [mm(105), mm(148)],
  a7: [mm(74), mm(105)],
  'half-letter': [mm(139.7), mm(215.9)],
} as const;

/** What a poster shows that is no chapter. */
export const POSTERS = ['cover', 'timeline'] as const;

/** Each is a file, and each stands in each language. */
const [MOST_CHAPTERS, MOST_LOCALES] = [1000, 500];
/** In characters: a QR code that is read off paper holds a few hundred. */
const LONGEST_ADDRESS = 300;

const fullTextSchema = z.strictObject({
  id: slug.describe('Short name, used in file names in place of `id`.'),
  title: localized.optional().describe('Title in place of `title`.'),
  subtitle: localized.optional().describe('Subtitle in place of `subtitle`.'),
  blurb: localized.optional().describe('In place of `blurb`.'),
  rights: localized.optional().describe('In place of `rights`.'),
  design: designSchema
    .omit({ theme: true, fonts: true })
    .optional()
    .describe('How it is made up; if absent, as its own length wants it, whatever `design` says for the publication.'),
  chapters: z
    .array(slug)
    .min(1)
    .max(MOST_CHAPTERS)
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
    .max(LONGEST_ADDRESS)
    .optional()
    .describe('Address of the publication’s home page; printed as text and as a QR code on the back cover.'),
  key: form('a public key of minisign, `RW` and 54 more characters', /^RW[A-Za-z0-9+/]{54}$/)
    .optional()
    .describe(
      'The public key with which readers verify that a file is yours; printed in the colophon, as text and as a QR code. `zine sign --new FILE` makes one.',
    ),
  blurb: localized.optional().describe('One or two sentences for the back cover.'),
  rights: localized.optional().describe('The line on copying for the imprint.'),
  addresses: z
    .array(form('an e-mail address', /^[^@\s]+@[^@\s]+\.[^@\s]+$/))
    .default([])
    .describe('E-mail addresses that are meant to be printed, such as the collective’s own. Any other is an error.'),
  locales: z.array(locale).min(1).max(MOST_LOCALES).describe('The locales to build; the first is the source of the translations.'),
  translations: translationsSchema
    .default({})
    .describe('How a locale behind the first is made; one that is not named here is translated from the first and not printed before it is whole.'),
  parallel: z
    .array(localePair)
    .default([])
    .describe(
      'Parallel editions: two locales on facing pages, the source on the left, its translation on the right, such as `en+ru`. Each is printed in all `editions`; one that is not listed is made by `--locale en+ru`.',
    ),
  chapters: z.array(slug).min(1).max(MOST_CHAPTERS).describe('Slugs of the chapters in reading order. Each stands in `chapters/<locale>/<slug>.md`.'),
  mini: slug
    .optional()
    .describe(
      'The chapter that `mini`, the zine from one sheet, consists of: one of `chapters`, or a summary that stands in `chapters/<locale>/<slug>.md` for it alone. If absent, all chapters, which is only for short ones.',
    ),
  poster: z
    .union([z.enum(['cover', 'timeline']), slug], { error: '`cover`, `timeline` or the slug of a chapter' })
    .default('cover')
    .describe('What `poster` shows: the `cover`; the `timeline`, if there is one to be drawn; or how a chapter opens, by its slug.'),
  trim: z
    .union([z.enum(Object.keys(TRIM_SIZES) as [keyof typeof TRIM_SIZES]), z.strictObject({ width: length, height: length }, groupOf('`{width, height}`'))])
    .prefault('a5')
    .describe('Size of the cut page: `a4`, `a5`, `a6`, `a7`, `half-letter`, or `{width, height}`.'),
  margins: z
    .strictObject({
      inner: length.prefault('19mm').describe('At the spine.'),
      outer: length.prefault('20mm').describe('At the fore-edge.'),
      top: length.prefault('18mm').describe('Above the text.'),
      foot: length.prefault('24mm').describe('At least this much: the text area is rounded down to whole lines.'),
    })
    .prefault({})
    .describe('From the cut edge to the text; what is absent, as the theme has it: these are those of `pamphlet`.'),
  bleed: length.prefault('3mm').describe('How far backgrounds reach beyond the cut.'),
  inks: z
    .strictObject({
      text: colour.default('#000000').describe('The first ink: text and drawings.'),
      accent: colour.default('#000000').describe('The second ink. Everything must read without it.'),
    })
    .prefault({})
    .describe('Colours of the design.'),
  fonts: fontsSchema
    .default({})
    .describe(
      'Typefaces of your own, as static TrueType files; a script by its ISO 15924 code (`Hans`, `Jpan`, `Kore`, `Thai`, `Arab`, …): see [chapters.md](chapters.md#characters-and-typefaces).',
    ),
  cover: coverSchema,
  design: designSchema.prefault({}).describe('How it is made up.'),
  editions: z
    .array(z.enum(EDITION_NAMES))
    .min(1)
    .default(['a5', 'booklet-a4', 'booklet-letter'])
    .describe(
      'What is made of every locale. `a5`: single pages at trim size with bleed (whatever the trim size is). `booklet-a4`, `booklet-letter`: sheets for a copier, to fold and staple; they flip on the short edge, `…-long` on the long edge, `…-manual` are fronts and backs as two files. `x1a`, `x4`: for a print shop. `plates`: one file an ink, and a proof. `archive`: single pages for libraries and archives (PDF/A-2). `phone`: set anew for the screen of a phone. `mini`: eight pages from one sheet. `flyer`, `card`: several on a sheet, to cut apart. `mini-letter`, `flyer-letter`, `card-letter`: the same from letter paper. `poster`: A3. `cover`: of a glued book, with its spine. `web`, `epub`: without pages, one file for browsers, and a book for e-readers (docs/screens.md).',
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
        label: localized.optional().describe('As printed on the map, where the glossary has no entry of this id.'),
        water: z.boolean().optional().describe('Whether it is a lake or a sea, whose name stands on the map without a dot.'),
      }),
    )
    .default({})
    .describe('Position of places, by the id of their glossary entry. Those with a position stand on the map, also where no event names them.'),
  map: z.boolean().default(false).describe('Whether a map of `places` is drawn beside the chronology.'),
  timeline: z
    .strictObject({ from: isoDate.describe('The first day.'), to: isoDate.describe('The last day.') })
    .optional()
    .describe('The days of the drawn timeline; by default the densest fortnight of the chronology.'),
  plots: z
    .boolean()
    .default(true)
    .describe(
      'Whether the chronology draws figures on one scale, a row for each, where the accounts of an event give three or more that differ by half and more.',
    ),
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
export type Margins = Config['margins'];
export type LocalizedText = z.infer<typeof localized>;
