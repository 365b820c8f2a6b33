import { CONFIG_PATH, loadConfig } from '../../config/load-config.ts';
import { UsageError } from '../../diagnostics/errors.ts';
import { readText } from '../../folder/read-text.ts';
import type { Folder } from '../../model/folder.ts';
import type { FitRow } from './fit-publication.ts';

/** publication.yml as it stands. */
export async function readForFit(folder: Folder): Promise<string> {
  const { value: text } = await readText(folder, CONFIG_PATH);
  if (text !== undefined) return text;
  throw new UsageError('publication.yml cannot be used', (await loadConfig(folder)).problems);
}

/**
 * Writes what was tried into publication.yml.
 * @throws UsageError where the file has changed since; then it stays as it is
 */
export async function applyFit(folder: Folder, before: string, { config }: FitRow): Promise<void> {
  const { value: now } = await readText(folder, CONFIG_PATH);
  if (now !== before) throw new UsageError(`Unexpected change of ${CONFIG_PATH} while it was tried, expected the file as it was: run \`zine fit\` again`);
  await folder.write([{ path: CONFIG_PATH, content: config }]);
}
