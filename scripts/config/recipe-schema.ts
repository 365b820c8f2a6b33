/**
 * Recipes and marks of imported texts, described once like publication.yml. They name the source by line and hash, so that they carry none of its sentences.
 * Every `.describe()` is a line of docs/configuration.md.
 */
import { z } from 'zod';
import { form, groupOf, slug } from './forms.ts';
import { headerSchema } from './text-schemas.ts';

const sha256 = form('64 hexadecimal digits, as `sha256sum` prints them', /^[0-9a-f]{64}$/);
// A hash that is missing is told, with the right one, when the source has been read.
const range = form('lines and their hash such as `12-14@9f3a1c20`', /^[1-9]\d*(?:-[1-9]\d*)?(?:@[0-9a-f]{8})?$/);
const span = form('a part of a line and its hash such as `145:3-12@9f3a1c20`', /^[1-9]\d*:[1-9]\d*-(?:[1-9]\d*:)?[1-9]\d*(?:@[0-9a-f]{8})?$/);
const line = z.int().min(1);
// In YAML a year is a number.
const edtf = z.preprocess((date) => (typeof date === 'number' ? String(date) : date), z.string().min(1));

const plain = {
  heading: z.strictObject({ heading: range.describe('A heading of the text.'), depth: z.int().min(2).max(4).default(2).describe('Of the `heading`.') }),
  paragraphs: z.strictObject({ paragraphs: range.describe('Each paragraph of these lines by itself.') }),
  paragraph: z.strictObject({
    paragraph: z.array(range).min(1).describe('One paragraph of several pieces, such as a sentence that a page turn has cut.'),
    hyphens: z.array(line).optional().describe('Lines at whose end a hyphen divides a word: it is taken away and the word joined.'),
    compounds: z.array(line).optional().describe('Lines at whose end a hyphen belongs to the word: it stays, and the word is joined.'),
  }),
  question: z.strictObject({ question: range.describe('A question of an interview.') }),
  quotation: z.strictObject({ quotation: range.describe('Words of somebody else, set off.') }),
  verse: z.strictObject({ verse: range.describe('Every line a line of verse.'), by: z.string().min(1).optional().describe('Whose words they are.') }),
  epigraph: z.strictObject({
    epigraph: range.describe('What stands before the text.'),
    by: z.string().min(1).optional().describe('Whose words they are.'),
    attribution: range.optional().describe('The lines of the source that say whose words they are, in place of `by`.'),
  }),
  list: z.strictObject({ list: range.describe('Every line a point of a list.') }),
  table: z.strictObject({ table: range.describe('Every line a row of a table, with `|` between its cells; the first is its head.') }),
  code: z.strictObject({ code: range.describe('Code: lines that stay as they are; two lines of ``` around it go.') }),
  caption: z.strictObject({ caption: range.describe('The caption of a picture that the file does not have.') }),
};
const document = z.strictObject({
  document: z
    .strictObject({
      title: z
        .union([range, z.string().min(1)])
        .optional()
        .describe('Lines of the source, or a title of ours.'),
      by: z.string().min(1).describe('Its author.'),
      date: edtf.optional().describe('As far as it is known; EDTF.'),
      standpoint: z.string().min(1).optional().describe('Who its author is, and from where it speaks, in our words.'),
    })
    .describe('A document by another author in the text.'),
  text: z
    .array(z.union(Object.values(plain) as [typeof plain.heading]))
    .min(1)
    .describe('Of the `document`: what becomes of its lines, as here.'),
});
/** All fields of all blocks, for the page that explains them. */
export const blockFields = z.object(Object.assign({}, ...[...Object.values(plain), document].map(({ shape }) => shape))).partial();
/** A block as one of all, for editors. */
export const blockSchema = z.union([...Object.values(plain), document]);

