import { z } from 'zod';
import { FACE_NAMES, type Margin, THEMES } from '../model/theme.ts';
import { readMm } from '../units/length.ts';
import { form, groupOf, points } from './forms.ts';

/** Share of a page that a margin may take. */
const MOST_SHARE = 40;

/** Where a theme is: one that comes with zine, or a folder of the publication. */
export const themeName = form(
  `${THEMES.map((name) => `\`${name}\``).join(', ')}, or a folder of the publication such as \`./themes/mine\``,
  new RegExp(`^(?:${THEMES.join('|')}|\\./(?:[a-z0-9][a-z0-9-]*/)*[a-z][a-z0-9-]*)$`),
);

const margin = form('a length such as `18mm` or a share of the page such as `12%`', /^(?:\d{1,4}(?:\.\d{1,3})?mm|\d{1,2}(?:\.\d{1,2})?%)$/)
  .transform((text): Margin => (text.endsWith('%') ? { share: Number.parseFloat(text) / 100 } : { mm: readMm(text) }))
  .refine((value) => !('share' in value) || value.share <= MOST_SHARE / 100, { error: `at most ${MOST_SHARE}%`, abort: true });

const face = z.enum(FACE_NAMES);

export const facesSchema = z.strictObject(
  {
    text: face.optional().describe('Running text and notes.'),
    heading: face.optional().describe('Titles and heads.'),
    label: face.optional().describe('What stands small around the text: dates, captions, numbers, in themes that set them apart.'),
  },
  groupOf('`{text?, heading?, label?}`'),
);

/** `theme.yml` of a theme. Every `.describe()` is a line of docs/configuration.md. */
export const themeSchema = z.strictObject({
  from: themeName.optional().describe('The theme that it is built on: whatever it does not say itself is as there. If absent, `pamphlet`.'),
  margins: z
    .strictObject({
      inner: margin.optional().describe('At the spine; a share is of the page’s width.'),
      outer: margin.optional().describe('At the fore-edge.'),
      top: margin.optional().describe('Above the text; a share is of the page’s height.'),
      foot: margin.optional().describe('At least this much: the text area is rounded down to whole lines.'),
    })
    .prefault({})
    .describe('From the cut edge to the text, where publication.yml does not say it.'),
  leading: points.optional().describe('Distance of two lines of text on A5; on other pages in proportion.'),
  size: points.optional().describe('Size of the text on A5.'),
  fonts: facesSchema.prefault({}).describe('Typefaces that come with zine, by what they are for.'),
});
