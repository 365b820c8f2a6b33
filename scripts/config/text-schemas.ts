/** glossary.yml and the headers of chapters, described once. Every `.describe()` is a line of docs/configuration.md. */
import { z } from 'zod';
import { form, locale, slug } from './forms.ts';

/** A shorter beginning is that of many other words. */
const formWithStems = form('words, or beginnings of at least three letters such as `аким*`', /^(?:[^*\s]+|\p{L}{3,}\*)(?:\s+(?:[^*\s]+|\p{L}{3,}\*))*$/u);

/** Letters of what is looked for at every word, and how many ways of writing one term. */
const [LONGEST, MOST_FORMS] = [200, 200];

const termSchema = z.strictObject({
  id: slug.describe('The same in every locale; `:term[…]{#id}`, `place=id` and `see` use it.'),
  term: z
    .string()
    .min(1)
    .max(LONGEST)
    .describe('The headword. Parts in brackets are not needed to recognise it: `liquefied petroleum gas (LPG)` is also found as either part.'),
  kind: z
    .enum(['concept', 'person', 'place', 'organisation', 'institution', 'slogan', 'currency', 'unit'])
    .describe('What it is; only entries of kind `place` can be the place of an event.'),
  definition: z.string().min(1).describe('One to three sentences; emphasis is allowed.'),
  gloss: z
    .string()
    .max(90)
    .optional()
    .describe('A few words for the foot of the page where the term is first used (`design.glosses`); without it there is no gloss.'),
  forms: z
    .array(formWithStems.max(LONGEST))
    .max(MOST_FORMS)
    .default([])
    .describe(
      'Inflected forms that also count as the term. `аким*` stands for every word that begins so, `площад* Республики` for a phrase. Possessives and capitals at the start of a sentence are found by themselves.',
    ),
  reject: z
    .array(z.string().min(1).max(LONGEST))
    .max(MOST_FORMS)
    .default([])
    .describe('Words that a form with `*` would find and that are something else, such as `акимбо`.'),
  variants: z.array(z.string().min(1).max(LONGEST)).max(MOST_FORMS).default([]).describe('Other spellings: found and printed.'),
  names: z.record(locale, z.string().min(1)).default({}).describe('The term in other languages, such as `{kk: әкім, ru: аким}`.'),
  see: z.array(slug).default([]).describe('Ids of related terms.'),
  recognise: z.enum(['forms', 'explicit']).default('forms').describe('`explicit`: only `:term[…]{#id}` counts.'),
});
export const glossarySchema = z.array(termSchema).min(1);
export type TermInput = z.infer<typeof termSchema>;

/** A glossary entry in a translation: what is not in words comes from the entry that it translates. */
export const translatedGlossarySchema = z
  .array(
    termSchema.extend({
      kind: termSchema.shape.kind.optional(),
      names: termSchema.shape.names.removeDefault().optional(),
      see: termSchema.shape.see.removeDefault().optional(),
    }),
  )
  .min(1);
export type TranslatedTermInput = z.infer<typeof translatedGlossarySchema>[number];

const sourceSchema = z.strictObject({
  title: z.string().min(1).describe('Its title.'),
  author: z.string().min(1).describe('As the source names its author.'),
  venue: z.string().min(1).describe('Where it was published.'),
  date: z.string().min(1).describe('As the source gives it. An ISO date or month is written in the locale’s way.'),
  rights: z.string().min(1).optional().describe('What is known of its rights.'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where it can be read.'),
});

export const headerSchema = z.strictObject({
  title: z.string().min(1).describe('Title of the chapter.'),
  subtitle: z.string().min(1).optional().describe('Below the title.'),
  short: z.string().min(1).optional().describe('For the running head and the chronology where the title is too long.'),
  kind: z
    .enum(['introduction', 'account', 'appendix'])
    .default('account')
    .describe('`introduction` stands first and has no number, `appendix` stands behind the glossary.'),
  standpoint: z.string().min(1).optional().describe('One line: from where the account speaks. Printed under the title.'),
  source: sourceSchema.optional().describe('The published text that the chapter retells.'),
  status: z.enum(['draft', 'review', 'final']).default('final').describe('How far the text is.'),
  translators: z
    .array(z.strictObject({ name: z.string().min(1), credit: z.string().min(1).optional() }))
    .default([])
    .describe('As they wish to be called. There is no field for an e-mail address.'),
});

/** The header of a translated chapter: what is absent comes from the chapter that it translates. */
export const translatedHeaderSchema = headerSchema.extend({
  kind: headerSchema.shape.kind.removeDefault().optional(),
  source: sourceSchema.partial().optional(),
});
export type TranslatedHeader = z.infer<typeof translatedHeaderSchema>;
