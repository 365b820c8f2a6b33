import type { VFile } from 'vfile';
import { compileChronology } from '../compile/compile-chronology.ts';
import { compileGlossary } from '../compile/compile-glossary.ts';
import { CONFIG_PATH } from '../config/load-config.ts';
import { loadTheme } from '../config/load-theme.ts';
import type { Config } from '../config/schema.ts';
import { localeChain } from '../config/translation-of.ts';
import { hasErrors } from '../diagnostics/problem.ts';
import { readText } from '../folder/read-text.ts';
import { layOut } from '../layout/lay-out.ts';
import { loadTemplates, type Templates } from '../layout/load-templates.ts';
import { pageGeometry } from '../layout/page-geometry.ts';
import type { LayoutInput } from '../layout/part.ts';
import { fillerImages } from '../load/filler-images.ts';
import { loadArt } from '../load/load-art.ts';
import { loadCover } from '../load/load-cover.ts';
import { loadImages } from '../load/load-images.ts';
import { loadOwnFonts } from '../load/load-own-fonts.ts';
import { type Locale, loadLocale } from '../locale/load-locale.ts';
import { forget, type Keep } from '../memo/keep.ts';
import { mergePublication } from '../merge/merge-publication.ts';
import type { Stage } from '../model/build.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Chronology } from '../model/chronology.ts';
import type { Folder } from '../model/folder.ts';
import type { Glossary, Term } from '../model/glossary.ts';
import type { Layout, Use } from '../model/layout.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import { VERSION } from '../model/tool.ts';
import { chooseChapters } from './choose-chapters.ts';
import { type LocaleTexts, type TextReader, textReader } from './read-texts.ts';

/** Everything of one locale that is known without a browser. */
export interface Assembled {
  publication: Publication;
  layout: Layout;
  messages: Locale;
  templates: Templates;
  /** What the layout was made of. */
  input: LayoutInput;
  made: Made;
}

/** What was compiled on the way: with the input, enough to make a part of the document again. */
export interface Made {
  /** Terms marked, references not resolved. */
  chapters: readonly Chapter[];
  compiled: { chronology: Chronology; glossary: Glossary };
  printed: { chronology: boolean; glossary: boolean; omitted: ReadonlySet<string>; glosses: Config['design']['glosses'] };
  /** The terms of all languages that were read. */
  byLocale: ReadonlyMap<string, readonly Term[]>;
  /** The locales that stand in for this one. */
  above: readonly LocaleTexts[];
}

export interface AssembleOptions {
  step(stage: Stage): void;
  /** Folder of the texts that chapters with a recipe are imported from. */
  sources?: Folder;
  /** What the pages are for; absent: a booklet. */
  use?: Use;
  /** Reads each locale once, where several are put together. */
  read?: TextReader;
  /** Where a publication is put together again and again: what stays the same is not made anew. */
  keep?: Keep;
}

/** Files to one laid-out document: the pipeline as far as it goes without a browser. No value where the texts, or those that they are translated from, have errors. */
export async function assemble(
  folder: Folder,
  config: Config,
  locale: string,
  { step, sources, read, use = 'booklet', keep = forget }: AssembleOptions,
): Promise<Checked<Assembled | undefined>> {
  const problems: Problem[] = [];
  const take = <T>({ value, problems: found }: Checked<T>): T => {
    problems.push(...found);
    return value;
  };
  step('load');
  const catalogs = [folder.within('templates/locales')];
  const messages = await keptLocale(locale, catalogs, localeChain(config, locale), keep);
  problems.push(...messages.problems);
  step('parse');
  const reader = read ?? textReader(folder, config, sources);
  const { texts, above, chapters, isBlocked } = take(await chooseChapters(folder, config, locale, reader));
  const { terms } = texts;
  const byLocale = new Map([...above, texts].map((each) => [each.locale, each.terms]));
  const images = take(await loadImages(folder, [...chapters.flatMap((chapter) => chapter.images), ...(await fillerImages(folder, config))]));
  const art = take(await loadArt(folder, config));
  const theme = take(await loadTheme(folder, config.design.theme));
  const geometry = pageGeometry(config, theme.type);
  const cover = take(await loadCover(folder, config, locale, geometry));
  step('compile');
  const chronology = take(compileChronology(chapters, terms, config.places));
  const { value: glossed, problems: ofTerms } = compileGlossary(chapters, terms, locale, messages.compare, byLocale, keep);
  // Nobody knows which terms a missing chapter uses.
  problems.push(...ofTerms.filter(({ rule }) => rule !== 'term-unused' || chapters.length === config.chapters.length));
  const compiled = { chronology, glossary: glossed.glossary };
  const printed = {
    ...{ chronology: config.chronology, glossary: config.glossary, glosses: config.design.glosses },
    omitted: new Set(config.chapters.filter((slug) => above.some((each) => each.chapters.has(slug)) && chapters.every((chapter) => chapter.slug !== slug))),
  };
  const publication = take(mergePublication(locale, glossed.chapters, compiled, printed, keep));
  step('layout');
  const templates = take(await loadTemplates(folder, { theme, fonts: take(await loadOwnFonts(folder, config)), faces: config.design.fonts }));
  if (isBlocked || hasErrors(problems)) return { value: undefined, problems };
  const tool = { zine: VERSION };
  const files = await filesOf(
    folder,
    [texts, ...above].flatMap((each) => each.files),
  );
  const languages = new Map<string, Locale>();
  const spoken = new Set([...chapters.map((chapter) => chapter.locale), ...terms.flatMap(({ names }) => Object.keys(names))]);
  for (const tag of spoken) if (tag !== locale) languages.set(tag, languages.get(tag) ?? (await keptLocale(tag, catalogs, [], keep)));
  const input = { publication, config, images, art, cover, files, templates, messages, languages, geometry, tool, use, keep, privateReading: texts.restricted };
  const layout = take(layOut(input));
  const made: Made = { chapters: glossed.chapters, compiled, printed, byLocale, above };
  return { value: { publication, layout, messages, templates, input, made }, problems };
}

/** Catalogs that say the same make the same locale. */
async function keptLocale(tag: string, catalogs: readonly Folder[], chain: readonly string[], keep: Keep): Promise<Locale> {
  if (keep === forget) return loadLocale(tag, catalogs, chain);
  const texts = [];
  for (const folder of catalogs) for (const name of (await folder.list('')).names ?? []) texts.push(name, (await readText(folder, name)).value);
  return keep(`locale ${tag}`, [chain.join(), ...texts], () => loadLocale(tag, catalogs, chain));
}

/** What is printed stands in these, in the order in which mistakes are told. */
async function filesOf(folder: Folder, texts: readonly VFile[]): Promise<Map<string, string>> {
  const { value: config = '' } = await readText(folder, CONFIG_PATH);
  return new Map([...texts.map((file): [string, string] => [file.path, String(file)]), [CONFIG_PATH, config]]);
}
