import { problem } from '../diagnostics/problem.ts';
import { filesBelow } from '../folder/files-below.ts';
import { readText } from '../folder/read-text.ts';
import type { Folder, Refusal } from '../model/folder.ts';
import type { Checked, Problem } from '../model/problem.ts';

/** A template or style with the path that messages name. */
export interface TemplateSource {
  path: string;
  text: string;
}
/** By the name that one takes another's place under: `partials/cover.hbs`, `styles/own.css`. */
export type TemplateSources = ReadonlyMap<string, TemplateSource>;

/** What a folder of templates holds. */
export interface TemplateFolder {
  folder: Folder;
  /** Of the folder, for messages. */
  path: string;
  isExpected(name: string): boolean;
  /** What lies there and is not read. */
  isOther(name: string): boolean;
  /** What files it is made of, in words. */
  expected: string;
}

/** Templates and styles of a folder by their names, and what else lies there as problems. */
export async function readTemplates({ folder, path, isExpected, isOther, expected }: TemplateFolder): Promise<Checked<TemplateSources>> {
  const value = new Map<string, TemplateSource>();
  const { refusal } = await folder.list('');
  if (refusal === 'missing') return { value, problems: [] };
  if (refusal !== undefined) return { value, problems: [refused(refusal, path)] };
  const problems: Problem[] = [];
  const names = await filesBelow(folder);
  if (names.length > MOST_FILES) return { value, problems: [crowd(names.length, path)] };
  for (const name of names) {
    if (isExpected(name)) {
      const file = `${path}/${name}`;
      const text = await readText(folder, name, file);
      problems.push(...text.problems);
      if (text.value !== undefined) value.set(name, { path: file, text: text.value });
    } else if (!isOther(name)) problems.push(unexpected(name, path, expected));
  }
  return { value, problems };
}

/** Ours are sixty. */
const MOST_FILES = 500;

const crowd = (count: number, path: string): Problem =>
  problem('limit-size', { path }, `Unexpected folder of ${count} files, expected at most ${MOST_FILES}`, 'Take out what is no template.');

function refused(refusal: Refusal, path: string): Problem {
  const found =
    refusal === 'outside' ? 'link that leaves the publication’s directory' : refusal === 'irregular' ? 'file or device' : 'second name in another case';
  return problem('file-outside', { path }, `Unexpected ${found}, expected a folder`, 'Put the folder itself there, or take it away.');
}

function unexpected(name: string, path: string, expected: string): Problem {
  const hint = `Rename it (lower-case letters, digits and hyphens), or take it out of \`${path}/\`.`;
  return problem('template-error', { path: `${path}/${name}` }, `Unexpected file, expected ${expected}`, hint);
}
