import type { Folder } from '../model/folder.ts';
import type { Advisory } from './find-vulnerable.ts';

/** In bytes; the longest records are some hundred kilobytes. */
const MAX_RECORD_BYTES = 20_000_000;

/**
 * The records in a folder, each file one or a list of them, as https://osv.dev gives them out (`npm/all.zip`, unpacked or as it came).
 * @throws SyntaxError where a file is no JSON
 */
export async function readAdvisories(folder: Folder): Promise<Advisory[]> {
  const { names = [] } = await folder.list('');
  const found: Advisory[] = [];
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    const { bytes } = await folder.read(name, MAX_RECORD_BYTES);
    if (bytes !== undefined) found.push(...[JSON.parse(new TextDecoder().decode(bytes))].flat());
  }
  return found;
}
