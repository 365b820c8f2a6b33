import { readText } from '../../folder/read-text.ts';
import type { Folder } from '../../model/folder.ts';

/**
 * Where the files of the project can be seen on the web, as package.json names its repository (`repository`, a string or with a `url`); undefined where it names
 * none, or one that no browser opens.
 */
export async function repositoryAddress(root: Folder): Promise<string | undefined> {
  const { value } = await readText(root, 'package.json');
  const { repository } = JSON.parse(value ?? '{}') as { repository?: string | { url?: string } };
  const named = typeof repository === 'string' ? repository : repository?.url;
  const short = /^(?:github:)?([\w-]+\/[\w.-]+)$/.exec(named ?? '')?.[1];
  const whole = /^(?:git\+)?(https:\/\/[^\s?#]+?)(?:\.git)?\/?$/.exec(named ?? '')?.[1];
  return short === undefined ? whole : `https://github.com/${short}`;
}
