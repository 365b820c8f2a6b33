import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { pathParts } from '../path-parts.ts';
import { codeOf } from './code-of.ts';
import { follow } from './follow.ts';
import { readRegular } from './read-regular.ts';
import { flushDirectories, type StagedFile, TEMPORARY } from './stage-file.ts';

const JOURNAL = '.zine-journal';
/** Of a hundred thousand files. */
const MOST_BYTES = 50_000_000;

/**
 * Writes down which staged files are about to be put in their places in the folder `root`: who finds it knows that all of them are whole on the disk, and that
 * somebody was ended while putting them there.
 */
export async function writeJournal(root: string, staged: readonly StagedFile[]): Promise<void> {
  const path = join(root, JOURNAL);
  await rm(path, { force: true });
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(JSON.stringify(staged.map((each) => [each.temporary, each.path].map((name) => relative(root, name).split(sep).join('/')))));
    await file.sync();
  } finally {
    await file.close();
  }
  await flushDirectories([path, ...staged.map(({ temporary }) => temporary)]);
}

export const removeJournal = (root: string): Promise<void> => rm(join(root, JOURNAL), { force: true });

/**
 * Puts the files of a journal in their places that somebody who was ended has not put there any more, so that what lies in `root` is all of one build. A journal may
 * come from a stranger: it moves files only from beside their places, below `root`, that have the name of a file that is not in its place yet.
 */
export async function finishJournal(root: string): Promise<void> {
  for (const [temporary = '', path = ''] of await readJournal(root)) {
    const [from, to] = [pathParts(temporary), pathParts(path)];
    if (from.parts === undefined || to.parts === undefined || !isBeside(temporary, path)) continue;
    const folder = await follow(root, to.parts.slice(0, -1));
    if (folder.path === undefined) continue;
    await rename(join(folder.path, basename(temporary)), join(folder.path, basename(path))).catch((error: unknown) => {
      // It is in its place already; or something is in its way that was not when it was written down.
      if (!['ENOENT', 'EISDIR', 'ENOTEMPTY', 'ENOTDIR'].includes(codeOf(error))) throw error;
    });
  }
  await removeJournal(root);
}

const isBeside = (temporary: string, path: string): boolean =>
  dirname(temporary) === dirname(path) && basename(temporary).startsWith(`.${basename(path)}.`) && temporary.endsWith(TEMPORARY);

/** Empty where there is none, or one that cannot be read: it was not whole yet, and nothing has been moved. */
async function readJournal(root: string): Promise<string[][]> {
  try {
    const { bytes } = await readRegular(join(root, JOURNAL), MOST_BYTES);
    const entries: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(entries) ? entries.filter((entry) => Array.isArray(entry) && entry.every((name) => typeof name === 'string')) : [];
  } catch {
    return [];
  }
}
