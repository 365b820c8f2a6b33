import { placeInConfig } from '../config/load-config.ts';
import type { Config } from '../config/schema.ts';
import { textsWithout } from '../config/texts-without.ts';
import { localeChain, policyOf, translatedFrom } from '../config/translation-of.ts';
import { problem } from '../diagnostics/problem.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Folder } from '../model/folder.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { checkTranslations } from './check-translations.ts';
import { type LocaleTexts, nearestChapter, type TextReader } from './read-texts.ts';

/** What of a publication is printed in one locale. */
export interface ChosenTexts {
  texts: LocaleTexts;
  /** The locales that stand in for it, the nearest first. */
  above: LocaleTexts[];
  /** In the order of publication.yml, each in the nearest language that has it. */
  chapters: Chapter[];
  /** Whether it needs what has errors in another locale. */
  isBlocked: boolean;
}

/** The chapters of a locale. Where one is missing, the policy of the locale says whether another language stands in, or it is left out; every gap is told. */
export async function chooseChapters(folder: Folder, config: Config, locale: string, read: TextReader): Promise<Checked<ChosenTexts>> {
  const texts = await read(locale);
  const above: LocaleTexts[] = [];
  for (const tag of localeChain(config, locale).slice(1)) above.push(await withoutMistakes(folder, config, tag, read));
  const policy = policyOf(config, locale);
  const { value: stale, problems: found } = await checkTranslations(folder, config, locale, read);
  const problems: Problem[] = [...texts.problems, ...found];
  const chapters: Chapter[] = [];
  let { isBlocked } = texts;
  const hasFolder = texts.problems.every(({ rule }) => rule !== 'file-missing');
  for (const [index, slug] of config.chapters.entries()) {
    const own = texts.chapters.get(slug);
    const { chapter: other, isBroken } = nearestChapter(above, slug);
    const chapter = own ?? (policy === 'source' ? other : undefined);
    isBlocked ||= own === undefined && chapter !== undefined && isBroken;
    if (chapter !== undefined) chapters.push(chapter === own && stale.has(slug) ? { ...chapter, isStale: true } : chapter);
    // What is missing in all of them is reported where they are read.
    if (own === undefined && other !== undefined && hasFolder) problems.push(await untranslated(folder, config, locale, { index, slug, other }));
  }
  if (above.length > 0 && hasFolder) problems.push(...(await untranslatedWords(folder, config, texts)));
  return { value: { texts, above, chapters, isBlocked }, problems: policy === 'stop' ? problems.map(asError) : problems };
}

/** The texts of a locale that stands in for others. What it says otherwise than its own source is nothing for them: that chapter counts as broken. */
async function withoutMistakes(folder: Folder, config: Config, locale: string, read: TextReader): Promise<LocaleTexts> {
  const texts = await read(locale);
  const { problems } = await checkTranslations(folder, config, locale, read);
  const wrong = config.chapters.filter((slug) =>
    problems.some(({ severity, place }) => severity === 'error' && place.path === `chapters/${locale}/${slug}.md`),
  );
  return wrong.length === 0 ? texts : { ...texts, broken: new Set([...texts.broken, ...wrong]) };
}

/** What is not whole, or not up to date, is printed all the same where others stand in; else not. */
const asError = (each: Problem): Problem => (UNFINISHED.has(each.rule) ? { ...each, severity: 'error' } : each);
const UNFINISHED = new Set(['chapter-untranslated', 'words-untranslated', 'translation-stale']);

async function untranslated(
  folder: Folder,
  config: Config,
  locale: string,
  { index, slug, other }: { index: number; slug: string; other: Chapter },
): Promise<Problem> {
  const path = `chapters/${locale}/${slug}.md`;
  const outcome = { stop: `\`${locale}\` is not printed`, source: `it is printed in \`${other.locale}\``, omit: 'it is left out' }[policyOf(config, locale)];
  const hint = `Translate \`${other.path}\` into \`${path}\`; what a missing chapter means, \`translations.${locale}.policy\` says.`;
  const message = `Unexpected chapter \`${slug}\` without a translation into \`${locale}\`, expected a text in \`${path}\`: ${outcome}`;
  return problem('chapter-untranslated', await placeInConfig(folder, ['chapters', index]), message, hint);
}

/** Texts of publication.yml, and entries of the glossary. */
async function untranslatedWords(folder: Folder, config: Config, { locale, terms }: LocaleTexts): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { path, message, hint } of textsWithout(config, locale))
    problems.push(problem('words-untranslated', await placeInConfig(folder, path), message, hint));
  const absent = terms.filter(({ lang }) => lang !== undefined).map(({ id }) => `\`${id}\``);
  if (absent.length > 0) {
    const most = 5;
    const shown = absent.length > most ? [...absent.slice(0, most), `${absent.length - most} others`].join(', ') : absent.join(', ');
    const message = `Unexpected glossary without ${shown}, expected every entry of \`chapters/${translatedFrom(config, locale)}/glossary.yml\``;
    problems.push(
      problem('words-untranslated', { path: `chapters/${locale}/glossary.yml` }, message, 'Add each with `id`, `term`, `forms`, `definition` and `gloss`.'),
    );
  }
  return problems;
}
