import { TextError, UsageError } from '../../diagnostics/errors.ts';
import { hasErrors, problem } from '../../diagnostics/problem.ts';
import { filesBelow } from '../../folder/files-below.ts';
import { memoryFolder } from '../../folder/memory-folder.ts';
import { MAX_PDF_BYTES } from '../../folder/read-input.ts';
import type { BuildOptions, BuildResult } from '../../model/build.ts';
import type { Folder } from '../../model/folder.ts';
import type { Problem } from '../../model/problem.ts';
import { buildPublication } from '../../pipeline.ts';
import { lookAlikes } from './look-alikes.ts';
import { proveRedaction } from './prove-redaction.ts';
import type { HiddenName } from './read-names.ts';
import { redactFolder } from './redact-folder.ts';

/** What became of the names. */
export interface Redacted {
  built: BuildResult;
  counts: { name: string; replacement: string; count: number }[];
  /** Images, on which nobody can see here who is shown or named. */
  images: string[];
  /** Names that stand nowhere, words that may be names. */
  problems: Problem[];
}

/**
 * Builds a publication without certain names: they are replaced in its texts before anything is laid out, and looked for in everything that was made. Nothing is written where
 * one is left.
 * @throws TextError a name is left, or the texts have errors without it · UsageError the output holds something else · what `buildPublication` throws
 */
export async function redactPublication(publication: Folder, names: readonly HiddenName[], options: BuildOptions): Promise<Redacted> {
  const { folder, counts, texts, images } = await redactFolder(publication, names);
  const made = memoryFolder();
  const built = await buildPublication(folder, { ...options, out: made });
  const left = await proveRedaction(made, names);
  if (hasErrors(left)) throw new TextError(left);
  await put(made, options.out);
  const unused = names.filter((name) => !counts.has(name));
  return {
    built,
    counts: names.map((name) => ({ name: name.forms[0] ?? '', replacement: name.replacement, count: counts.get(name) ?? 0 })),
    images,
    problems: [
      ...unused.map(({ place, forms }) => problem('redact-unused', place, `Unexpected \`${forms[0]}\`, expected a name that stands in the publication`, 'Look at how it is spelt there.')),
      ...lookAlikes(texts, names),
    ],
  };
} // biome-ignore format: one thought

/** Beside files of another build somebody would hand out the wrong one. */
async function put(made: Folder, out: Folder): Promise<void> {
  const paths = await filesBelow(made);
  const other = (await filesBelow(out)).find((path) => !paths.includes(path));
  if (other !== undefined) {
    throw new UsageError(`Unexpected \`${other}\` in \`${out.name}\`, expected an empty folder for --out: nobody is to take a file with names for one without`);
  }
  const files = [];
  for (const path of paths) files.push({ path, content: (await made.read(path, MAX_PDF_BYTES)).bytes ?? new Uint8Array() });
  await out.write(files);
}
