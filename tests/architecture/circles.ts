import { posix } from 'node:path';

const IMPORT = /(?:\bfrom|\bimport\(|\bimport)\s*'(\.{1,2}\/[^']+)'/g;

/** Ways by which a file imports itself, each as the files on it; types count. By path below `scripts/`, its source. */
export function circles(sources: ReadonlyMap<string, string>): string[][] {
  const imports = new Map(
    [...sources].map(([path, source]) => [path, [...source.matchAll(IMPORT)].map(([, to = '']) => posix.join(posix.dirname(path), to))] as const),
  );
  const done = new Set<string>();
  const found: string[][] = [];
  const follow = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push([...way.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const to of imports.get(path) ?? []) follow(to, [...way, path]);
    done.add(path);
  };
  for (const path of imports.keys()) follow(path, []);
  return found;
}
