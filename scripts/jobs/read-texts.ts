import { setImmediate as nextTurn } from 'node:timers/promises';
import type { VFile } from 'vfile';
import type { Config } from '../config/schema.ts';
import { localeChain } from '../config/translation-of.ts';
import { hasErrors } from '../diagnostics/problem.ts';
import { loadTexts } from '../load/load-texts.ts';
import { remember } from '../memo/remember.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Folder } from '../model/folder.ts';
import type { Term } from '../model/glossary.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { GlossaryOriginal } from '../parse/glossary-original.ts';
import { namesFor } from '../parse/inherit-term.ts';
import { parseChapter } from '../parse/parse-chapter.ts';
import { parseGlossary } from '../parse/parse-glossary.ts';
import { importChapters, NOTHING_IMPORTED } from './import-chapters.ts';

/** The texts of one locale, parsed. What it lacks is not in them; who puts a locale together says what stands in for it. */
export interface LocaleTexts {
  locale: string;
  /** By slug. */
  chapters: ReadonlyMap<string, Chapter>;
  /** Slugs of chapters with errors, and `glossary`: nothing is translated from them, nor do they stand in for anything. */
  broken: ReadonlySet<string>;
  /** Whether something could only be translated from what has errors itself: then it is not to be printed. */
  isBlocked: boolean;
  /** All terms of the publication: those that its glossary does not define, in the language that it is translated from. */
  terms: Term[];
  /** What its texts stand in. */
  files: VFile[];
  /** Whether it holds texts that others have not allowed to be published. */
  restricted: boolean;
  problems: Problem[];
}

/** What makes values of texts. */
export interface Parsers {
  chapter: typeof parseChapter;
  glossary: typeof parseGlossary;
}

const PARSERS: Parsers = { chapter: parseChapter, glossary: parseGlossary };

/** Reads the texts of a locale, once. */
export type TextReader = (locale: string) => Promise<LocaleTexts>;

/**
 * Reads locales of a publication as they are asked for; a translation asks for the locales that it is made from.
 * @param sources folder of the texts that chapters with a recipe are imported from
 * @param drafts what stands for chapter files, by their path
 * @param parse what parses them, if it is to remember texts that it has parsed before
 */
export function textReader(
  folder: Folder,
  config: Config,
  sources?: Folder,
  drafts: ReadonlyMap<string, string> = new Map(),
  parse: Parsers = PARSERS,
): TextReader {
  const known = new Map<string, Promise<LocaleTexts>>();
  const read: TextReader = (locale) => {
    const texts = known.get(locale) ?? readTexts(folder, config, locale, { read, drafts, parse, ...(sources === undefined ? {} : { sources }) });
    known.set(locale, texts);
    return texts;
  };
  return read;
}

interface ReadOptions {
  read: TextReader;
  drafts: ReadonlyMap<string, string>;
  sources?: Folder;
  parse: Parsers;
}

async function readTexts(folder: Folder, config: Config, locale: string, { read, drafts, sources, parse }: ReadOptions): Promise<LocaleTexts> {
  const problems: Problem[] = [];
  const take = <T>({ value, problems: found }: Checked<T>): T => {
    problems.push(...found);
    return value;
  };
  const above: LocaleTexts[] = [];
  for (const tag of localeChain(config, locale).slice(1)) above.push(await read(tag));
  const imported = sources === undefined ? { ...NOTHING_IMPORTED, written: config.chapters } : take(await importChapters(folder, config, locale, sources));
  const texts = take(await loadTexts(folder, { ...config, chapters: imported.written }, locale));
  const files: VFile[] = [];
  const chapters = new Map<string, Chapter>();
  const broken = new Set<string>();
  let isBlocked = false;
  for (const slug of config.chapters) {
    const file = imported.files.get(slug) ?? texts.chapters.find((each) => each.slug === slug)?.file;
    if (file === undefined) continue;
    file.value = drafts.get(file.path) ?? file.value;
    files.push(file);
    const { chapter: original, isBroken } = nearestChapter(above, slug);
    isBlocked ||= isBroken;
    const parsed = parse.chapter(file, { slug, locale, config, original });
    const chapter = take(parsed);
    if (chapter !== undefined) chapters.set(slug, chapter);
    if (hasErrors(parsed.problems)) broken.add(slug);
    // The browser that starts meanwhile is waiting for answers.
    await nextTurn();
  }
  const original = above.find((each) => !each.broken.has('glossary')) ?? above.at(-1);
  isBlocked ||= original?.broken.has('glossary') ?? false;
  const parsed: Checked<Term[]> = texts.glossary
    ? parse.glossary(texts.glossary, { locale, original: original?.terms.length ? original : undefined })
    : { value: NO_TERMS, problems: [] };
  const own = take(parsed);
  if (hasErrors(parsed.problems)) broken.add('glossary');
  if (texts.glossary) files.push(texts.glossary);
  const terms = original === undefined ? own : withInherited(own, original, locale);
  return { locale, chapters, broken, isBlocked, terms, files, restricted: imported.restricted, problems };
}

/** The chapter of the nearest of these locales that has it without errors; else, so that no mistake is told twice, the one of the first of all. */
export function nearestChapter(above: readonly LocaleTexts[], slug: string): { chapter?: Chapter; isBroken: boolean } {
  const having = above.filter(({ chapters }) => chapters.has(slug));
  const found = having.find(({ broken }) => !broken.has(slug)) ?? having.at(-1);
  const chapter = found?.chapters.get(slug);
  return { ...(chapter === undefined ? {} : { chapter }), isBroken: found?.broken.has(slug) ?? false };
}

/** The same each time: what is made of it need not be made again. */
const NO_TERMS: Term[] = [];

/** The terms of a language and those that it takes from another. */
const withInherited = remember((own: readonly Term[], original: GlossaryOriginal, locale: string): Term[] => [...own, ...inherited(own, original, locale)], {
  by: (own, { locale: from, terms }, locale) => [own, from, terms, locale],
  most: 20,
});

/** Terms that nobody has translated: their name may be known all the same. */
function inherited(own: readonly Term[], { locale: from, terms }: GlossaryOriginal, locale: string): Term[] {
  const translated = new Set(own.map(({ id }) => id));
  return terms
    .filter(({ id }) => !translated.has(id))
    .map((term): Term => {
      const name = term.names[locale];
      // A gloss in another language explains nothing at the foot of a page.
      const { gloss: _, ...rest } = { ...term, lang: term.lang ?? from };
      return name === undefined ? rest : { ...rest, names: namesFor(term, from, locale), term: name, forms: [], variants: [] };
    });
}
