import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../diagnostics/errors.ts';

/** This repository, whose own publication is the default one. */
const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** The publication's directory and where its output goes: `output/` of the publication, unless told otherwise. */
export async function directories(dir: string | undefined, out: string | undefined): Promise<{ dir: string; out: string }> {
  const publication = resolve(dir ?? REPOSITORY);
  const found = await stat(publication).catch(() => undefined);
  if (!found?.isDirectory()) throw new UsageError(`Unexpected \`${dir}\`, expected the directory of a publication`);
  return { dir: publication, out: resolve(out ?? join(publication, 'output')) };
}
