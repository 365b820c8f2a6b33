import { loadLock } from '../config/load-lock.ts';
import type { Lock } from '../config/lock-schema.ts';
import type { Config } from '../config/schema.ts';
import { localeChain } from '../config/translation-of.ts';
import type { TextBlock } from '../model/block.ts';
import type { ChapterHeader } from '../model/chapter.ts';
import type { Folder } from '../model/folder.ts';
import type { Problem } from '../model/problem.ts';
import { type ComparedBlock, compareBlocks } from '../translate/compare-blocks.ts';
import { findLocked } from '../translate/find-locked.ts';
import { glossaryBlocks } from '../translate/glossary-blocks.ts';
import { listBlocks } from '../translate/list-blocks.ts';
import { relayStaleness } from '../translate/relay-staleness.ts';
import { type LocaleTexts, nearestChapter, type TextReader } from './read-texts.ts';

export const GLOSSARY = 'glossary';

/** A chapter, or the glossary, of a locale beside what it translates. */
export interface Translation {
  locale: string;
  slug: string;
  path: string;
  /** `missing`, `stale`, `orphan` (no chapter of the source has its name), or what its header says. */
  state: 'missing' | 'stale' | 'orphan' | ChapterHeader['status'];
  /** The locale that it is translated from, and the file there; absent for an orphan. */
  from?: string;
  sourcePath?: string;
  blocks: ComparedBlock[];
  /** The name under which it was recorded; absent where it was not. */
  recorded?: string;
  /** For an orphan: the chapter that its source is now called. */
  renamed?: string;
  credits: string[];
}

export interface Translations {
  locale: string;
  lock: Lock;
  translations: Translation[];
  problems: Problem[];
}

/** Reads what became of the translations of a locale since they were recorded. */
export async function readTranslations(folder: Folder, config: Config, locale: string, read: TextReader): Promise<Translations> {
  const texts = await read(locale);
  const above: LocaleTexts[] = [];
  for (const tag of localeChain(config, locale).slice(1)) above.push(await read(tag));
  const { value: lock, problems } = await loadLock(folder, locale);
  const translations = config.chapters.flatMap((slug) => chapterOf(slug, config, { locale, lock, above, texts }) ?? []);
  for (const tag of new Set(translations.map(({ from }) => from))) {
    // Only what is itself a translation can be stale.
    if (tag === undefined || tag === above.at(-1)?.locale) continue;
    const relay = await readTranslations(folder, config, tag, read);
    for (const translation of translations.filter(({ from }) => from === tag)) {
      translation.blocks = relayStaleness(translation.blocks, relay.translations.find(({ slug }) => slug === translation.slug)?.blocks ?? []);
      if (translation.state !== 'missing') translation.state = stateOf(translation.blocks, translation.state);
    }
  }
  translations.push(...glossaryOf(texts, above, lock), ...(await orphansOf(folder, config, { locale, lock, above, texts })));
  return { locale, lock, translations, problems };
}

interface Languages {
  locale: string;
  lock: Lock;
  /** What it is translated from, the nearest first. */
  above: readonly LocaleTexts[];
  texts: LocaleTexts;
}

function chapterOf(slug: string, config: Config, { locale, lock, above, texts }: Languages): Translation | undefined {
  const chapter = texts.chapters.get(slug);
  const blocks = chapter === undefined ? [] : listBlocks(chapter);
  const found = findLocked(slug, blocks, lock.chapters, (name) => !config.chapters.includes(name));
  const original = above.find((each) => each.locale === found?.locked.from)?.chapters.get(slug) ?? nearestChapter(above, slug).chapter;
  if (original === undefined) return undefined;
  const compared = compareBlocks(listBlocks(original), blocks, found?.locked.blocks ?? []);
  return {
    ...{ locale, slug, path: `chapters/${locale}/${slug}.md`, from: original.locale, sourcePath: original.path, blocks: compared },
    state: chapter === undefined ? 'missing' : stateOf(compared, chapter.header.status),
    ...(found === undefined ? {} : { recorded: found.slug }),
    credits: chapter?.header.translators.map(({ name, credit }) => credit ?? name) ?? [],
  };
}

const stateOf = (blocks: readonly ComparedBlock[], status: Translation['state']): Translation['state'] =>
  blocks.some(({ isChanged }) => isChanged) ? 'stale' : status;

function glossaryOf({ locale, terms }: LocaleTexts, above: readonly LocaleTexts[], lock: Lock): Translation[] {
  const [original] = above.filter((each) => each.terms.length > 0);
  if (original === undefined) return [];
  const path = (tag: string) => `chapters/${tag}/glossary.yml`;
  const own = glossaryBlocks(terms);
  const locked = lock.chapters[GLOSSARY];
  // It may be recorded before it is whole, so what is missing is not new.
  const blocks = compareBlocks(glossaryBlocks(original.terms), own, locked?.blocks ?? []).map((each) =>
    each.state === 'missing' ? { ...each, isChanged: false } : each,
  );
  const isPart = blocks.some((block) => block.state === 'missing');
  const state = own.length === 0 ? 'missing' : stateOf(blocks, isPart ? 'draft' : 'final');
  return [
    {
      ...{ locale, slug: GLOSSARY, path: path(locale), from: original.locale, sourcePath: path(original.locale), blocks, state, credits: [] },
      ...(locked === undefined ? {} : { recorded: GLOSSARY }),
    },
  ];
}

/** Chapters whose source is gone; where it only has another name now, that is known by its content. */
async function orphansOf(folder: Folder, config: Config, { locale, lock, above, texts }: Languages): Promise<Translation[]> {
  const names = (await folder.list(`chapters/${locale}`)).names ?? [];
  const known = new Set([...config.chapters, ...(config['full-text']?.chapters ?? [])]);
  const slugs = names.filter((name) => name.endsWith('.md') && !name.startsWith('.')).map((name) => name.slice(0, -3));
  const sources = new Map<string, TextBlock[]>();
  for (const [slug, chapter] of above.at(-1)?.chapters ?? []) if (!texts.chapters.has(slug)) sources.set(slug, listBlocks(chapter));
  return slugs
    .filter((slug) => !known.has(slug))
    .map((slug): Translation => {
      const own = lock.chapters[slug];
      const renamed =
        own === undefined
          ? undefined
          : [...sources].find(([name, blocks]) => findLocked(name, blocks, { [slug]: own }, () => true, 'source') !== undefined)?.[0];
      return { locale, slug, path: `chapters/${locale}/${slug}.md`, state: 'orphan', blocks: [], credits: [], ...(renamed === undefined ? {} : { renamed }) };
    });
}
