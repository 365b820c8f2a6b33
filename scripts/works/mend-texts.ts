import { listInside } from '../config/read-inside.ts';
import type { Config } from '../config/schema.ts';
import type { Problem } from '../model/problem.ts';
import type { Surroundings } from '../parse/mend/edit.ts';
import { mendChapter } from '../parse/mend/mend-chapter.ts';
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

/** So many times the links are looked at again, since headings that were mended have other ids. Two are enough for any text seen. */
const MOST_ROUNDS = 5;

/** Mends the chapters of every locale as far as that is mechanical, in memory. */
export async function mendTexts(dir: string, config: Config): Promise<Mended> {
  const images = await listImages(dir);
  const before = new Map<string, string>();
  const drafts = new Map<string, string>();
  const remarks: Problem[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const read = textReader(dir, config, undefined, drafts);
    let changed = false;
    for (const locale of config.locales) {
      const texts = await read(locale);
      const chapters = targetsOf(texts);
      for (const file of texts.files.filter(({ path }) => path.endsWith('.md'))) {
        const source = String(file);
        if (!before.has(file.path)) before.set(file.path, source);
        const { value, problems } = mendChapter(file.path, source, { ...surroundings(texts, file.path), chapters, images });
        remarks.push(...problems);
        if (value === source) continue;
        drafts.set(file.path, value);
        changed = true;
      }
    }
    if (!changed) break;
  }
  const files = [...before].map(([path, text]) => ({ path, before: text, after: drafts.get(path) ?? text })).filter((file) => file.before !== file.after);
  return { files, remarks };
}

function targetsOf({ chapters, files }: LocaleTexts): Surroundings['chapters'] {
  const sources = new Map(files.map((file) => [file.path, String(file)]));
  return new Map([...chapters].map(([slug, chapter]) => [slug, readTargets(chapter, sources.get(chapter.path) ?? '')]));
}

/** A header with mistakes has no title to be relied on. */
function surroundings({ chapters, problems }: LocaleTexts, path: string): Pick<Surroundings, 'slug' | 'title'> {
  const slug = path.replace(/^.*\/|\.md$/gu, '');
  const isSure = problems.every(({ rule, place }) => place.path !== path || !(rule.startsWith('config-') || rule === 'chapter-header'));
  return { slug, title: isSure ? chapters.get(slug)?.header.title : undefined };
}

const IMAGE = /\.(?:jpe?g|png|webp)$/iu;
/** Folders within each other, and images, beyond which nobody looks for one by its name. */
const [DEEPEST, MOST_IMAGES] = [6, 10_000];

/** Paths relative to `chapters/`. */
async function listImages(dir: string): Promise<string[]> {
  const images: string[] = [];
  const walk = async (folder: string, depth: number): Promise<void> => {
    for (const name of (await listInside(dir, `chapters/${folder}`)) ?? []) {
      if (images.length > MOST_IMAGES || name.startsWith('.')) continue;
      if (IMAGE.test(name)) images.push(folder + name);
      else if (depth < DEEPEST && !/\.\w{1,4}$/u.test(name)) await walk(`${folder}${name}/`, depth + 1);
    }
  };
  await walk('', 0);
  return images;
}
