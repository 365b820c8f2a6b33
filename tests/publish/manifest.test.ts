import { expect, it } from 'vitest';
import { memoryFolder } from '../../scripts/folder/memory-folder.ts';
import type { Artifact, Manifest } from '../../scripts/model/artifact.ts';
import type { Folder } from '../../scripts/model/folder.ts';
import { INDEX_MARK, publish } from '../../scripts/publish/publish.ts';
import { artifacts, TOOL } from './sample-artifacts.ts';

const textOf = async (out: Folder, path: string): Promise<string> => Buffer.from((await out.read(path, 100_000)).bytes ?? []).toString();
const listed = async (out: Folder): Promise<string[]> => (await textOf(out, 'SHA256SUMS')).split('\n').map((line) => line.slice(66));
const ALL = ['en/kettle-en-a5.pdf', 'kk/kettle-kk-a5.pdf', 'manifest.json', ''];
const page = (manifest: Manifest, former?: string): string => `${INDEX_MARK}${manifest.artifacts.length}${former ?? ''}`;
const withIndex = (out: Folder) => publish(out, 'kettle', artifacts('first'), TOOL, undefined, [], page);
const paths = async (made: Promise<Manifest>): Promise<string[]> => (await made).artifacts.map(({ path }) => path);

it('lists its files by their paths, with the page that shows them', async () => {
  const out = memoryFolder();
  await publish(out, 'kettle', artifacts('first').toReversed(), TOOL);
  expect(await listed(out)).toEqual(ALL);
  await withIndex(out);
  expect(await textOf(out, 'index.html')).toBe(`${INDEX_MARK}2`);
  expect(await listed(out)).toEqual(['en/kettle-en-a5.pdf', 'index.html', ...ALL.slice(1)]);
  // Made anew, it is given the former one.
  await withIndex(out);
  expect(await textOf(out, 'index.html')).toBe(`${INDEX_MARK}2${INDEX_MARK}2`);
});

it('leaves a page that somebody else has put there, and does not list it', async () => {
  for (const other of [{ 'index.html': 'mine' }, { 'index.html/a': 'mine' }]) {
    const out = memoryFolder(other);
    await withIndex(out);
    expect(await listed(out)).toEqual(ALL);
    expect(await textOf(out, Object.keys(other)[0] ?? '')).toBe('mine');
  }
});

it('keeps of a former build what it is told to, if it is of the same publication, tool and text', async () => {
  const en = artifacts('first', ['en']);
  const kept = async (isElsewhere: (artifact: Artifact) => boolean, publication = 'kettle', tool = TOOL, made = en) => {
    const out = memoryFolder();
    await publish(out, publication, artifacts('first', ['en', 'kk', 'ru']), tool);
    return paths(publish(out, 'kettle', made, TOOL, isElsewhere, ['stove']));
  };
  expect(await kept(({ locale }) => locale === 'kk')).toEqual(['en/kettle-en-a5.pdf', 'kk/kettle-kk-a5.pdf']);
  expect(await kept(() => true)).toHaveLength(3);
  // What is made is listed once.
  expect(await kept(() => false)).toEqual(['en/kettle-en-a5.pdf']);
  expect(await kept(() => true, 'stove')).toHaveLength(1);
  expect(await kept(() => true, 'pot')).toHaveLength(1);
  expect(await kept(() => true, 'kettle', { ...TOOL, chromium: '2' })).toHaveLength(1);
  const second = artifacts('second', ['kk']).map((each) => ({ ...each, path: 'kk/kettle-kk-phone.pdf' }));
  expect(await kept(() => true, 'kettle', TOOL, second)).toEqual(['kk/kettle-kk-phone.pdf', 'en/kettle-en-a5.pdf', 'ru/kettle-ru-a5.pdf']);
});

it('takes away what is no longer made, of this publication and the others of the folder', async () => {
  const after = async (former: string) => {
    const out = memoryFolder({ 'kk/mine.pdf': 'mine' });
    await publish(out, former, artifacts('first', ['en', 'kk', 'ru']), TOOL);
    await out.write([{ path: 'ru/kettle-ru-a5.pdf', content: 'changed by hand' }]);
    await publish(out, 'kettle', artifacts('second', ['en']), TOOL, undefined, ['stove']);
    return [(await out.list('kk')).names, (await out.list('ru')).names];
  };
  for (const former of ['kettle', 'stove']) expect(await after(former)).toEqual([['mine.pdf'], ['kettle-ru-a5.pdf']]);
  expect(await after('pot')).toEqual([['kettle-kk-a5.pdf', 'mine.pdf'], ['kettle-ru-a5.pdf']]);
});
