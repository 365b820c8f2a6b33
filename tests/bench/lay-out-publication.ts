import { compileChronology } from '../../scripts/compile/compile-chronology.ts';
import { compileGlossary } from '../../scripts/compile/compile-glossary.ts';
import { loadConfig } from '../../scripts/config/load-config.ts';
import { TextError } from '../../scripts/diagnostics/errors.ts';
import { hasErrors } from '../../scripts/diagnostics/problem.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { layOut } from '../../scripts/layout/lay-out.ts';
import { loadTemplates } from '../../scripts/layout/load-templates.ts';
import { pageGeometry } from '../../scripts/layout/page-geometry.ts';
import { loadImages } from '../../scripts/load/load-images.ts';
import { loadTexts } from '../../scripts/load/load-texts.ts';
import { loadLocale } from '../../scripts/locale/load-locale.ts';
import { mergePublication } from '../../scripts/merge/merge-publication.ts';
import type { Layout } from '../../scripts/model/layout.ts';
import type { Checked, Problem } from '../../scripts/model/problem.ts';
import { parseChapter } from '../../scripts/parse/parse-chapter.ts';
import { parseGlossary } from '../../scripts/parse/parse-glossary.ts';

/**
 * The stages of scripts/pipeline.ts up to the layout, composed again, since the bench needs the document that a build keeps to itself.
 * @throws TextError where the generated publication has mistakes, which are then the generator's
 */
export async function layOutPublication(dir: string, locale: string): Promise<Layout> {
  const problems: Problem[] = [];
  const take = <T>({ value, problems: found }: Checked<T>): T => {
    problems.push(...found);
    return value;
  };
  const config = take(await loadConfig(diskFolder(dir)));
  if (config === undefined) throw new TextError(problems);
  const messages = await loadLocale(locale, []);
  const texts = take(await loadTexts(diskFolder(dir), config, locale));
  const chapters = texts.chapters.flatMap(({ slug, file }) => take(parseChapter(file, { slug, locale, config })) ?? []);
  const terms = texts.glossary ? take(parseGlossary(texts.glossary, { locale })) : [];
  const images = take(
    await loadImages(
      diskFolder(dir),
      chapters.flatMap((chapter) => chapter.images),
    ),
  );
  const chronology = take(compileChronology(chapters, terms, config.places));
  const { glossary, chapters: glossed } = take(compileGlossary(chapters, terms, locale, messages.compare));
  const publication = take(mergePublication(locale, glossed, { chronology, glossary }, { chronology: config.chronology, glossary: config.glossary }));
  const templates = take(await loadTemplates(diskFolder(dir)));
  if (hasErrors(problems)) throw new TextError(problems);
  const layout = take(layOut({ publication, config, images, templates, messages, geometry: pageGeometry(config), tool: { zine: 'bench' } }));
  if (hasErrors(problems)) throw new TextError(problems);
  return layout;
}
