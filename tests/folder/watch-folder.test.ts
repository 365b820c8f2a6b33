import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { watchFolder } from '../../scripts/folder/watch-folder.ts';
import { withTemporaryDirectory } from '../whole/build.ts';

it('tells each way in which editors change a text, in folders that come later too, and nothing else', async () => {
  await withTemporaryDirectory(async (dir) => {
    await mkdir(join(dir, 'chapters/en'), { recursive: true });
    await mkdir(join(dir, 'output'));
    const end = new AbortController();
    let told = 0;
    await watchFolder(dir, () => told++, end.signal);
    const isTold = async (change: () => Promise<void>): Promise<boolean> => {
      told = 0;
      await change();
      await wait(300);
      return told > 0;
    };
    const text = join(dir, 'chapters/en/one.md');
    expect(await isTold(() => writeFile(text, 'new'))).toBe(true);
    expect(await isTold(() => writeFile(text, 'written over'))).toBe(true);
    await writeFile(join(dir, 'chapters/en/.one.md.swp'), 'x');
    expect(await isTold(() => rename(join(dir, 'chapters/en/.one.md.swp'), text))).toBe(true);
    expect(await isTold(() => rm(text))).toBe(true);
    expect(await isTold(() => mkdir(join(dir, 'templates/styles'), { recursive: true }).then(() => {}))).toBe(true);
    expect(await isTold(() => writeFile(join(dir, 'templates/styles/own.css'), 'p {}'))).toBe(true);
    expect(await isTold(() => writeFile(join(dir, 'output/x.pdf'), 'x'))).toBe(false);
    expect(await isTold(() => writeFile(join(dir, 'chapters/en/one.md~'), 'x'))).toBe(false);
    end.abort();
    expect(await isTold(() => writeFile(text, 'nobody listens'))).toBe(false);
  });
});
