import { listInside, readInside } from '../config/read-inside.ts';
import { MAX_TEXT_BYTES, readText } from '../config/read-text.ts';
import { UsageError } from '../diagnostics/errors.ts';
import { type OutputFile, writeFiles } from '../publish/write-files.ts';
import type { MendedFile } from './mend-texts.ts';

/**
 * Writes mended chapters, all or none. Each old file is kept beside its place, byte for byte, under a name that nothing has: `slug.md.orig`, `slug.md.orig-2` …
 * @returns the names of the kept files, relative to the publication
 * @throws UsageError where a file has been changed since it was read · MachineError where one cannot be written
 */
export async function writeMended(dir: string, files: readonly MendedFile[]): Promise<string[]> {
  const output: OutputFile[] = [];
  const kept: string[] = [];
  for (const { path, before, after } of files) {
    const { value: now } = await readText(dir, path);
    const { bytes } = { bytes: undefined, ...(await readInside(dir, path, MAX_TEXT_BYTES)) };
    if (now !== before || bytes === undefined) {
      throw new UsageError(`Unexpected change of ${path} since it was read, expected none; nothing was written: run \`zine check --fix\` again`);
    }
    const name = await freeName(dir, path);
    kept.push(name);
    output.push({ path: `${dir}/${name}`, content: bytes, like: `${dir}/${path}` }, { path: `${dir}/${path}`, content: after });
  }
  await writeFiles(output);
  return kept;
}

async function freeName(dir: string, path: string): Promise<string> {
  const names = new Set(await listInside(dir, path.replace(/\/[^/]*$/u, '')));
  const file = path.replace(/^.*\//u, '');
  for (let n = 1; ; n++) {
    const ending = n === 1 ? '.orig' : `.orig-${n}`;
    if (!names.has(file + ending)) return path + ending;
  }
}
