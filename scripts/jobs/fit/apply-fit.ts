import { join } from 'node:path';
import { CONFIG_PATH, loadConfig } from '../../config/load-config.ts';
import { readText } from '../../config/read-text.ts';
import { UsageError } from '../../diagnostics/errors.ts';
import { writeAtomically } from '../../publish/write-atomically.ts';
import type { FitRow } from './fit-publication.ts';

/** publication.yml as it stands. */
export async function readForFit(dir: string): Promise<string> {
  const { value: text } = await readText(dir, CONFIG_PATH);
  if (text !== undefined) return text;
  throw new UsageError('publication.yml cannot be used', (await loadConfig(dir)).problems);
}

/**
 * Writes what was tried into publication.yml.
 * @throws UsageError where the file has changed since; then it stays as it is
 */
export async function applyFit(dir: string, before: string, { config }: FitRow): Promise<void> {
  const { value: now } = await readText(dir, CONFIG_PATH);
  if (now !== before) throw new UsageError(`Unexpected change of ${CONFIG_PATH} while it was tried, expected the file as it was: run \`zine fit\` again`);
  await writeAtomically(join(dir, CONFIG_PATH), config);
}
