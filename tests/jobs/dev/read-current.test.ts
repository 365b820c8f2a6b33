import { expect, it } from 'vitest';
import { memoryFolder } from '../../../scripts/folder/memory-folder.ts';
import { currentReader } from '../../../scripts/jobs/dev/read-current.ts';

const chapter = (title: string, text: string): string => `---\ntitle: ${title}\nkind: account\nstatus: final\n---\n\n${text}\n`;
const save = (folder: ReturnType<typeof memoryFolder>, text: string) => folder.write([{ path: 'chapters/en/two.md', content: chapter('Two', text) }]);
const ferry = () =>
  memoryFolder({
    'chapters/publication.yml': 'id: x\ntitle: Ferry\ncollective: C\ndate: 2022-01-01\nlocales: [en]\nchapters: [one, two]\n',
    'chapters/en/one.md': chapter('One', 'The river was high.'),
    'chapters/en/two.md': chapter('Two', 'The winter was long.'),
  });

it('makes nothing anew of a chapter that nobody has touched', async () => {
  const folder = ferry();
  const { read } = currentReader(folder, () => ({}));
  const before = (await read()).assembled;
  await save(folder, 'The winter was short.');
  const after = (await read()).assembled;
  const [one, two] = [before?.publication.chapters, after?.publication.chapters];
  expect(two?.[0]).toBe(one?.[0]);
  expect(two?.[1]).not.toBe(one?.[1]);
});

it('lays out the section of a chapter alone as it stands in the whole', async () => {
  const folder = ferry();
  const { read, section } = currentReader(folder, () => ({}));
  await read();
  await save(folder, 'The winter was short, and nobody had wood.');
  const alone = await section('chapters/en/two.md');
  expect(alone?.html).toContain('nobody had wood');
  expect((await read()).assembled?.layout.html).toContain(`${alone?.html}\n`);
});

it('lays out no section alone where more than words may have changed', async () => {
  const folder = ferry();
  const { read, section } = currentReader(folder, () => ({}));
  expect(await section('chapters/en/two.md')).toBeUndefined();
  await read();
  expect(await section('chapters/publication.yml')).toBeUndefined();
  await save(folder, 'A mark :nonsense[here].');
  expect(await section('chapters/en/two.md')).toBeUndefined();
});
