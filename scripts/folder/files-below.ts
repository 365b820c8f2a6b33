import type { Folder } from '../model/folder.ts';

/** Far more than any publication has. Links may lead in circles, and a folder may hold a whole disk. */
const DEEPEST = 6;
export const MOST_FILES = 2000;

/** Paths of all files of a folder and the folders in it but hidden ones, sorted. What is a link out of it, a device or a pipe is among them. */
export async function filesBelow(folder: Folder): Promise<string[]> {
  const found: string[] = [];
  const walk = async (path: string, depth: number): Promise<void> => {
    const { names } = depth > DEEPEST ? {} : await folder.list(path);
    if (names === undefined) found.push(path);
    // Each of so many would be looked for among all of them.
    else if (names.length > MOST_FILES) found.push(...names.map((name) => (path === '' ? name : `${path}/${name}`)));
    else for (const name of names) if (!name.startsWith('.') && found.length < MOST_FILES) await walk(path === '' ? name : `${path}/${name}`, depth + 1);
  };
  await walk('', 0);
  return found.filter((path) => path !== '').toSorted();
}
