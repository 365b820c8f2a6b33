import { z } from 'zod';
import { locale } from './forms.ts';

/** What happens to a locale in which a chapter is missing. */
export const POLICIES = ['stop', 'source', 'omit'] as const;
export type Policy = (typeof POLICIES)[number];

/** `translations` of publication.yml, described once. Every `.describe()` is a line of docs/configuration.md. */
export const translationsSchema = z.record(
  locale,
  z.strictObject({
    from: locale
      .optional()
      .describe(
        'The locale that it is translated from, and that stands in for what is missing; by default the first of `locales`. So `ky` may follow `ru`, which follows `en`.',
      ),
    policy: z
      .enum(POLICIES)
      .default('stop')
      .describe(
        'What a missing chapter means: `stop`: the locale is not printed, nor where a chapter is stale; `source`: the chapter is printed in the language that it is translated from, with a notice; `omit`: it is left out. Stale chapters are printed with a notice. Other locales are printed in any case.',
      ),
  }),
);
