import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { watchFolder } from '../../scripts/folder/watch-folder.ts';
import { withTemporaryDirectory } from '../whole/build.ts';

/** Collects what is told of a folder while `use` changes it. */
async function told(use: (dir: string, next: () => Promise<void>) => Promise<void>): Promise<(string | undefined)[]> {
  const paths: (string | undefined)[] = [];
  await withTemporaryDirectory(async (dir) => {
    await mkdir(join(dir, 'chapters/en'), { recursive: true });
    const end = new AbortController();
    let wake = (): void => {};
    await watchFolder(
      dir,
      (path) => {
        paths.push(path);
        wake();
      },
      end.signal,
    );
    const next = (): Promise<void> => {
      const { promise, resolve } = Promise.withResolvers<void>();
      wake = resolve;
      return promise;
    };
    await use(dir, next);
    end.abort();
  });
  return paths;
}

it('tells which file has changed', async () => {
  const paths = await told(async (dir, next) => {
    const changed = next();
    await writeFile(join(dir, 'chapters/en/one.md'), 'One');
    await changed;
  });
  expect(paths[0]).toBe('chapters/en/one.md');
});

it('tells again of a new folder once it is watched, for what was written into it meanwhile', async () => {
  const paths = await told(async (dir, next) => {
    let changed = next();
    await mkdir(join(dir, 'templates/styles'), { recursive: true });
    await changed;
    changed = next();
    await changed;
  });
  expect(paths).toContain(undefined);
});
