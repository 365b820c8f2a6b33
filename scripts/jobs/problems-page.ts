import { readText } from '../folder/read-text.ts';
import { layOutProblems } from '../layout/screen/lay-out-problems.ts';
import type { Folder } from '../model/folder.ts';
import type { Problem } from '../model/problem.ts';

/** Problems of a publication as a page, with the lines that they are about. */
export async function problemsPage(publication: Folder, problems: readonly Problem[]): Promise<string> {
  const lines = new Map<string, string[]>();
  for (const path of new Set(problems.map(({ place }) => place.path))) {
    const { value } = await readText(publication, path);
    if (value !== undefined) lines.set(path, value.split(/\r?\n/));
  }
  return layOutProblems(problems, (path) => lines.get(path));
}
