import { describe, expect, it } from 'vitest';
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

describe('of files with mistakes', () => {
  const CONFIG = 'id: x\ntitle: Ferry\ncollective: C\ndate: 2022-01-01\nlocales: [en]\nchapters: [one, two]\ndesign: {parts: [contents]}\n';
  const FILES = {
    'chapters/publication.yml': CONFIG,
    'chapters/en/one.md': chapter('One', 'The toll was high.'),
    'chapters/en/two.md': chapter('Two', 'The winter was long.'),
    'chapters/en/glossary.yml': '- id: toll\n  term: toll\n  kind: concept\n  definition: A fee at a bridge.\n',
    'templates/locales/en.json': '{ "contents": "What is in it" }',
    'templates/styles/own.css': 'p { color: red }',
  };
  const [GLOSSARY, CATALOG, TWO] = ['chapters/en/glossary.yml', 'templates/locales/en.json', 'chapters/en/two.md'];
  const WORDS = ['The toll was high.', 'The winter was long.', 'A fee at a bridge.', 'What is in it'];
  const HALF = '---\ntitle: [';

  it.each<[what: string, path: string, steps: (string | null)[], rule: string, old: readonly string[] | 'all']>([
    ['a glossary', GLOSSARY, ['- id: ['], 'config-syntax', [GLOSSARY]],
    ['a glossary that a program empties before it writes', GLOSSARY, ['', '- id: ['], 'config-syntax', [GLOSSARY]],
    ['a catalog', CATALOG, ['{'], 'template-error', [CATALOG]],
    ['a catalog of other things', CATALOG, ['[]'], 'template-error', [CATALOG]],
    ['publication.yml', 'chapters/publication.yml', ['title: ['], 'config-syntax', ['chapters/publication.yml']],
    [
      'publication.yml that says the impossible',
      'chapters/publication.yml',
      [CONFIG.replace('parts:', 'size: 400pt, parts:')],
      'config-value',
      ['chapters/publication.yml'],
    ],
    ['a chapter', TWO, [HALF], 'chapter-header', [TWO]],
    ['a template that was not there', 'templates/partials/contents.hbs', ['{{#if'], 'template-error', ['templates/partials/contents.hbs']],
    ['a chapter that is gone', TWO, [null], 'file-missing', [TWO]],
  ])('shows %s as it was, all else as it is, and what is wrong', async (_, path, steps, rule, old) => {
    const folder = memoryFolder(FILES);
    const { read } = currentReader(folder, () => ({}));
    await read();
    const write = (text: string | null) => (text === null ? folder.remove(path) : folder.write([{ path, content: text }]));
    for (const text of steps) {
      await write(text);
      await read();
    }
    await folder.write([{ path: 'chapters/en/one.md', content: FILES['chapters/en/one.md'].replace('high.', 'high, they said.') }]);
    const { assembled, problems, old: found } = await read();
    const shown = assembled?.layout.html.replace(/<[^>]*>|\u00AD/g, '');
    expect(WORDS.filter((words) => !shown?.includes(words.replace('high.', 'high, they said.')))).toEqual([]);
    expect(problems.map((each) => each.rule)).toContain(rule);
    expect(found === 'all' ? found : [...found]).toEqual(old);
  });
});
