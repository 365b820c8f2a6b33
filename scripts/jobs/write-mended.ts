import { UsageError } from '../diagnostics/errors.ts';
import { MAX_TEXT_BYTES, readText } from '../folder/read-text.ts';
import type { Folder, FolderFile } from '../model/folder.ts';
import type { MendedFile } from './mend-texts.ts';

/**
 * Writes mended chapters, all or none. Each old file is kept beside its place, byte for byte, under a name that nothing has: `slug.md.orig`, `slug.md.orig-2` …
 * @returns the names of the kept files, relative to the publication
 * @throws UsageError where a file has been changed since it was read · MachineError where one cannot be written
 */
export async function writeMended(folder: Folder, files: readonly MendedFile[]): Promise<string[]> {
  const output: FolderFile[] = [];
  const kept: string[] = [];
  for (const { path, before, after } of files) {
    const { value: now } = await readText(folder, path);
    const { bytes } = await folder.read(path, MAX_TEXT_BYTES);
    if (now !== before || bytes === undefined) {
      throw new UsageError(`Unexpected change of ${path} since it was read, expected none; nothing was written: run \`zine check --fix\` again`);
    }
    const name = await freeName(folder, path);
    kept.push(name);
    output.push({ path: name, content: bytes, like: path }, { path, content: after });
  }
  await folder.write(output);
  return kept;
}

async function freeName(folder: Folder, path: string): Promise<string> {
  const names = new Set((await folder.list(path.replace(/\/[^/]*$/u, ''))).names);
  const file = path.replace(/^.*\//u, '');
  for (let n = 1; ; n++) {
    const ending = n === 1 ? '.orig' : `.orig-${n}`;
    if (!names.has(file + ending)) return path + ending;
  }
}
