import { CONFIG_PATH } from '../../config/load-config.ts';
import { setInConfig } from '../../config/set-in-config.ts';
import { readText } from '../../folder/read-text.ts';
import { type StandIns, snapshotFolder } from '../../folder/snapshot-folder.ts';
import type { Folder } from '../../model/folder.ts';

/** Contents of files by their path. */
export type Contents = ReadonlyMap<string, Uint8Array>;

/**
 * What stands in the place of files where a publication is looked at in another theme than its own, `instead` included. As it was where no theme is wanted, or
 * publication.yml is written in a way that we do not know to change.
 */
export async function inTheme(folder: Folder, theme: string | undefined, instead: StandIns = new Map()): Promise<StandIns> {
  if (theme === undefined) return instead;
  const { value: text } = await readText(snapshotFolder(folder, instead), CONFIG_PATH);
  const changed = text === undefined ? undefined : setInConfig(text, [{ group: 'design', field: 'theme', value: theme }]);
  return changed === undefined ? instead : new Map([...instead, [CONFIG_PATH, Buffer.from(changed)]]);
}
