import { expect, it } from 'vitest';
import { memoryFolder } from '../../scripts/folder/memory-folder.ts';
import { readText } from '../../scripts/folder/read-text.ts';
import { snapshotFolder } from '../../scripts/folder/snapshot-folder.ts';

it('gives a file as it was when it was first asked for, in folders within it too', async () => {
  const folder = memoryFolder({ 'a.md': 'one', 'b/c.md': 'two' });
  const snapshot = snapshotFolder(folder);
  expect((await readText(snapshot, 'a.md')).value).toBe('one');
  expect((await readText(snapshot.within('b'), 'c.md')).value).toBe('two');
  await folder.write([
    { path: 'a.md', content: 'three' },
    { path: 'b/c.md', content: 'four' },
  ]);
  expect((await readText(snapshot, 'a.md')).value).toBe('one');
  expect((await readText(snapshot, 'b/c.md')).value).toBe('two');
  expect([...snapshot.held.keys()]).toEqual(['a.md', 'b/c.md']);
});

it('has others in the place of files, and still refuses what the folder refuses', async () => {
  const snapshot = snapshotFolder(memoryFolder({ 'b/c.md': 'broken' }), new Map([['b/c.md', new TextEncoder().encode('as it was')]]));
  expect((await readText(snapshot.within('b'), 'c.md')).value).toBe('as it was');
  expect(await snapshot.read('../x', 10)).toEqual({ refusal: 'outside' });
});

it('lists what stands in the place of a file that is gone', async () => {
  const snapshot = snapshotFolder(memoryFolder({ 'b/c.md': 'there' }), new Map([['b/a.md', new TextEncoder().encode('as it was')]]));
  expect(await snapshot.within('b').list('')).toEqual({ names: ['a.md', 'c.md'] });
  expect(await snapshot.list('c')).toEqual({ refusal: 'missing' });
});

it('has nothing in the place of a file that is not to be there', async () => {
  const snapshot = snapshotFolder(memoryFolder({ 'b/a.md': 'new', 'b/c.md': 'there' }), new Map([['b/a.md', null]]));
  expect(await snapshot.list('b')).toEqual({ names: ['c.md'] });
  expect(await snapshot.read('b/a.md', 10)).toEqual({ refusal: 'missing' });
  expect([...snapshot.held.keys()]).toEqual([]);
});
