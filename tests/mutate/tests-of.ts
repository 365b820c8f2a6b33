import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The tests of a source, in the order in which they are asked: those that import it, wherever they are, the shortest first, then the others of the nearest folder
 * that mirrors its own: `scripts/folder/disk/x.ts` has those of `tests/folder`.
 */
export function testsOf(file: string): string[][] {
  const near = testsBelow('tests').filter((test) => readFileSync(test, 'utf8').includes(`/${file}'`));
  return [
    ...near.toSorted((a, b) => statSync(a).size - statSync(b).size).map((test) => [test]),
    testsBelow(folderOf(file)).filter((test) => !near.includes(test)),
  ];
}

const testsBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name));

function folderOf(file: string): string {
  for (let folder = dirname(file).replace(/^scripts/, 'tests'); folder !== 'tests' && folder !== '.'; folder = dirname(folder))
    if (existsSync(folder)) return folder;
  return 'tests';
}
