import { didYouMean } from '../diagnostics/nearest.ts';
import type { Problem } from '../model/problem.ts';
import type { Config } from './schema.ts';
import { localeChain, sourceLocale } from './translation-of.ts';

type Report = (path: PropertyKey[], message: string, hint: string) => Problem;

/** What the schema cannot say of `translations`: locales that are not built, and locales that are translated from each other. */
export function* checkTranslations(config: Config, wrong: Report): Generator<Problem> {
  const source = sourceLocale(config);
  for (const [locale, { from }] of Object.entries(config.translations)) {
    if (!config.locales.includes(locale)) {
      const hint = didYouMean(locale, config.locales, `Add it to \`locales\`, or take it out of \`translations\`.`);
      yield wrong(['translations', locale], `Unexpected locale \`${locale}\` in \`translations\`, expected one of \`locales\``, hint);
    } else if (locale === source) {
      const message = `Unexpected \`${locale}\` in \`translations\`, expected a locale behind the first: all others are translated from it`;
      yield wrong(['translations', locale], message, 'Take it out, or put another locale first in `locales`.');
    } else if (from !== undefined && !config.locales.includes(from)) {
      const hint = didYouMean(from, config.locales, 'Add it to `locales`, or take `from` out.');
      yield wrong(['translations', locale, 'from'], `Unexpected locale \`${from}\`, expected one of \`locales\``, hint);
    } else if (localeChain(config, locale).at(-1) !== source) {
      const message = `Unexpected circle: \`${locale}\` is translated from itself, expected a way to \`${source}\``;
      yield wrong(['translations', locale, 'from'], message, 'Change `from` of one of the locales.');
    }
  }
}
