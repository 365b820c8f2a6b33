import { extname } from 'node:path';
import { hasErrors } from '../../diagnostics/problem.ts';
import { memoryFolder } from '../../folder/memory-folder.ts';
import type { Checked, Problem } from '../../model/problem.ts';
import { checkPublication, mendPublication } from '../../pipeline.ts';
import { type Draft, draftChapter } from './draft-chapter.ts';
import { draftMarkdown } from './draft-markdown.ts';
import type { GivenFile, GivenText } from './given-file.ts';

const isMarkdown = ({ name }: GivenText): boolean => ['.md', '.markdown'].includes(extname(name).toLowerCase());

/** Chapters of all texts, in their order, each without an error; every text that cannot be read is told. */
export async function draftTexts(files: readonly GivenFile[], locale: string): Promise<Checked<Draft[]>> {
  const problems: Problem[] = [];
  const value: Draft[] = [];
  const language = new Intl.Locale(locale).language;
  for (const file of files.filter((each) => each.kind === 'text')) {
    const asItStands = isMarkdown(file) ? await mended(draftMarkdown(file), locale) : undefined;
    // What is no Markdown of ours is taken word by word.
    const draft = asItStands === undefined ? await draftChapter(file, language) : { value: asItStands, problems: [] };
    problems.push(...draft.problems);
    if (draft.value !== undefined) value.push(draft.value);
  }
  return { value, problems };
}

/** A chapter with what is mechanical mended; nothing where it has errors all the same. */
async function mended(draft: Draft, locale: string): Promise<Draft | undefined> {
  const path = `chapters/${locale}/${draft.slug}.md`;
  const config = `id: x\ntitle: x\ncollective: x\ndate: 2000-01-01\nlocales: [${locale}]\nchapters: [${draft.slug}]\n`;
  const folder = memoryFolder({ 'chapters/publication.yml': config, [path]: draft.markdown });
  const { files } = await mendPublication(folder);
  const markdown = files.find((file) => file.path === path)?.after ?? draft.markdown;
  const left = await checkPublication(folder, { signal: new AbortController().signal, drafts: new Map([[path, markdown]]) });
  return hasErrors(left) ? undefined : { ...draft, markdown };
}
