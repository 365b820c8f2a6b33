import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finishJournal, writeJournal } from '../../scripts/folder/disk/journal.ts';
import { placeFiles, stageFile } from '../../scripts/folder/disk/stage-file.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { withTemporaryDirectory } from '../whole/build.ts';

const NAMES = ['a', 'en/b', 'en/c'];
const contents = (dir: string) => Promise.all(NAMES.map((name) => readFile(join(dir, name), 'utf8').catch(() => 'none')));
const write = (dir: string, content: string) => diskFolder(dir).write(NAMES.map((path) => ({ path, content })));

describe('a build that is ended while it puts its files in their places', () => {
  it.each([0, 1, 2, 3])('is finished by the next, from file %i on', async (placed) => {
    await withTemporaryDirectory(async (dir) => {
      await write(dir, 'old');
      const staged = [];
      for (const name of NAMES) staged.push(await stageFile(join(dir, name), 'new'));
      await writeJournal(dir, staged);
      placeFiles(staged.slice(0, placed));
      await diskFolder(dir).alone(async () => expect(await contents(dir)).toEqual(['new', 'new', 'new']));
      expect(await readdir(dir, { recursive: true })).toEqual(['a', 'en', 'en/b', 'en/c']);
    });
  });

  it('leaves the former files where it had not begun', async () => {
    await withTemporaryDirectory(async (dir) => {
      await write(dir, 'old');
      await stageFile(join(dir, 'a'), 'new');
      await writeFile(join(dir, '.zine-journal'), '[[".a.1-0.zine-t');
      await diskFolder(dir).alone(async () => expect(await contents(dir)).toEqual(['old', 'old', 'old']));
      expect(await readdir(dir)).not.toContain('.zine-journal');
    });
  });

  it('goes on where something else has come into the place of a file', async () => {
    await withTemporaryDirectory(async (dir) => {
      const temporary = (name: string) => `.${name}.1-0.zine-tmp`;
      for (const name of ['d', 'e']) await writeFile(join(dir, temporary(name)), 'new');
      // A stranger may have made folders of that name.
      for (const name of ['d', temporary('f'), 'g', 'g/x', temporary('g')]) await mkdir(join(dir, name));
      await writeFile(join(dir, 'f'), 'old');
      await writeFile(join(dir, '.zine-journal'), JSON.stringify(['d', 'f', 'g', 'e'].map((name) => [temporary(name), name])));
      await finishJournal(dir);
      expect(await readdir(dir)).toEqual([...['d', 'f', 'g'].map(temporary), 'd', 'e', 'f', 'g']);
    });
  });

  it('leaves no journal behind, whether its files are written or not', async () => {
    await withTemporaryDirectory(async (dir) => {
      const folder = diskFolder(dir);
      await folder.alone(() => folder.write([{ path: 'a', content: 'new' }]));
      await mkdir(join(dir, 'd'));
      await expect(folder.alone(() => folder.write([{ path: 'd', content: 'new' }]))).rejects.toThrow('a directory has its name');
      expect(await readdir(dir)).toEqual(['a', 'd']);
    });
  });
});

describe('a journal from a stranger', () => {
  it.each([
    ['from elsewhere', '../outside/.x.1-0.zine-tmp', 'x'],
    ['to elsewhere', '.x.1-0.zine-tmp', '../outside/x'],
    ['through a link', 'link/.x.1-0.zine-tmp', 'link/x'],
    ['of another name', 'own', 'x'],
    ['of a file for another place', '.y.1-0.zine-tmp', 'x'],
    ['of absolute paths', '/.x.1-0.zine-tmp', '/x'],
  ])('moves nothing %s', async (_, from, to) => {
    await withTemporaryDirectory(async (base) => {
      const [dir, outside] = [join(base, 'pub'), join(base, 'outside')];
      for (const folder of [dir, outside]) {
        await mkdir(folder);
        await writeFile(join(folder, '.x.1-0.zine-tmp'), 'planted');
        await writeFile(join(folder, '.y.1-0.zine-tmp'), 'planted');
      }
      await writeFile(join(dir, 'own'), 'own');
      await symlink('../outside', join(dir, 'link'));
      await writeFile(join(dir, '.zine-journal'), JSON.stringify([[from, to]]));
      await finishJournal(dir);
      expect(await readdir(outside)).toEqual(['.x.1-0.zine-tmp', '.y.1-0.zine-tmp']);
      expect(await readdir(dir)).toEqual(['.x.1-0.zine-tmp', '.y.1-0.zine-tmp', 'link', 'own']);
    });
  });

  it('is none where it is a pipe or a list of something else', async () => {
    await withTemporaryDirectory(async (dir) => {
      for (const text of ['{}', '[1, [2], ["a"]]', '[[2, "a"]]', 'null', '']) {
        await writeFile(join(dir, '.zine-journal'), text);
        await finishJournal(dir);
        expect(await readdir(dir)).toEqual([]);
      }
    });
  });
});
