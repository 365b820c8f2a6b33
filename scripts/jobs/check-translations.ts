import { indexTerms } from '../compile/term-index.ts';
import type { Config } from '../config/schema.ts';
import { sourceLocale } from '../config/translation-of.ts';
import { problem } from '../diagnostics/problem.ts';
import type { Folder } from '../model/folder.ts';
import type { Term, TermKind } from '../model/glossary.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { checkParity } from '../translate/check-parity.ts';
import { checkScript } from '../translate/check-script.ts';
import type { BlockPair } from '../translate/pair-blocks.ts';
import type { LocaleTexts, TextReader } from './read-texts.ts';
import { GLOSSARY, readTranslations, type Translation } from './read-translations.ts';

/** Kinds of terms that are called by name in every language. */
const NAMES: ReadonlySet<TermKind> = new Set(['person', 'place', 'organisation', 'institution']);
/** What is called by a common noun, such as `trade union`: one language has the word where another says it otherwise. */
const COMMON: ReadonlySet<TermKind> = new Set(['organisation', 'institution']);
const isName = ({ kind, term }: Term): boolean => NAMES.has(kind) && !(COMMON.has(kind) && /\p{Ll}/u.test(term) && !/\p{Lu}/u.test(term));

/**
 * What translations of a locale say otherwise than their sources, and where those have changed since. The value: slugs of stale chapters.
 * @param isRecording whether they are to be recorded as they stand; else what differs because the source has changed is only told as that
 */
export async function checkTranslations(
  folder: Folder,
  config: Config,
  locale: string,
  read: TextReader,
  isRecording = false,
): Promise<Checked<ReadonlySet<string>>> {
  if (locale === sourceLocale(config)) return { value: new Set(), problems: [] };
  const { translations, problems } = await readTranslations(folder, config, locale, read);
  const texts = await read(locale);
  const known = new Map<string, ReturnType<typeof namesIn>>();
  const namesOf = (from: LocaleTexts) => {
    const names = known.get(from.locale) ?? namesIn(from, texts);
    known.set(from.locale, names);
    return names;
  };
  for (const translation of translations) {
    const { from, slug, state, blocks, path } = translation;
    if (from === undefined || state === 'missing' || texts.broken.has(slug)) continue;
    const pairs = blocks.filter(({ isChanged }) => isRecording || !isChanged).map(({ source, translation: own }) => ({ a: source, b: own }) as BlockPair);
    // Which entries a glossary lacks is told where the texts are put together.
    const compared = slug === GLOSSARY ? pairs.filter(({ a, b }) => a !== undefined && b !== undefined) : pairs;
    const setting = { from, to: locale, path };
    problems.push(
      ...checkParity(compared, { ...setting, ...(slug === GLOSSARY ? {} : { namesIn: namesOf(await read(from)) }) }),
      ...checkScript(compared, setting),
    );
    if (state === 'stale') problems.push(stale(translation));
  }
  return { value: new Set(translations.filter(({ state }) => state === 'stale').map(({ slug }) => slug)), problems };
}

/** Only names that both languages have in their glossary; none where it cannot be read. */
function namesIn(from: LocaleTexts, to: LocaleTexts): { from(text: string): string[]; to(text: string): string[] } {
  const ids = [from, to].map(
    ({ terms, broken }) => new Set(broken.has(GLOSSARY) ? [] : terms.filter((term) => term.lang === undefined && isName(term)).map(({ id }) => id)),
  );
  const finder = ({ terms, locale }: LocaleTexts) => {
    const index = indexTerms(terms, locale);
    return (text: string) => index.find(text).flatMap(({ term: { id } }) => (ids.every((known) => known.has(id)) ? [id] : []));
  };
  return { from: finder(from), to: finder(to) };
}

function stale({ locale, slug, path, blocks, from }: Translation): Problem {
  const changed = blocks.filter(({ isChanged }) => isChanged);
  const [first] = changed;
  const source = first?.relay?.source ?? first?.source ?? first?.translation;
  const count = changed.length === 1 ? 'one piece' : `${changed.length} pieces`;
  const message = `Unexpected translation of a text that has changed since in ${count}, first ${source?.place.path}:${source?.place.line}, expected one of the text in \`${from}\` as it stands`;
  const hint = `\`zine diff ${locale}/${slug}\` shows what has changed; when the translation follows it, \`zine bless ${locale}/${slug}\`.`;
  return problem('translation-stale', { path, line: first?.translation?.place.line ?? 1 }, message, hint);
}
