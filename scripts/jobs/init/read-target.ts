import { problem } from '../../diagnostics/problem.ts';
import type { Folder } from '../../model/folder.ts';
import type { Problem } from '../../model/problem.ts';

/** What does not make a folder a used one: git, and what file managers leave. */
const EMPTY = ['.git', '.DS_Store', 'Thumbs.db', 'desktop.ini'];

/** Whether a publication can be begun in a folder: it is empty, or is not there yet. */
export async function readTarget(folder: Folder, shown: string): Promise<Problem[]> {
  const { names, refusal } = await folder.list('');
  const refuse = (message: string, hint: string) => [problem('init-target', { path: shown }, message, hint)];
  if (refusal === 'missing') return [];
  if (names === undefined) return refuse(`Unexpected file \`${shown}\`, expected a folder or a new name`, 'Name another folder.');
  if ((await folder.list('chapters')).names?.includes('publication.yml')) {
    const hint = 'Name a new folder; `zine import` makes a further chapter, and `zine locale add` begins a translation.';
    return refuse(`Unexpected publication in \`${shown}\`, expected an empty folder: it is begun already`, hint);
  }
  const [first, ...others] = names.filter((name) => !EMPTY.includes(name));
  if (first === undefined) return [];
  const found = others.length === 0 ? `\`${first}\`` : `\`${first}\` and ${others.length} more`;
  return refuse(`Unexpected ${found} in \`${shown}\`, expected an empty folder`, 'Name a new folder: zine makes it, and the texts stay where they are.');
}
