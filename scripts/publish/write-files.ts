import { discard, flushDirectories, placeFiles, type StagedFile, stageFile } from './write-atomically.ts';

/** A file that a verb makes. */
export interface OutputFile {
  path: string;
  content: Uint8Array | string;
  /** The file whose permissions it gets; its own former ones, unless told otherwise. */
  like?: string;
}

/**
 * Writes several files that belong together: all are written and flushed beside their places before the first is put there.
 * @throws MachineError where one cannot be written; what was there before is as it was
 */
export async function writeFiles(files: readonly OutputFile[]): Promise<void> {
  const staged: StagedFile[] = [];
  try {
    for (const { path, content, like } of files) staged.push(await stageFile(path, content, like));
    placeFiles(staged);
  } catch (error) {
    await discard(staged);
    throw error;
  }
  await flushDirectories(staged.map(({ path }) => path));
}
