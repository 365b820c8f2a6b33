import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Compiled code is kept between runs, in a directory of ours: Node's own default is a known name in the shared temporary directory. Each thread asks for itself. */
export function keepCode({ XDG_CACHE_HOME }: NodeJS.ProcessEnv): void {
  enableCompileCache(join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'zine', 'code'));
}
