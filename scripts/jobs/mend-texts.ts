import { posix } from 'node:path';
import type { VFile } from 'vfile';
import type { Config } from '../config/schema.ts';
import { localeChain } from '../config/translation-of.ts';
import { filesBelow } from '../folder/files-below.ts';
import { readText } from '../folder/read-text.ts';
import type { Folder } from '../model/folder.ts';
import type { Problem } from '../model/problem.ts';
import type { Mend, Surroundings } from '../parse/mend/edit.ts';
import { includedPaths } from '../parse/mend/include-code.ts';
import { LINK_MENDS, MENDS, mendChapter } from '../parse/mend/mend-chapter.ts';
import { readTargets } from '../parse/mend/read-targets.ts';
import { type LocaleTexts, textReader } from './read-texts.ts';

/** A chapter file that can be mended. */
export interface MendedFile {
  /** Relative to the publication. */
  path: string;
  before: string;
  after: string;
}

export interface Mended {
  files: MendedFile[];
  /** Where more was changed than signs, as `info`. */
  remarks: Problem[];
}

/**
 * Mends the chapters of every locale as far as that is mechanical, in memory: first their texts; then the links between them, by the headings that they have
 * by now.
 */
export async function mendTexts(publication: Folder, config: Config): Promise<Mended> {
  const images = await listImages(publication);
  const drafts = new Map<string, string>();
  const files = new Map<string, MendedFile>();
  const remarks: Problem[] = [];
  const mend = ({ path }: VFile, before: string, around: Surroundings, mends: readonly Mend[]): void => {
    const { value, problems } = mendChapter(path, before, around, mends);
    remarks.push(...problems);
    drafts.set(path, value);
    files.set(path, { path, before: files.get(path)?.before ?? before, after: value });
  };
  const [readWritten, readMended] = [textReader(publication, config), textReader(publication, config, undefined, drafts)];
  for (const locale of config.locales) {
    const texts = await readWritten(locale);
    for (const file of chapterFiles(texts)) {
      const included = await readIncluded(publication, file);
      mend(file, String(file), { ...surroundings(texts, file), chapters: new Map(), images, included }, MENDS);
    }
  }
  for (const locale of config.locales) {
    const texts = await readMended(locale);
    const chapters = new Map<string, ReadonlyMap<string, string>>();
    for (const tag of localeChain(config, locale).toReversed()) addTargets(chapters, await readWritten(tag), await readMended(tag));
    for (const file of chapterFiles(texts)) mend(file, String(file), { ...surroundings(texts, file), chapters, images, included: new Map() }, LINK_MENDS);
  }
  return { files: [...files.values()].filter(({ before, after }) => before !== after), remarks };
}

const chapterFiles = ({ files }: LocaleTexts): VFile[] => files.filter(({ path }) => path.endsWith('.md'));

/** What the code of a chapter includes, as far as it lies below `chapters/`: what else is in the publication's folder is not meant for print. */
async function readIncluded(publication: Folder, file: VFile): Promise<Map<string, string>> {
  const included = new Map<string, string>();
  for (const written of new Set(includedPaths(String(file)))) {
    const path = posix.join(posix.dirname(file.path), written);
    if (!/^chapters\/(?:[^./][^/]*\/)*[^./][^/]*$/u.test(path)) continue;
    const { value } = await readText(publication, path);
    if (value !== undefined) included.set(written, value);
  }
  return included;
}

/** Headings as they are by now; and what marks of HTML called them in the texts as they were written. */
function addTargets(targets: Map<string, ReadonlyMap<string, string>>, written: LocaleTexts, mended: LocaleTexts): void {
  const sources = new Map(written.files.map((file) => [file.path, String(file)]));
  for (const [slug, chapter] of mended.chapters) {
    const former = written.chapters.get(slug);
    targets.set(slug, readTargets(chapter, former && { chapter: former, source: sources.get(former.path) ?? '' }));
  }
}

/** A header with mistakes has no title to be relied on. */
function surroundings({ chapters, problems }: LocaleTexts, { path }: VFile): Pick<Surroundings, 'slug' | 'title'> {
  const slug = path.replace(/^.*\/|\.md$/gu, '');
  const isSure = problems.every(({ rule, place }) => place.path !== path || !(rule.startsWith('config-') || rule === 'chapter-header'));
  return { slug, title: isSure ? chapters.get(slug)?.header.title : undefined };
}

const IMAGE = /\.(?:jpe?g|png|webp)$/iu;

/** Paths relative to `chapters/`. */
const listImages = async (publication: Folder): Promise<string[]> => (await filesBelow(publication.within('chapters'))).filter((path) => IMAGE.test(path));
