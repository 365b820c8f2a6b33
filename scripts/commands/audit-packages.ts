import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { diskFolder } from '../folder/disk-folder.ts';
import { zipFolder } from '../folder/zip-folder.ts';
import { type Advisory, findVulnerable } from '../supply/find-vulnerable.ts';
import { ourLockfile } from '../supply/lockfile.ts';
import { packagesOf } from '../supply/packages.ts';
import { readAdvisories } from '../supply/read-advisories.ts';

// `npm run audit:offline -- [DIR|ZIP]…`: asks nobody. Our own list has what concerned packages of zine; a newer and longer one is brought along.
const own = createRequire(import.meta.url)('../supply/known-vulnerable.json') as Advisory[];
const lists = process.argv.slice(2).map((path) => resolve(process.env.INIT_CWD ?? '', path));
const given = await Promise.all(lists.map((path) => readAdvisories(path.endsWith('.zip') ? zipFolder(path) : diskFolder(path))));
const advisories = [...new Map([...own, ...given.flat()].map((each) => [each.id, each])).values()];
const packages = packagesOf(ourLockfile());
const found = findVulnerable(packages, advisories);
for (const { package: of, advisory } of found) {
  process.stdout.write(`${of.name} ${of.version}${of.isShipped ? '' : ' (for work on zine)'}: ${advisory.id} ${advisory.summary ?? ''}\n`);
}
process.stdout.write(`${packages.length} packages, ${advisories.length} advisories: ${found.length} known to be vulnerable.\n`);
process.exitCode = found.length > 0 ? 1 : 0;
