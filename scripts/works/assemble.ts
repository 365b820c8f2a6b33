import { setImmediate as nextTurn } from 'node:timers/promises';
import type { VFile } from 'vfile';
import packageJson from '../../package.json' with { type: 'json' };
import { compileChronology } from '../compile/compile-chronology.ts';
import { compileGlossary } from '../compile/compile-glossary.ts';
import { CONFIG_PATH } from '../config/load-config.ts';
import { readText } from '../config/read-text.ts';
import type { Config } from '../config/schema.ts';
import { hasErrors } from '../diagnostics/problem.ts';
import { layOut } from '../layout/lay-out.ts';
import { loadTemplates, type Templates } from '../layout/load-templates.ts';
import { pageGeometry } from '../layout/page-geometry.ts';
import { fillerImages } from '../load/filler-images.ts';
import { loadImages } from '../load/load-images.ts';
import { loadOwnFonts } from '../load/load-own-fonts.ts';
import { loadTexts } from '../load/load-texts.ts';
import { type Locale, loadLocale } from '../locale/load-locale.ts';
import { mergePublication } from '../merge/merge-publication.ts';
import type { Stage } from '../model/build.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Layout } from '../model/layout.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import { parseChapter } from '../parse/parse-chapter.ts';
import { parseGlossary } from '../parse/parse-glossary.ts';
import { importChapters, NOTHING_IMPORTED } from './import-chapters.ts';

/** Everything of one locale that is known without a browser. */
export interface Assembled {
  publication: Publication;
  layout: Layout;
  messages: Locale;
  templates: Templates;
}

export interface AssembleOptions {
  step(stage: Stage): void;
  /** Folder of the texts that chapters with a recipe are imported from. */
  sources?: string;
}

/** Files to one laid-out document: the pipeline as far as it goes without a browser. */
export async function assemble(dir: string, config: Config, locale: string, { step, sources }: AssembleOptions): Promise<Checked<Assembled | undefined>> {
  const problems: Problem[] = [];
  const take = <T>({ value, problems: found }: Checked<T>): T => {
    problems.push(...found);
    return value;
  };
  step('load');
  const messages = await loadLocale(locale, [`${dir}/templates/locales`]);
  problems.push(...messages.problems);
  const imported = sources === undefined ? { ...NOTHING_IMPORTED, written: config.chapters } : take(await importChapters(dir, config, locale, sources));
  const texts = take(await loadTexts(dir, { ...config, chapters: imported.written }, locale));
  step('parse');
  const chapters: Chapter[] = [];
  const chapterFiles: VFile[] = [];
  for (const slug of config.chapters) {
    const file = imported.files.get(slug) ?? texts.chapters.find((each) => each.slug === slug)?.file;
    if (file === undefined) continue;
    chapterFiles.push(file);
    chapters.push(...[take(parseChapter(file, { slug, locale, config })) ?? []].flat());
    // The browser that starts meanwhile is waiting for answers.
    await nextTurn();
  }
  const terms = texts.glossary ? take(parseGlossary(texts.glossary, { locale })) : [];
  const images = take(await loadImages(dir, [...chapters.flatMap((chapter) => chapter.images), ...(await fillerImages(dir, config))]));
  step('compile');
  const chronology = take(compileChronology(chapters, terms, config.places));
  const { value: glossed, problems: ofTerms } = compileGlossary(chapters, terms, locale, messages.compare);
  // Nobody knows which terms a missing chapter uses.
  problems.push(...ofTerms.filter(({ rule }) => rule !== 'term-unused' || chapters.length === config.chapters.length));
  const publication = take(
    mergePublication(locale, glossed.chapters, { chronology, glossary: glossed.glossary }, { chronology: config.chronology, glossary: config.glossary }),
  );
  step('layout');
  const templates = take(await loadTemplates(dir, take(await loadOwnFonts(dir, config))));
  if (hasErrors(problems)) return { value: undefined, problems };
  const tool = { zine: packageJson.version };
  const files = await filesOf(dir, [...chapterFiles, ...(texts.glossary ? [texts.glossary] : [])]);
  const layout = take(
    layOut({ publication, config, images, files, templates, messages, geometry: pageGeometry(config), tool, privateReading: imported.restricted }),
  );
  return { value: { publication, layout, messages, templates }, problems };
}

/** What is printed stands in these, in the order in which mistakes are told. */
async function filesOf(dir: string, texts: readonly VFile[]): Promise<Map<string, string>> {
  const { value: config = '' } = await readText(dir, CONFIG_PATH);
  return new Map([...texts.map((file): [string, string] => [file.path, String(file)]), [CONFIG_PATH, config]]);
}
