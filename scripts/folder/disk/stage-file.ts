import { renameSync } from 'node:fs';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pid } from 'node:process';
import { cannotWrite } from './cannot-write.ts';
import { codeOf } from './code-of.ts';

/** A file that is written and flushed under another name beside its place, and not yet visible. */
export interface StagedFile {
  path: string;
  temporary: string;
}

/** Ends the name of every file that is not in its place yet. */
export const TEMPORARY = '.zine-tmp';

/**
 * Writes a file beside its place, in a folder that is there, and flushes it. A link in its place is replaced, not followed: a publication from a stranger may
 * have links in its output. Own code, because the packages for it report success and publish a truncated file when the disk fills up.
 *
 * @param like the file whose permissions it gets, if there is one: who could not read the old file cannot read the new one
 * @param secret whether its owner alone may read it
 * @throws the system's error where it cannot be written; nothing stays behind
 */
export async function stageFile(path: string, bytes: Uint8Array | string, like = path, secret = false): Promise<StagedFile> {
  let staged: { file: FileHandle; temporary: string } | undefined;
  try {
    await checkPlace(path);
    staged = await openBeside(path, secret ? 0o600 : await permissionsOf(like));
    await staged.file.writeFile(bytes);
    // A full disk may show only now, or when the file is closed.
    await staged.file.sync();
    await staged.file.close();
    return { path, temporary: staged.temporary };
  } catch (error) {
    await staged?.file.close().catch(() => {});
    if (staged !== undefined) await rm(staged.temporary, { force: true });
    throw error;
  }
}

/** What is there and is no file is never replaced, not where a link leads to it either. */
async function checkPlace(path: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw refusal('EISDIR');
  if (there && !there.isFile()) throw refusal('ENXIO');
}

const refusal = (code: string): Error => Object.assign(new Error(code), { code });

async function permissionsOf(path: string): Promise<number> {
  const there = await stat(path).catch(() => undefined);
  return there?.isFile() ? there.mode & 0o777 : 0o644;
}

/** A name that nobody else uses: another process has another id, and this one counts. */
async function openBeside(path: string, mode: number): Promise<{ file: FileHandle; temporary: string }> {
  for (let i = 0; ; i++) {
    const temporary = join(dirname(path), `.${basename(path)}.${pid}-${i}${TEMPORARY}`);
    try {
      return { file: await open(temporary, 'wx', mode), temporary };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/**
 * Puts staged files in their places, each in one step. Without a pause between them, so that nothing of this process, such as an
 * interrupt, comes in between.
 *
 * @throws MachineError where a file cannot be placed
 */
export function placeFiles(staged: readonly StagedFile[]): void {
  for (const { path, temporary } of staged) {
    try {
      renameSync(temporary, path);
    } catch (error) {
      throw cannotWrite(path, error);
    }
  }
}

/** Takes staged files away again. */
export async function discard(staged: readonly StagedFile[]): Promise<void> {
  await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));
}

/** Makes the new names of `paths` last through a power cut, where the system can. */
export async function flushDirectories(paths: readonly string[]): Promise<void> {
  for (const path of new Set(paths.map(dirname))) {
    const directory = await open(path, 'r').catch(() => undefined);
    await directory?.sync().catch(() => {});
    await directory?.close();
  }
}