const KINDS = [...Object.keys(plain), 'document'];
const block = z
  .unknown()
  .meta({ form: 'pieces as in the next table' })
  .transform((value, context): Block => {
    const schemas: Record<string, z.ZodType> = { ...plain, document };
    const kinds = typeof value === 'object' && value !== null ? KINDS.filter((each) => each in value) : [];
    const schema = kinds.length === 1 ? schemas[kinds[0] ?? ''] : undefined;
    if (schema === undefined) {
      const oneOf = `one of ${KINDS.map((each) => `\`${each}\``).join(', ')}`;
      context.issues.push({ code: 'custom', message: kinds.length > 1 ? `${oneOf}, not several` : oneOf, input: value });
      return z.NEVER;
    }
    const result = schema.safeParse(value);
    if (result.success) return result.data as Block;
    context.issues.push(...result.error.issues.map((issue) => ({ ...issue, input: value }) as never));
    return z.NEVER;
  });

/** What a piece of the source becomes. Exactly one of the names of {@link plain} or `document` is its first key. */
export type PlainBlock =
  | { heading: string; depth: number }
  | { paragraphs: string }
  | { paragraph: string[]; hyphens?: number[]; compounds?: number[] }
  | { question: string }
  | { quotation: string }
  | { verse: string; by?: string }
  | { epigraph: string; by?: string; attribution?: string }
  | { list: string }
  | { table: string }
  | { code: string }
  | { caption: string };
export type Block = PlainBlock | { document: { title?: string; by: string; date?: string; standpoint?: string }; text: PlainBlock[] };

export const recipeSchema = z.strictObject({
  source: z
    .strictObject({
      file: form('a file name without folders', /^(?!\.{1,2}$)[^/\\]+$/).describe('Its name in the folder of sources.'),
      sha256: sha256.describe('Of the file as it is on disk; a changed file is refused.'),
    })
    .describe('The file that the recipe was written for.'),
  header: headerSchema.describe('The header of the chapter.'),
  language: form('a language such as `en` or `ru`', /^[a-z]{2,3}$/)
    .default('en')
    .describe('The language of the text: its quotation marks, and the words of notes on corrections.'),
  licence: z.string().min(1).optional().describe('The licence that the text is under. Without it, the text counts as one of unknown licence.'),
  disclaimer: z.union([range, span]).optional().describe('What must travel with the text, printed at its end.'),
  typography: z.boolean().default(false).describe('Whether straight quotation marks, apostrophes and spaced hyphens become typographic ones.'),
  text: z.array(block).min(1).describe('What becomes of the source, in reading order.'),
  'leave-out': z
    .array(z.strictObject({ lines: z.union([range, span]), why: z.string().min(3).describe('In a few words.') }))
    .default([])
    .describe('What does not belong to the text, and why.'),
  corrections: z
    .array(
      z.strictObject({
        at: span.describe('What is corrected.'),
        read: z.string().describe('What stands in its place; a note tells what the source has.'),
        why: z.string().min(3).optional().describe('In a few words.'),
      }),
    )
    .default([])
    .describe('Corrections, each shown in a note.'),
});
export type Recipe = z.infer<typeof recipeSchema>;

const event = z.strictObject({
  at: z.union([span, range]).describe('The words that tell it.'),
  id: slug.describe('The same in every text.'),
  date: edtf.optional().describe('EDTF, as in `:event`.'),
  'as-of': edtf.optional().describe('The day on which it was said, as in `:event`; may stand instead of `date`.'),
  inferred: z.literal('yes', 'the word `yes`').optional().describe('As in `:event`.'),
  place: z.string().min(1).optional().describe('Glossary ids, the narrowest first.'),
  voice: z.string().min(1).optional().describe('As in `:event`.'),
  says: z.string().min(1).optional().describe('As in `:event`.'),
  scope: z.string().min(1).optional().describe('As in `:event`.'),
  lead: z.literal('yes', 'the word `yes`').optional().describe('As in `:event`.'),
  entry: z.string().min(1).optional().describe('As in `:event`: a sentence of ours in place of the words.'),
  gloss: z.string().min(1).optional().describe('As in `:event`: what is printed in square brackets.'),
  see: z.string().min(1).optional().describe('As in `:event`.'),
  figures: z
    .record(slug, z.union([z.string(), z.number()]))
    .default({})
    .describe('Figures by name, as in `:event`.'),
});

export const marksSchema = z.strictObject({
  sha256: sha256.describe('Of the source, as in the recipe.'),
  events: z.array(event).default([]).describe('What the text tells for the chronology.'),
  terms: z
    .array(z.strictObject({ at: span, id: slug.optional().describe('The term; absent: these words are none.') }, groupOf('`{at, id}`')))
    .default([])
    .describe('Terms that are not recognised by their forms, and words that must not be.'),
});
export type Marks = z.infer<typeof marksSchema>;
