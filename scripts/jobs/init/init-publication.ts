import { writeCandidates } from '../../config/write-candidates.ts';
import { type NewPublication, writePublication } from '../../config/write-publication.ts';
import { TextError, UsageError } from '../../diagnostics/errors.ts';
import { hasErrors, problem } from '../../diagnostics/problem.ts';
import { filesBelow } from '../../folder/files-below.ts';
import { memoryFolder } from '../../folder/memory-folder.ts';
import type { Folder, FolderFile } from '../../model/folder.ts';
import type { Problem } from '../../model/problem.ts';
import { checkPublication } from '../../pipeline.ts';
import { addLocale } from '../add-locale.ts';
import { beginText } from './begin-text.ts';
import type { Draft } from './draft-chapter.ts';
import { draftTexts } from './draft-texts.ts';
import { findTerms } from './find-terms.ts';
import type { GivenFile } from './given-file.ts';
import { placePictures } from './place-pictures.ts';
import { proposeEvents } from './propose-events.ts';
import { withSchemas } from './with-schemas.ts';

export interface InitRequest extends Omit<NewPublication, 'chapters' | 'locale' | 'cover'> {
  files: readonly GivenFile[];
  /** The first is that of the texts. */
  locales: readonly string[];
  signal: AbortSignal;
}

/** A publication as it is begun, in memory. */
export interface Begun {
  folder: Folder;
  /** By path, what was made of what, for the user. */
  drafts: (Pick<Draft, 'slug' | 'words' | 'leftOut'> & { events: number })[];
  candidates: number;
  cover?: string;
  /** What `zine check` says of it, and what is good to know of the files. */
  problems: Problem[];
}

export const GITIGNORE = '# What zine makes, and the old files beside what it has mended.\noutput/\n*.orig\n*.orig-*\n';

/**
 * Begins a publication with texts and photographs: chapters, publication.yml, candidates for the glossary, proposals for the chronology, and the locales that
 * are to follow. Nothing is written to the disk.
 * @throws TextError where a file cannot be used: all are told · UsageError where a locale is none
 */
export async function initPublication({ files, locales, signal, ...about }: InitRequest): Promise<Begun> {
  const [locale = 'en', ...others] = locales;
  const isBlank = files.length === 0;
  const texts = isBlank ? { value: [beginText(about.title)], problems: [] } : await draftTexts(files, locale);
  const pictures = placePictures(files);
  if (hasErrors(texts.problems)) throw new TextError(texts.problems);
  if (texts.value.length === 0) {
    const place = { path: files[0]?.name ?? '' };
    throw new TextError([problem('init-file', place, 'Unexpected photographs without a text, expected at least one text', 'Name a text beside them.')]);
  }
  signal.throwIfAborted();
  const drafts = texts.value.map((draft) => {
    const { markdown, events } = isBlank ? { markdown: draft.markdown, events: 0 } : proposeEvents(draft.markdown, locale);
    return { ...draft, events, markdown: markdown + (pictures.figures.get(draft.slug) ?? '') };
  });
  const candidates = findTerms(drafts.map(({ markdown }) => markdown), locale); // biome-ignore format: one line
  const { cover } = pictures;
  const config = writePublication({ ...about, locale, chapters: drafts.map(({ slug }) => slug), ...(cover === undefined ? {} : { cover }) });
  const begun = {
    'chapters/publication.yml': config,
    ...Object.fromEntries(drafts.map(({ slug, markdown }) => [`chapters/${locale}/${slug}.md`, markdown])),
    [`chapters/${locale}/glossary.yml`]: writeCandidates(candidates),
    '.gitignore': GITIGNORE,
    ...Object.fromEntries(pictures.files.map(({ path, content }) => [path, content])),
  };
  const folder = memoryFolder(withSchemas(begun));
  for (const tag of others) await addLocale(folder, tag);
  const problems = await checkPublication(folder, { signal });
  return {
    folder,
    drafts: drafts.map(({ slug, words, leftOut, events }) => ({ slug, words, leftOut, events })),
    candidates: candidates.length,
    ...(cover === undefined ? {} : { cover }),
    problems: [...texts.value.flatMap(({ remarks }) => remarks), ...problems],
  };
}

/**
 * Puts a publication that was begun into a folder; all its files together, or none.
 * @param more files beside those of the publication
 */
export async function writeBegun(begun: Folder, target: Folder, more: readonly FolderFile[] = []): Promise<string[]> {
  const paths = [...(await filesBelow(begun)), '.gitignore'];
  const files = await Promise.all(
    paths.map(async (path) => {
      const { bytes } = await begun.read(path, Number.MAX_SAFE_INTEGER);
      if (bytes === undefined) throw new UsageError(`Unexpected \`${path}\`, expected a file`);
      return { path, content: bytes };
    }),
  );
  await target.write([...files, ...more]);
  return [...paths, ...more.map(({ path }) => path)];
}
