import { VFile } from 'vfile';
import { placeInConfig } from '../config/load-config.ts';
import type { Config } from '../config/schema.ts';
import { sourceLocale } from '../config/translation-of.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { problem } from '../diagnostics/problem.ts';
import { readText } from '../folder/read-text.ts';
import type { Folder } from '../model/folder.ts';
import type { Checked, Problem } from '../model/problem.ts';

/** The texts of one locale as they are on disk, in the order of publication.yml; of a translation, those that there are. Paths are relative to the publication's directory. */
export interface Texts {
  chapters: { slug: string; file: VFile }[];
  glossary?: VFile;
}

/**
 * Reads the chapters that publication.yml lists and the glossary, if there is one. What cannot be read is reported and left out. What a translation lacks is
 * not reported here: another locale may stand in for it. A header without a text below it is a chapter that nobody has translated yet.
 * @throws MachineError where the machine does not let us read a file
 */
export async function loadTexts(
  publication: Folder,
  config: Pick<Config, 'locales' | 'chapters' | 'full-text' | 'mini'>,
  locale: string,
): Promise<Checked<Texts>> {
  const isTranslation = locale !== sourceLocale(config);
  const folder = `chapters/${locale}`;
  const names = (await publication.list(folder)).names;
  if (names === undefined) return { value: { chapters: [] }, problems: [await missingLocale(publication, config, locale)] };

  const problems: Problem[] = [];
  const read = async (name: string): Promise<VFile | undefined> => {
    const path = `${folder}/${name}`;
    const text = await readText(publication, path);
    problems.push(...text.problems);
    return text.value === undefined ? undefined : new VFile({ path, value: text.value });
  };
  const chapters: Texts['chapters'] = [];
  for (const [i, slug] of config.chapters.entries()) {
    if (!names.includes(`${slug}.md`)) {
      if (!isTranslation) problems.push(await missingChapter(publication, ['chapters', i], slug, folder, unlisted(names, config)));
      continue;
    }
    const file = await read(`${slug}.md`);
    if (file !== undefined && !(isTranslation && isStub(String(file)))) chapters.push({ slug, file });
  }
  const { mini } = config;
  if (!isTranslation && mini !== undefined && !isListed(mini, config) && !names.includes(`${mini}.md`))
    problems.push(await missingChapter(publication, ['mini'], mini, folder, slugsOf(names)));
  for (const slug of unlisted(names, config)) {
    const message = `Unexpected chapter \`${slug}\`, expected it under \`chapters\` in publication.yml`;
    problems.push(problem('file-unlisted', { path: `${folder}/${slug}.md` }, message, 'List it there, or move the file elsewhere.'));
  }
  const found = await read('glossary.yml');
  // Nobody has written, or translated, an entry yet.
  const glossary = isComment(String(found ?? '')) ? undefined : found;
  return { value: { chapters, ...(glossary === undefined ? {} : { glossary }) }, problems };
}

/** Whether nothing stands below the header but comments. */
function isStub(text: string): boolean {
  const lines = text.split(/\r?\n/u);
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---');
  const rest = lines.slice(end + 1).join('\n');
  return end > 0 && rest.replace(/<!--[\s\S]*?-->/gu, '').trim() === '';
}

const isComment = (text: string): boolean => text.split('\n').every((line) => /^\s*(?:#|$)/u.test(line));

type Listed = Pick<Config, 'chapters' | 'full-text' | 'mini'>;

const slugsOf = (names: readonly string[]): string[] => names.filter((name) => name.endsWith('.md') && !name.startsWith('.')).map((name) => name.slice(0, -3));
const isListed = (slug: string, { chapters, 'full-text': fullText }: Listed): boolean =>
  chapters.includes(slug) || (fullText?.chapters.includes(slug) ?? false);
const unlisted = (names: readonly string[], config: Listed): string[] => slugsOf(names).filter((slug) => !isListed(slug, config) && slug !== config.mini);

/** `others`: chapters that may be meant. */
async function missingChapter(publication: Folder, field: readonly PropertyKey[], slug: string, folder: string, others: readonly string[]): Promise<Problem> {
  const hint = didYouMean(slug, others, `Write the chapter, or take it out of \`${String(field[0])}\`.`);
  return problem('file-missing', await placeInConfig(publication, field), `Unexpected chapter \`${slug}\`, expected a file \`${folder}/${slug}.md\``, hint);
}

async function missingLocale(publication: Folder, { locales }: Pick<Config, 'locales'>, locale: string): Promise<Problem> {
  const message = `Unexpected locale \`${locale}\`, expected a folder \`chapters/${locale}/\` with its chapters`;
  return problem(
    'file-missing',
    await placeInConfig(publication, ['locales', locales.indexOf(locale)]),
    message,
    'Add the folder, or take the locale out of `locales`.',
  );
}
